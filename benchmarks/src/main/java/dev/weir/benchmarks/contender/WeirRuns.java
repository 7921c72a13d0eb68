package dev.weir.benchmarks.contender;

import dev.weir.benchmarks.shape.Workload;
import dev.weir.executor.FlowExecutor;
import dev.weir.executor.LocalExecutor;
import dev.weir.executor.SynchronousExecutor;
import dev.weir.graph.TaskNode;
import dev.weir.run.FlowState;
import dev.weir.run.RunListener;
import dev.weir.state.TaskState;

/** Runs of one flow, built once. */
final class WeirRuns {

  private WeirRuns() {}

  static Contender local(Workload workload) {
    return contender(workload, new LocalExecutor());
  }

  static Contender synchronous(Workload workload) {
    return contender(workload, new SynchronousExecutor());
  }

  private static Contender contender(Workload workload, FlowExecutor executor) {
    Workload.BuiltFlow built = workload.flow();
    return () -> {
      FlowState state = built.flow().run(executor);
      requireSuccess(state);
      return task -> state.result(built.nodes().get(task));
    };
  }

  /** On the local executor, with a listener that counts events. */
  static Contender listening(Workload workload) {
    Workload.BuiltFlow built = workload.flow();
    LocalExecutor executor = new LocalExecutor();
    return () -> {
      Counter counter = new Counter();
      FlowState state = built.flow().runner().executor(executor).listener(counter).run();
      requireSuccess(state);
      counter.require(2L * built.nodes().size());
      return task -> state.result(built.nodes().get(task));
    };
  }

  static void requireSuccess(FlowState state) {
    if (!state.isSuccessful()) {
      throw new IllegalStateException(state.toString());
    }
  }

  /** Counts what happens to tasks. */
  private static final class Counter implements RunListener {

    private long events;

    @Override
    public void taskChanged(TaskNode<?, ?> task, TaskState<?> before, TaskState<?> after) {
      events++;
    }

    void require(long wanted) {
      if (events != wanted) {
        throw new IllegalStateException(events + " events instead of " + wanted);
      }
    }
  }
}
