package dev.weir.state;

import dev.weir.internal.Misuse;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a task stands.
 *
 * <p>A sealed hierarchy of immutable values, to be told apart with {@code instanceof} patterns:
 *
 * <pre>{@code
 * if (state.of(load) instanceof Failed<?> failed) {
 *   failed.exception().printStackTrace();
 * }
 * }</pre>
 *
 * <p>Two states are equal if they are of one kind, of one task, and have equal results or the same
 * exception; times, messages and attempts do not count.
 *
 * @param <R> the type of the task's result; {@code Void} for a {@code void} task
 */
public abstract sealed class TaskState<R extends @Nullable Object>
    permits Pending, Running, Success, Failed, Mapped, Cancelled {

  private final TaskReference reference;
  // Nanoseconds since the epoch, or States.NO_TIME; an Instant is made only when somebody asks.
  private final long started;
  private final long ended;
  private final int attempts;

  TaskState(TaskReference reference, long started, long ended, int attempts) {
    this.reference = reference;
    this.started = started;
    this.ended = ended;
    this.attempts = attempts;
  }

  /**
   * The task's slug.
   *
   * @return a text that is unique in the flow, such as {@code div-2}
   */
  public final String task() {
    return reference.slug();
  }

  /**
   * What happened, for people to read: the text of the exception where there is one, else a
   * sentence.
   *
   * @return the message, never null
   */
  public abstract String message();

  /**
   * How many attempts were started.
   *
   * @return 0 for a task that never ran, more than 1 for one that was tried again
   */
  public final int attempts() {
    return attempts;
  }

  /**
   * When the last attempt entered the task's method.
   *
   * @return the time, or null for a task that never ran
   */
  public final @Nullable Instant started() {
    return started == States.NO_TIME ? null : States.instant(started);
  }

  /**
   * When the task was finished.
   *
   * @return the time, or null for an unfinished task
   */
  public final @Nullable Instant ended() {
    return ended == States.NO_TIME ? null : States.instant(ended);
  }

  /**
   * Whether the task is at its end, so that its state changes no more in this run.
   *
   * @return true for success, failure and cancellation
   */
  public boolean isFinished() {
    return true;
  }

  /**
   * Whether the task is at its end and has succeeded, was skipped or came from a cache.
   *
   * @return true for success
   */
  public boolean isSuccessful() {
    return false;
  }

  /**
   * Whether the task is at its end and has failed, or could not run because of a failure.
   *
   * @return true for failure
   */
  public boolean isFailed() {
    return false;
  }

  /**
   * The task's result.
   *
   * <p>For a failed task the original exception is thrown, the very object, checked or not, with
   * its own stack trace. The first time, a suppressed {@link RaisedAgain} is added to it that says
   * where.
   *
   * @return the result; null for a {@code void} task, or where the task gave null
   * @throws IllegalStateException if there is no result: the task is unfinished, skipped,
   *     cancelled, or its result was dropped
   */
  public abstract R result();

  final IllegalStateException noResult() {
    return Misuse.RESULT_MISSING.state(task(), this);
  }

  final TaskReference reference() {
    return reference;
  }

  final long startedNanos() {
    return started;
  }

  final long endedNanos() {
    return ended;
  }

  /** What makes two states of one kind and task different: the result or the exception. */
  boolean sameOutcome(TaskState<?> other) {
    return true;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof TaskState<?> that
        && getClass() == that.getClass()
        && task().equals(that.task())
        && sameOutcome(that);
  }

  @Override
  public final int hashCode() {
    return Objects.hash(getClass(), task());
  }

  /**
   * The kind and the message.
   *
   * @return for instance {@code Failed("java.lang.ArithmeticException: / by zero")}
   */
  @Override
  public final String toString() {
    return getClass().getSimpleName() + "(\"" + message() + "\")";
  }
}
