package dev.weir;

/**
 * When a task runs, said in terms of the states of the tasks that it directly runs after.
 *
 * <p>It is looked at once all of them are at their end. Skipped tasks count as successful, and
 * tasks that did not run because of a failure count as failed. A task without upstreams runs
 * whatever its trigger, except with {@link #MANUAL_ONLY}.
 */
public enum Trigger {
  /** All have succeeded. The default. */
  ALL_SUCCESSFUL,

  /** All have failed. */
  ALL_FAILED,

  /** At least one has succeeded. */
  ANY_SUCCESSFUL,

  /** At least one has failed. */
  ANY_FAILED,

  /** All are at their end, however that is: for clean-up. */
  ALL_FINISHED,

  /** Never by itself: the task pauses, with its inputs kept, until a run resumes it. */
  MANUAL_ONLY
}
