package dev.weir.state;

import dev.weir.internal.Unchecked;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The task has failed: its method threw, or it could not be called.
 *
 * @param <R> the type of the task's result
 */
public sealed class Failed<R extends @Nullable Object> extends TaskState<R>
    permits TriggerFailed, TimedOut {

  private final @Nullable Throwable exception;
  private final FailedCall call;

  Failed(
      TaskReference reference,
      long started,
      long ended,
      int attempts,
      @Nullable Throwable exception,
      FailedCall call) {
    super(reference, started, ended, attempts);
    this.exception = exception;
    this.call = call;
  }

  /**
   * What the task threw.
   *
   * @return the very object, with its own type, cause and stack trace
   */
  public Throwable exception() {
    if (exception == null) {
      throw new AssertionError("kinds that make their exception late override this method");
    }
    return exception;
  }

  /**
   * The exception's {@code toString()}; if that throws in turn, the name of its class.
   *
   * @return the message
   */
  @Override
  public final String message() {
    return RaisedAgain.describe(exception());
  }

  /**
   * The arguments that the task was called with: the objects themselves, so a task that changed one
   * shows it changed.
   *
   * @return an unmodifiable map from parameter names to values, in parameter order; empty if the
   *     task was never called
   */
  public final Map<String, @Nullable Object> inputs() {
    return call.inputs();
  }

  /**
   * Throws the task's exception again: the very object, its stack trace untouched. The first time,
   * a suppressed {@link RaisedAgain} is added to it that says where.
   *
   * @return never; declared so that callers can write {@code throw failed.raise()}
   * @throws Exception the task's exception; an {@link Error} is thrown as it is
   */
  public final RuntimeException raise() throws Exception {
    throw Unchecked.<RuntimeException>rethrow(RaisedAgain.markOn(exception()));
  }

  /**
   * Calls the task's method once more, in this thread, with the inputs it had: set a breakpoint and
   * step. No retries and no listeners take part, and this state does not change.
   *
   * <p>The inputs are the objects themselves: a task that changed its argument is called with the
   * changed one.
   *
   * @return what the task returns this time; null for a {@code void} task
   * @throws IllegalStateException if the task never ran
   * @throws Exception what the task throws this time, as it is
   */
  public final R replay() throws Exception {
    return Unchecked.cast(call.replay());
  }

  /**
   * Calls the task once more in another JVM, with the inputs it had, and shows the frames and their
   * variables at the moment it throws. That JVM has the class path or module path, the system
   * properties and the enabled previews of this one, ends with the call, and is bounded in time;
   * what the task prints there is printed here. No code of the user's runs in order to show a
   * value.
   *
   * <p>Of a task that has timed out it shows where the task is at its deadline. If the task does
   * not fail again, or fails otherwise, the {@link PostMortem#notes() notes} say so.
   *
   * <p>It takes the module {@code jdk.jdi}, which is there on a JDK if an application is started
   * from the class path; a modular one has to ask for it.
   *
   * @return what was seen
   * @throws IllegalStateException if the task never ran, if its inputs cannot be serialized, or if
   *     the other JVM cannot be started or does not find the task's classes
   */
  public final PostMortem postMortem() {
    return call.postMortem(this);
  }

  /**
   * Calls the task once more in another JVM, with the inputs it had, and stops it on its first line
   * until a debugger comes; prints where to connect one.
   *
   * @return the session; it is the caller's to wait for and to close
   * @throws IllegalStateException as for {@link #postMortem()}
   */
  public final DebugSession debug() {
    return debug(0);
  }

  /**
   * The same with a port of the caller's choice, for an IDE that is set up once.
   *
   * @param port where to listen, on this machine only; 0 for any port that is free
   * @return the session; it is the caller's to wait for and to close
   * @throws IllegalArgumentException if the port is none, or in use
   * @throws IllegalStateException as for {@link #postMortem()}
   */
  public final DebugSession debug(int port) {
    return call.debug(port);
  }

  @Override
  public final R result() {
    throw Unchecked.<RuntimeException>rethrow(RaisedAgain.markOn(exception()));
  }

  @Override
  public final boolean isFailed() {
    return true;
  }

  @Override
  final boolean sameOutcome(TaskState<?> other) {
    return other instanceof Failed<?> that && sameException(that);
  }

  final FailedCall call() {
    return call;
  }

  boolean sameException(Failed<?> that) {
    return exception == that.exception;
  }
}
