package dev.weir.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes states. The engine is its caller; a test of code that reads states may be another.
 *
 * <p>Times are nanoseconds since the epoch, or {@link #NO_TIME}.
 */
public final class States {

  /** Stands for a time that there is none of. */
  public static final long NO_TIME = Long.MIN_VALUE;

  private States() {}

  /**
   * A task that has not started.
   *
   * @param task the task
   * @return the state
   */
  public static Pending<?> pending(TaskReference task) {
    return new Pending<>(task, NO_TIME, 0);
  }

  /**
   * A task of which an attempt is being made.
   *
   * @param task the task
   * @param started when the attempt started
   * @param attempts the number of attempts so far, this one included
   * @return the state
   */
  public static Running<?> running(TaskReference task, long started, int attempts) {
    return new Running<>(task, started, attempts);
  }

  /**
   * A task that has returned.
   *
   * @param task the task
   * @param started when its last attempt started
   * @param ended when it returned
   * @param attempts the number of attempts
   * @param result what it returned
   * @return the state
   */
  public static Success<?> success(
      TaskReference task, long started, long ended, int attempts, @Nullable Object result) {
    return new Success<>(task, started, ended, attempts, result);
  }

  /**
   * The same success without its result, which nobody reads any more.
   *
   * @param state a success with a result
   * @return the state
   */
  public static Success<?> withoutResult(Success<?> state) {
    return state.withoutResult();
  }

  /**
   * A task that has thrown, or whose call could not be made.
   *
   * @param task the task
   * @param started when its last attempt started
   * @param ended when it threw
   * @param attempts the number of attempts
   * @param exception what it threw
   * @param call how it was called
   * @return the state
   */
  public static Failed<?> failed(
      TaskReference task,
      long started,
      long ended,
      int attempts,
      Throwable exception,
      FailedCall call) {
    return new Failed<>(task, started, ended, attempts, exception, call);
  }

  /**
   * A task that could not run because of failures upstream.
   *
   * @param task the task
   * @param ended when that was clear
   * @param failedUpstreams the states of the failed tasks directly upstream, at least one
   * @return the state
   */
  public static TriggerFailed<?> triggerFailed(
      TaskReference task, long ended, List<Failed<?>> failedUpstreams) {
    return new TriggerFailed<>(task, ended, List.copyOf(failedUpstreams));
  }

  /**
   * A task that was not at its end when its run was cancelled.
   *
   * @param task the task
   * @param started when its last attempt started, if one did
   * @param ended when the cancellation took effect
   * @param attempts the number of attempts
   * @return the state
   */
  public static Cancelled<?> cancelled(TaskReference task, long started, long ended, int attempts) {
    return new Cancelled<>(task, started, ended, attempts);
  }
}
