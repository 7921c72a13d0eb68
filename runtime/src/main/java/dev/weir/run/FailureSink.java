package dev.weir.run;

import dev.weir.graph.FlowGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;

/**
 * Writes down what has failed. It is found as a service, since what debugs runs knows them and they
 * do not know it. Users say {@link FlowRunner#crashBundles} or {@link FlowState#saveFailures}.
 */
public interface FailureSink {

  /**
   * See {@link FlowState#saveFailures}.
   *
   * @param graph the flow that has run
   * @param state how it stands
   * @param file where to write
   * @throws IOException if that cannot be done
   */
  void save(FlowGraph graph, FlowState state, Path file) throws IOException;

  /**
   * See {@link FlowRunner#crashBundles}. Throws nothing.
   *
   * @param graph the flow that has run
   * @param state how it stands
   * @param run the name of the run
   * @param folder where to write
   */
  void keep(FlowGraph graph, FlowState state, String run, Path folder);

  /**
   * That of this very runtime: another loader may have another one.
   *
   * @return the only one
   */
  static FailureSink get() {
    return ServiceLoader.load(FailureSink.class, FailureSink.class.getClassLoader())
        .findFirst()
        .orElseThrow(() -> new AssertionError("the runtime has one itself"));
  }
}
