package dev.weir.benchmarks;

import static dev.weir.benchmarks.contender.Contenders.FORK_JOIN_STATES;
import static dev.weir.benchmarks.contender.Contenders.FUTURE_ASYNC;
import static dev.weir.benchmarks.contender.Contenders.LOOP_TWO_CLOCKS;
import static dev.weir.benchmarks.contender.Contenders.WEIR_LISTENER;
import static dev.weir.benchmarks.contender.Contenders.WEIR_LOCAL;
import static dev.weir.benchmarks.contender.Contenders.WEIR_SYNCHRONOUS;
import static dev.weir.benchmarks.contender.Contenders.WEIR_THREADS;

import dev.weir.benchmarks.contender.Contenders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The goals, and how far they are reached. */
final class Goals {

  private static final int EVENTS_PER_TASK = 2;

  private final Measurements measurements;

  Goals(Measurements measurements) {
    this.measurements = measurements;
  }

  List<Goal> all() {
    return List.of(
        new Goal(
            1,
            "`LocalExecutor` ≤ 1.5 × the one-thread limit",
            ratios(WEIR_LOCAL, LOOP_TWO_CLOCKS, graph -> 1.5)),
        new Goal(
            1,
            "`SynchronousExecutor` ≤ 2 × the one-thread limit",
            ratios(WEIR_SYNCHRONOUS, LOOP_TWO_CLOCKS, graph -> 2)),
        new Goal(
            2,
            "`ThreadExecutor` ≤ `CompletableFuture` async, ≤ 1.2 × on the chain",
            ratios(WEIR_THREADS, FUTURE_ASYNC, graph -> graph == NoOpTasks.Graph.CHAIN ? 1.2 : 1)),
        new Goal(
            2,
            "`ThreadExecutor` ≤ 1.1 × the fork/join graph by hand with states",
            ratios(WEIR_THREADS, FORK_JOIN_STATES, graph -> 1.1)),
        new Goal(
            3,
            "200 tasks of 2 ms: makespan ≤ 1.03 × the lower bound",
            List.of(
                new Figure(
                    "ratio",
                    measurements.counted("toLowerBound", "UsefulWork.run", WEIR_THREADS),
                    1.03))),
        new Goal(4, "≤ 100 bytes kept per finished task beyond its result", retained()),
        new Goal(4, "a million tasks built, run and read in 1 GiB (ms)", millions()),
        new Goal(5, "a million tasks built in < 2,000 ms", built()),
        new Goal(
            5,
            "a task of a chain of 100,000 replaced in < 1,000 µs, amortised",
            List.of(new Figure("µs", measurements.time("ReplaceCost.replace"), 1_000))),
        new Goal(6, "a listener < 20 ns per event", listening()),
        new Goal(
            7,
            "`postMortem()` of a small task in < 1,000 ms",
            List.of(new Figure("ms", measurements.time("PostMortemCost.look"), 1_000))));
  }

  private OptionalDouble noOp(Contenders contender, NoOpTasks.Graph graph) {
    return measurements.time("NoOpTasks.run", contender, graph);
  }

  private List<Figure> ratios(
      Contenders contender, Contenders compared, ToDoubleFunction<NoOpTasks.Graph> limit) {
    return Arrays.stream(NoOpTasks.Graph.values())
        .map(
            graph ->
                Figure.ratio(
                    graph.label(),
                    limit.applyAsDouble(graph),
                    noOp(contender, graph),
                    noOp(compared, graph)))
        .toList();
  }

  private List<Figure> listening() {
    return Arrays.stream(NoOpTasks.Graph.values())
        .map(
            graph ->
                Figure.of(
                    graph.label(),
                    20,
                    noOp(WEIR_LISTENER, graph),
                    noOp(WEIR_LOCAL, graph),
                    (with, without) -> (with - without) / EVENTS_PER_TASK / graph.shape().size()))
        .toList();
  }

  private List<Figure> retained() {
    return Arrays.stream(RetainedBytes.Held.values())
        .flatMap(held -> Arrays.stream(RetainedBytes.Executor.values()).map(e -> bytes(held, e)))
        .toList();
  }

  private Figure bytes(RetainedBytes.Held held, RetainedBytes.Executor executor) {
    return new Figure(
        lower(held) + ", " + lower(executor),
        measurements.counted("perTask", "RetainedBytes.hold", executor, held),
        100);
  }

  /** That it was measured at all is the goal. */
  private List<Figure> millions() {
    return Arrays.stream(MillionTasks.Graph.values())
        .flatMap(
            graph ->
                Stream.of(WEIR_LOCAL, WEIR_SYNCHRONOUS, WEIR_THREADS)
                    .map(contender -> million(graph, contender)))
        .toList();
  }

  private Figure million(MillionTasks.Graph graph, Contenders contender) {
    return new Figure(
        lower(graph) + " " + lower(contender),
        measurements.time("MillionTasks.buildRunAndRead", contender, graph),
        Double.MAX_VALUE);
  }

  private List<Figure> built() {
    return Arrays.stream(MillionTasks.Graph.values())
        .map(
            graph ->
                new Figure(lower(graph), measurements.time("MillionTasks.build", graph), 2_000))
        .toList();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace("weir_", "");
  }
}
