package dev.weir.state;

import org.jspecify.annotations.Nullable;

/**
 * The run was cancelled before the task was at its end.
 *
 * @param <R> the type of the task's result
 */
public final class Cancelled<R extends @Nullable Object> extends TaskState<R> {

  Cancelled(TaskReference reference, long started, long ended, int attempts) {
    super(reference, started, ended, attempts);
  }

  @Override
  public String message() {
    return "The run was cancelled.";
  }

  @Override
  public R result() {
    throw noResult();
  }
}
