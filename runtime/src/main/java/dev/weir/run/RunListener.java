package dev.weir.run;

import dev.weir.graph.MappedNode;
import dev.weir.graph.TaskNode;
import dev.weir.state.TaskState;

/**
 * Gets every change of a run. The events of one task come in order and never at the same time;
 * those of different tasks may come from different threads.
 *
 * <p>A listener should return soon: it holds up the thread that made the change. At a deadline that
 * is the one thread which keeps the time for all runs of this JVM.
 *
 * <p>What a listener throws changes no state. It is added to the suppressed exceptions of the first
 * failure of the run; where there is no failure it is logged as a warning to the logger {@code
 * dev.weir}.
 */
public interface RunListener {

  /**
   * The run starts. No task has started.
   *
   * @param run the run
   */
  default void runStarted(FlowRun run) {}

  /**
   * A task has a new state: from pending to running and to its end, with retrying and running in
   * between for each retry, or straight to its end if it does not run. There is no event for a task
   * whose result was given, or taken from an earlier run.
   *
   * @param task the task
   * @param before the state until now; from the second event of a task on, the same object that was
   *     {@code after} the last time
   * @param after the new state
   */
  default void taskChanged(TaskNode<?, ?> task, TaskState<?> before, TaskState<?> after) {}

  /**
   * A child of a mapped task has a new state. The mapped task itself goes from pending straight to
   * its end, when the last child is at its end.
   *
   * @param task the mapped task
   * @param index the number of the child, from 0 on
   * @param before as for {@link #taskChanged}
   * @param after the new state
   */
  default void childChanged(
      MappedNode<?, ?> task, int index, TaskState<?> before, TaskState<?> after) {}

  /**
   * The run is at its end.
   *
   * @param state its final state
   */
  default void runFinished(FlowState state) {}
}
