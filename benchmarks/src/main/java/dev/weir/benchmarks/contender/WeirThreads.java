package dev.weir.benchmarks.contender;

import dev.weir.benchmarks.shape.Workload;
import dev.weir.executor.ThreadExecutor;
import dev.weir.run.FlowState;
import java.util.function.IntFunction;

/** Runs of one flow on all cores. */
final class WeirThreads implements Contender {

  private final Workload.BuiltFlow built;
  private final ThreadExecutor executor = new ThreadExecutor();

  WeirThreads(Workload workload) {
    this.built = workload.flow();
  }

  @Override
  public IntFunction<Object> run() {
    FlowState state = built.flow().run(executor);
    WeirRuns.requireSuccess(state);
    return task -> state.result(built.nodes().get(task));
  }

  @Override
  public void close() {
    executor.close();
  }
}
