package dev.weir.samples.debugging;

import dev.weir.executor.FlowExecutor;
import dev.weir.executor.LocalExecutor;
import dev.weir.executor.SynchronousExecutor;
import dev.weir.executor.ThreadExecutor;
import java.util.stream.Stream;

/** The executors that the stories are told on. */
final class Executors {

  static final String ALL = "dev.weir.samples.debugging.Executors#all";
  static final String OF_THE_CALLER = "dev.weir.samples.debugging.Executors#ofTheCaller";

  static final String WITH_VIRTUAL = "dev.weir.samples.debugging.Executors#withVirtual";

  private Executors() {}

  static Stream<FlowExecutor> withVirtual() {
    return Stream.concat(all(), Stream.of(ThreadExecutor.virtual()));
  }

  static Stream<FlowExecutor> all() {
    return Stream.concat(ofTheCaller(), Stream.of(new ThreadExecutor()));
  }

  /** Those whose tasks run in the thread that calls {@code run()}, which is then on their stack. */
  static Stream<FlowExecutor> ofTheCaller() {
    return Stream.of(new LocalExecutor(), new SynchronousExecutor());
  }
}
