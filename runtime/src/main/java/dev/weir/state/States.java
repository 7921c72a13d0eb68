package dev.weir.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Makes states. The engine is its caller; a test of code that reads states may be another.
 *
 * <p>Times are nanoseconds since the epoch, or {@link #NO_TIME}.
 */
public final class States {

  /** Stands for a time that there is none of. */
  public static final long NO_TIME = Long.MIN_VALUE;

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

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
   * The result of a task, as other tasks take it.
   *
   * @param state the task's state
   * @return the result, or a {@link dev.weir.internal.Held} for one that is kept elsewhere
   */
  public static @Nullable Object resultOf(TaskState<?> state) {
    return state instanceof Success<?> success ? success.heldResult() : state.result();
  }

  /**
   * The same success with more attempts: its result was lost, and made again.
   *
   * @param state a success
   * @param more how many attempts that took
   * @return the state
   */
  public static Success<?> madeAgain(Success<?> state, int more) {
    return state.madeAgain(more);
  }

  /**
   * When a task ended, without an object for the time.
   *
   * @param state the task's state
   * @return nanoseconds since the epoch, or {@link #NO_TIME} for an unfinished task
   */
  public static long ended(TaskState<?> state) {
    return state.endedNanos();
  }

  /**
   * The same mapped task without the results of its children.
   *
   * @param state the state of a mapped task
   * @return the state
   */
  public static Mapped<?> withoutResults(Mapped<?> state) {
    return state.withoutResults();
  }

  /**
   * Whether a success has lost its result.
   *
   * @param state a success
   * @return true if {@link #withoutResult} made it
   */
  public static boolean isWithoutResult(Success<?> state) {
    return state.isWithoutResult();
  }

  /**
   * The same failure of another call.
   *
   * @param state a failure
   * @param call what is known of its call
   * @return the state
   */
  public static Failed<?> withCall(Failed<?> state, FailedCall call) {
    TaskReference task = state.reference();
    long started = state.startedNanos();
    long ended = state.endedNanos();
    return state instanceof TimedOut && state.exception() instanceof TimeoutException timeout
        ? timedOut(task, started, ended, state.attempts(), timeout, call)
        : failed(task, started, ended, state.attempts(), state.exception(), call);
  }

  /**
   * The same paused task with other inputs.
   *
   * @param state the state of a paused task
   * @param inputs its inputs, as far as there are any; not copied
   * @return the state
   */
  public static Paused<?> withInputs(Paused<?> state, Map<String, @Nullable Object> inputs) {
    return paused(
        state.reference(), state.startedNanos(), state.attempts(), state.message(), inputs);
  }

  /**
   * The time that some nanoseconds stand for.
   *
   * @param nanos nanoseconds since the epoch
   * @return the time
   */
  public static Instant instant(long nanos) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND));
  }

  /**
   * The nanoseconds of a time, as states take them.
   *
   * @param time a time, or null for none
   * @return nanoseconds since the epoch, or {@link #NO_TIME}
   */
  public static long nanos(@Nullable Instant time) {
    return time == null
        ? NO_TIME
        : Math.addExact(
            Math.multiplyExact(time.getEpochSecond(), NANOS_PER_SECOND), time.getNano());
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
    return new TriggerFailed<>(task, ended, List.copyOf(failedUpstreams), null, null);
  }

  /**
   * A task that did not run for a reason of its own.
   *
   * @param task the task
   * @param ended when that was clear
   * @param failedUpstreams the states of the failed tasks directly upstream, maybe none
   * @param reason why, as the end of the sentence "it did not run because"
   * @param thrown what its trigger rule threw; null for nothing
   * @return the state
   */
  public static TriggerFailed<?> triggerFailed(
      TaskReference task,
      long ended,
      List<Failed<?>> failedUpstreams,
      String reason,
      @Nullable Throwable thrown) {
    return new TriggerFailed<>(task, ended, List.copyOf(failedUpstreams), reason, thrown);
  }

  /**
   * A task that was not finished at its deadline.
   *
   * @param task the task
   * @param started when its last attempt started
   * @param ended the deadline
   * @param attempts the number of attempts
   * @param exception says what the limit was
   * @param call how it was called
   * @return the state
   */
  public static TimedOut<?> timedOut(
      TaskReference task,
      long started,
      long ended,
      int attempts,
      TimeoutException exception,
      FailedCall call) {
    return new TimedOut<>(task, started, ended, attempts, exception, call);
  }

  /**
   * A task that will be called again.
   *
   * @param task the task
   * @param started when its last attempt started
   * @param attempts the number of attempts so far
   * @param startTime when the next attempt is to start
   * @return the state
   */
  public static Retrying<?> retrying(
      TaskReference task, long started, int attempts, long startTime) {
    return new Retrying<>(task, started, attempts, instant(startTime));
  }

  /**
   * A task that waits to be resumed.
   *
   * @param task the task
   * @param started when its last attempt started, if one did
   * @param attempts the number of attempts so far
   * @param message why it waits
   * @param inputs its inputs, as far as there are any; not copied
   * @return the state
   */
  public static Paused<?> paused(
      TaskReference task,
      long started,
      int attempts,
      String message,
      Map<String, @Nullable Object> inputs) {
    return new Paused<>(task, started, attempts, message, inputs);
  }

  /**
   * A task that was skipped.
   *
   * @param task the task
   * @param started when its last attempt started, if one did
   * @param ended when it was skipped
   * @param attempts the number of attempts
   * @param message why
   * @return the state
   */
  public static Skipped<?> skipped(
      TaskReference task, long started, long ended, int attempts, String message) {
    return new Skipped<>(task, started, ended, attempts, message);
  }

  /**
   * A task whose result came from a cache.
   *
   * @param task the task
   * @param ended when it was found
   * @param result the result
   * @return the state
   */
  public static Cached<?> cached(TaskReference task, long ended, @Nullable Object result) {
    return new Cached<>(task, ended, result);
  }

  /**
   * A mapped task.
   *
   * @param task the task
   * @param started when its children were known
   * @param ended when the last of them was at its end, or {@link #NO_TIME}
   * @param children the states of the children; not copied
   * @return the state
   */
  public static Mapped<?> mapped(
      TaskReference task, long started, long ended, List<TaskState<@Nullable Object>> children) {
    return new Mapped<>(task, started, ended, children);
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

  /**
   * Why a task did not run, where that is not only the failures upstream.
   *
   * @param state the task's state
   * @return the end of the sentence "it did not run because"; null if the failures say it all
   */
  public static @Nullable String reason(TriggerFailed<?> state) {
    return state.reason();
  }

  /**
   * A state as a value that Java's serialization can write; what is read is a state again.
   *
   * @param state the state
   * @return what to write in its place: serializable as far as its result, its exception and its
   *     inputs are
   */
  public static Object sent(TaskState<?> state) {
    return SentState.of(state);
  }

  /**
   * Stands for an exception that cannot be had here.
   *
   * @param type the name of its class
   * @param text its own {@code toString()}
   * @param frames its stack trace
   * @param cause its cause, or what stands for that; null for none
   * @return the exception
   */
  public static RemoteFailure remoteFailure(
      String type, String text, StackTraceElement[] frames, @Nullable Throwable cause) {
    return new RemoteFailure(type, text, frames, cause);
  }
}
