package dev.weir.run;

import dev.weir.executor.Attempt;
import dev.weir.internal.Misuse;

/**
 * What a task can ask about its own call:
 *
 * <pre>{@code
 * while (!TaskContext.current().isCancelled()) {
 *   copyNextBlock();
 * }
 * }</pre>
 *
 * <p>It belongs to the thread that runs the task, and may be handed on to others that help it.
 */
public final class TaskContext {

  private final Attempt attempt;

  private TaskContext(Attempt attempt) {
    this.attempt = attempt;
  }

  /**
   * The context of the task that this thread is running.
   *
   * @return the innermost one
   * @throws IllegalStateException outside of a task
   */
  public static TaskContext current() {
    Attempt attempt = Attempt.current();
    if (attempt == null) {
      throw Misuse.CONTEXT_MISSING.state();
    }
    return new TaskContext(attempt);
  }

  /**
   * The flow that the task is of.
   *
   * @return its name
   */
  public String flow() {
    return attempt.flow();
  }

  /**
   * The task.
   *
   * @return its slug; for a child of a mapped task with its number, such as {@code div-2[3]}
   */
  public String task() {
    return attempt.task().slug();
  }

  /**
   * Which call of the task this is.
   *
   * @return 1 for the first attempt
   */
  public int attempt() {
    return attempt.number();
  }

  /**
   * Whether nobody waits for the task any more: its run was stopped, or its time is over.
   *
   * @return true if it should come to its end
   */
  public boolean isCancelled() {
    return attempt.isCancelled();
  }

  /**
   * Whether the task had paused in an earlier run, which this one resumes.
   *
   * @return true if it had
   */
  public boolean isResumed() {
    return attempt.isResumed();
  }

  /** For people to read. */
  @Override
  public String toString() {
    return attempt.toString();
  }
}
