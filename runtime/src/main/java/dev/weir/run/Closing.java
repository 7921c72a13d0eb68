package dev.weir.run;

import dev.weir.graph.FlowGraph;
import dev.weir.state.States;
import dev.weir.state.TaskReference;
import dev.weir.state.TaskState;
import org.jspecify.annotations.Nullable;

/** Brings a run's tasks to rest: what has not started, or has not been reported, never will be. */
final class Closing {

  private final FlowGraph graph;
  private final Transitions transitions;
  private final RunScope scope;

  Closing(FlowGraph graph, Transitions transitions, RunScope scope) {
    this.graph = graph;
    this.transitions = transitions;
    this.scope = scope;
  }

  /**
   * Closes all tasks. In a cancelled run those that were unfinished are cancelled.
   *
   * @return how many were unfinished
   */
  int close() {
    int unfinished = 0;
    for (int position = 0; position < graph.size(); position++) {
      if (transitions.cells().isDone(position)) {
        continue; // and so are its children
      }
      Children children = transitions.children(position);
      if (children != null) {
        for (int i = 0; i < children.size(); i++) {
          if (!children.cells().isDone(i)) {
            close(RunAttempt.uncalled(transitions, children.spec(), children, i));
          }
        }
      }
      unfinished += close(position, children);
    }
    return unfinished;
  }

  private int close(int position, @Nullable Children children) {
    RunAttempt whole = RunAttempt.uncalled(transitions, graph.spec(position));
    if (children == null) {
      return close(whole) ? 1 : 0;
    }
    if (TaskCells.kind(closed(transitions.cells(), position)) == TaskCells.DONE) {
      return 0; // meanwhile
    }
    if (scope.stop().isCancelled()) {
      transitions.change(whole, children.state(scope.clock().now(), children.finalStates()));
    }
    return 1;
  }

  /** Closes one; false if it was at its end. */
  private boolean close(RunAttempt attempt) {
    TaskCells cells = attempt.cells();
    int index = attempt.index();
    int phase = closed(cells, index);
    if (TaskCells.kind(phase) == TaskCells.DONE) {
      return false;
    }
    if (scope.stop().isCancelled()) {
      TaskReference task = attempt.task();
      TaskState<?> before = cells.state(index);
      long began =
          TaskCells.kind(phase) == TaskCells.STARTED
              ? cells.startTime(index)
              : States.nanos(before == null ? null : before.started()); // retrying, or paused
      transitions.change(
          attempt, States.cancelled(task, began, scope.clock().now(), TaskCells.attempts(phase)));
    }
    return true;
  }

  /** Closes a cell unless it is done, after any change that is going on; tells its last phase. */
  private static int closed(TaskCells cells, int index) {
    while (true) {
      int phase = cells.settledPhase(index);
      int kind = TaskCells.kind(phase);
      if (kind == TaskCells.DONE || kind == TaskCells.CLOSED) {
        return phase;
      }
      int next = TaskCells.phase(TaskCells.CLOSED, TaskCells.attempts(phase));
      if (cells.exchange(index, phase, next) == phase) {
        return phase;
      }
    }
  }
}
