package dev.weir.state;

import org.jspecify.annotations.Nullable;

/**
 * The task has not started, and may start yet.
 *
 * @param <R> the type of the task's result
 */
public sealed class Pending<R extends @Nullable Object> extends TaskState<R>
    permits Scheduled, Paused {

  Pending(TaskReference reference, long started, int attempts) {
    super(reference, started, States.NO_TIME, attempts);
  }

  @Override
  public String message() {
    return "The task has not started.";
  }

  @Override
  public final boolean isFinished() {
    return false;
  }

  @Override
  public final R result() {
    throw noResult();
  }
}
