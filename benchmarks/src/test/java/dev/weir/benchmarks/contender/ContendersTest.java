package dev.weir.benchmarks.contender;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.weir.benchmarks.shape.Body;
import dev.weir.benchmarks.shape.Shape;
import dev.weir.benchmarks.shape.Workload;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All contenders do the same work, and all of it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ContendersTest {

  private enum Graph {
    CHAIN,
    FAN_OUT,
    DIAMOND,
    LAYERED;

    Shape shape() {
      return switch (this) {
        case CHAIN -> Shape.chain(100);
        case FAN_OUT -> Shape.fanOut(100);
        case DIAMOND -> Shape.diamonds(100);
        case LAYERED -> Shape.layered(10, 10, 1);
      };
    }
  }

  static Stream<Arguments> contendersAndGraphs() {
    return Arrays.stream(Contenders.values())
        .flatMap(contender -> Arrays.stream(Graph.values()).map(g -> Arguments.of(contender, g)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("contendersAndGraphs")
  void resultsAreRight(Contenders contender, Graph graph) throws Exception {
    Workload workload = Workload.noOp(graph.shape());
    Object[] wanted = results(workload);
    try (Contender runs = contender.open(workload)) {
      for (int run = 0; run < 2; run++) {
        IntFunction<Object> results = runs.run();
        for (int task = 0; task < wanted.length; task++) {
          assertWithMessage("task %s", task).that(results.apply(task)).isEqualTo(wanted[task]);
        }
      }
    }
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("contendersAndGraphs")
  void eachTaskRunsOnceAfterAllItWaitsFor(Contenders contender, Graph graph) throws Exception {
    Shape shape = graph.shape();
    Calls calls = new Calls(shape);
    try (Contender runs = contender.open(Workload.of(shape, calls))) {
      runs.run();
      for (int task = 0; task < shape.size(); task++) {
        assertWithMessage("calls of task %s", task).that(calls.count.get(task)).isEqualTo(1);
      }
      for (int task = 0; task < shape.size(); task++) {
        assertWithMessage("upstreams missing at %s", task)
            .that(calls.tooEarly.get(task))
            .isEqualTo(0);
      }
    }
  }

  private static Object[] results(Workload workload) {
    Body[] bodies = workload.bodies();
    Object[] results = new Object[bodies.length];
    for (int i = 0; i < bodies.length; i++) {
      int first = workload.shape().first(i);
      int second = workload.shape().second(i);
      results[i] =
          bodies[i].call(
              first == Shape.NONE ? null : results[first],
              second == Shape.NONE ? null : results[second]);
    }
    return results;
  }

  /** Notes which tasks were called, and whether one was called too early. */
  private static final class Calls implements IntUnaryOperator {

    private final Shape shape;
    private final AtomicIntegerArray count;
    private final AtomicIntegerArray tooEarly;

    Calls(Shape shape) {
      this.shape = shape;
      this.count = new AtomicIntegerArray(shape.size());
      this.tooEarly = new AtomicIntegerArray(shape.size());
    }

    @Override
    public int applyAsInt(int task) {
      for (int upstream : shape.upstream(task)) {
        if (count.get(upstream) == 0) {
          tooEarly.incrementAndGet(task);
        }
      }
      return count.incrementAndGet(task);
    }
  }
}
