package demo;

import dev.weir.TaskParameters;
import dev.weir.WeirGenerated;
import dev.weir.flow.TaskFlow;
import dev.weir.flow.Wiring;
import dev.weir.graph.Arg;
import dev.weir.graph.GeneratedNode;
import dev.weir.graph.Input;
import dev.weir.graph.MappedNode;
import dev.weir.graph.Place;
import dev.weir.graph.TaskInfo;
import dev.weir.graph.TaskMethod;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.annotation.processing.Generated;

/**
 * Builds flows from the tasks of {@link Report}: each method adds one use of a task, and its
 * arguments are values or the nodes of other tasks.
 */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
public final class ReportFlow extends TaskFlow {
  /** Makes an empty flow. */
  public ReportFlow() {
    super("Report", 1, "0.1.0-SNAPSHOT");
  }

  private ReportFlow(ReportFlow original) {
    super(original);
  }

  /**
   * Adds the task {@link Report#summarizeEverythingThatHasHappened(Map, Map, double)}.
   *
   * @param countsByDepartment the value of {@code countsByDepartment}
   * @param countsByCountry the value of {@code countsByCountry}
   * @param threshold the value of {@code threshold}
   * @return the new node
   */
  public SummarizeEverythingThatHasHappened summarizeEverythingThatHasHappened(
      Map<String, List<Integer>> countsByDepartment,
      Map<String, List<Integer>> countsByCountry,
      double threshold) {
    return summarizeEverythingThatHasHappened(
        Input.of(countsByDepartment), Input.of(countsByCountry), Input.of(threshold));
  }

  /**
   * Adds the task {@link Report#summarizeEverythingThatHasHappened(Map, Map, double)}.
   *
   * @param countsByDepartment where {@code countsByDepartment} comes from
   * @param countsByCountry where {@code countsByCountry} comes from
   * @param threshold where {@code threshold} comes from
   * @return the new node
   */
  public SummarizeEverythingThatHasHappened summarizeEverythingThatHasHappened(
      Input<? extends Map<String, List<Integer>>> countsByDepartment,
      Input<? extends Map<String, List<Integer>>> countsByCountry,
      Input<? extends Double> threshold) {
    return Wiring.add(
        this,
        SummarizeEverythingThatHasHappened.METHOD,
        countsByDepartment,
        countsByCountry,
        threshold);
  }

  /**
   * Adds the task {@link Report#summarizeEverythingThatHasHappened(Map, Map, double)}, called once
   * for each element.
   *
   * @param countsByDepartment {@code each(…)}, or an input that all calls share
   * @param countsByCountry {@code each(…)}, or an input that all calls share
   * @param threshold {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<Map<String, List<Integer>>, SummarizeEverythingThatHasHappened.Signature>
      summarizeEverythingThatHasHappened(
          Arg<? extends Map<String, List<Integer>>> countsByDepartment,
          Arg<? extends Map<String, List<Integer>>> countsByCountry,
          Arg<? extends Double> threshold) {
    return Wiring.map(
        this,
        SummarizeEverythingThatHasHappened.METHOD,
        countsByDepartment,
        countsByCountry,
        threshold);
  }

  @Override
  public ReportFlow copy() {
    return new ReportFlow(this);
  }

  /** A use of the task {@link Report#summarizeEverythingThatHasHappened(Map, Map, double)}. */
  @TaskParameters({"countsByDepartment", "countsByCountry", "threshold"})
  public static final class SummarizeEverythingThatHasHappened
      extends GeneratedNode<
          Map<String, List<Integer>>,
          SummarizeEverythingThatHasHappened.Signature,
          SummarizeEverythingThatHasHappened> {
    private static final Method METHOD = new Method();

    private SummarizeEverythingThatHasHappened(Place place) {
      super(place);
    }

    /**
     * The call signature of {@link Report#summarizeEverythingThatHasHappened(Map, Map, double)}.
     */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      Map<String, List<Integer>> call(
          Map<String, List<Integer>> countsByDepartment,
          Map<String, List<Integer>> countsByCountry,
          double threshold)
          throws IOException, InterruptedException, ExecutionException, TimeoutException;
    }

    private static final class Method
        extends TaskMethod<Signature, SummarizeEverythingThatHasHappened> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Report.class, "summarizeEverythingThatHasHappened")
              .named(
                  "a name that is so long that it does not fit on one line of the generated code"
                      + " at all")
              .tagged("monthly", "expensive")
              .parameter("countsByDepartment", Map.class)
              .parameter("countsByCountry", Map.class)
              .parameter("threshold", double.class);

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public SummarizeEverythingThatHasHappened node(Place place) {
        return new SummarizeEverythingThatHasHappened(place);
      }

      @Override
      public Map<String, List<Integer>> call(
          Map<String, List<Integer>> countsByDepartment,
          Map<String, List<Integer>> countsByCountry,
          double threshold)
          throws IOException, InterruptedException, ExecutionException, TimeoutException {
        return Report.summarizeEverythingThatHasHappened(
            countsByDepartment, countsByCountry, threshold);
      }

      @Override
      @SuppressWarnings("unchecked")
      public Object invoke(Signature signature, Object[] inputs)
          throws IOException, InterruptedException, ExecutionException, TimeoutException {
        return signature.call(
            (Map<String, List<Integer>>) inputs[0],
            (Map<String, List<Integer>>) inputs[1],
            (double) inputs[2]);
      }
    }
  }
}
