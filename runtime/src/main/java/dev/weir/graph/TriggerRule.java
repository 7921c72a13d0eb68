package dev.weir.graph;

import dev.weir.state.TaskState;
import java.util.List;

/**
 * A trigger of one's own: decides from the states of a task's direct upstreams whether it runs.
 *
 * <p>It is asked once, when all upstreams are at their end and none of them being skipped has
 * skipped the task; in the JVM that drives the run, on any thread. A task without upstreams does
 * not ask. What it throws makes the task {@code TriggerFailed}.
 */
@FunctionalInterface
public interface TriggerRule {

  /**
   * Whether the task runs.
   *
   * @param upstream the states of the tasks directly upstream, each once: first those it reads, in
   *     parameter order, then the others; a mapped task is one upstream
   * @return false if the task does not run, but becomes {@code TriggerFailed}
   */
  boolean fires(List<TaskState<?>> upstream);
}
