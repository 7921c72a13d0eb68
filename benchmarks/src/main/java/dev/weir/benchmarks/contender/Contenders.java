package dev.weir.benchmarks.contender;

import dev.weir.benchmarks.contender.ForkJoinGraph.Feature;
import dev.weir.benchmarks.shape.Workload;

/** All contenders, in the order of the report. */
public enum Contenders {
  LOOP("Loop over lambdas, no states"),
  LOOP_STATES("… with one state each, no clock"),
  LOOP_ONE_CLOCK("… with states and one clock reading"),
  LOOP_TWO_CLOCKS("… with states and two clock readings: the one-thread limit"),
  WEIR_LOCAL("**Weir**, `LocalExecutor`"),
  WEIR_LISTENER("**Weir**, `LocalExecutor` and a listener"),
  WEIR_SYNCHRONOUS("**Weir**, `SynchronousExecutor`"),
  WEIR_THREADS("**Weir**, `ThreadExecutor`"),
  FORK_JOIN("Fork/join graph by hand, no states"),
  FORK_JOIN_STATES("… with states and two clock readings"),
  FORK_JOIN_CONTINUING("… and going on with a ready task instead of forking it"),
  FUTURE("`CompletableFuture`, one thread"),
  FUTURE_ASYNC("`CompletableFuture`, async"),
  GUAVA("Guava `Futures`, direct"),
  GUAVA_POOL("Guava `Futures`, pool"),
  RXJAVA("RxJava, one thread"),
  RXJAVA_PARALLEL("RxJava, computation scheduler"),
  REACTOR("Reactor, one thread"),
  REACTOR_PARALLEL("Reactor, parallel scheduler"),
  PARSEQ("ParSeq"),
  FLO("flo, one thread"),
  FLO_ASYNC("flo, pool"),
  JGRAPHT("JGraphT order and calls");

  private final String label;

  Contenders(String label) {
    this.label = label;
  }

  /** What the report calls it, in Markdown. */
  public String label() {
    return label;
  }

  /** Prepares runs of a graph. */
  public Contender open(Workload workload) {
    return switch (this) {
      case LOOP -> TopologicalLoops.withoutStates(workload);
      case LOOP_STATES -> TopologicalLoops.withStates(workload);
      case LOOP_ONE_CLOCK -> TopologicalLoops.withStatesAndOneClockReading(workload);
      case LOOP_TWO_CLOCKS -> TopologicalLoops.withStatesAndTwoClockReadings(workload);
      case WEIR_LOCAL -> WeirRuns.local(workload);
      case WEIR_LISTENER -> WeirRuns.listening(workload);
      case WEIR_SYNCHRONOUS -> WeirRuns.synchronous(workload);
      case WEIR_THREADS -> new WeirThreads(workload);
      case FORK_JOIN -> new ForkJoinGraph(workload, Feature.NOTHING);
      case FORK_JOIN_STATES -> new ForkJoinGraph(workload, Feature.STATES);
      case FORK_JOIN_CONTINUING -> new ForkJoinGraph(workload, Feature.STATES_AND_CONTINUING);
      case FUTURE -> CompletableFutures.inOneThread(workload);
      case FUTURE_ASYNC -> CompletableFutures.async(workload);
      case GUAVA -> GuavaFutures.direct(workload);
      case GUAVA_POOL -> GuavaFutures.pooled(workload);
      case RXJAVA -> RxJavaSingles.inOneThread(workload);
      case RXJAVA_PARALLEL -> RxJavaSingles.parallel(workload);
      case REACTOR -> ReactorMonos.inOneThread(workload);
      case REACTOR_PARALLEL -> ReactorMonos.parallel(workload);
      case PARSEQ -> new ParSeqTasks(workload);
      case FLO -> FloTasks.inOneThread(workload);
      case FLO_ASYNC -> FloTasks.async(workload);
      case JGRAPHT -> new JGraphTOrder(workload);
    };
  }
}
