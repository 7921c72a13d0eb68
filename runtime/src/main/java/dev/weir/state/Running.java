package dev.weir.state;

import org.jspecify.annotations.Nullable;

/**
 * An attempt of the task is being made.
 *
 * @param <R> the type of the task's result
 */
public final class Running<R extends @Nullable Object> extends TaskState<R> {

  Running(TaskReference reference, long started, int attempts) {
    super(reference, started, States.NO_TIME, attempts);
  }

  @Override
  public String message() {
    return "The task is running.";
  }

  @Override
  public boolean isFinished() {
    return false;
  }

  @Override
  public R result() {
    throw noResult();
  }
}
