package dev.weir.state;

import org.jspecify.annotations.Nullable;

/**
 * The task was skipped on purpose, which counts as success. It has no result.
 *
 * @param <R> the type of the task's result
 */
public final class Skipped<R extends @Nullable Object> extends Success<R> {

  private final String message;

  Skipped(TaskReference reference, long started, long ended, int attempts, String message) {
    super(reference, started, ended, attempts, null);
    this.message = message;
  }

  @Override
  public String message() {
    return message;
  }

  @Override
  @Nullable Object heldResult() {
    throw noResult();
  }

  @Override
  Skipped<R> withoutResult() {
    return this;
  }
}
