package dev.weir.state;

import org.jspecify.annotations.Nullable;

/**
 * The task did not run, because a valid result of an earlier call with equal inputs was at hand.
 *
 * @param <R> the type of the task's result
 */
public final class Cached<R extends @Nullable Object> extends Success<R> {

  Cached(TaskReference reference, long ended, @Nullable Object value) {
    super(reference, States.NO_TIME, ended, 0, value);
  }

  @Override
  public String message() {
    return "The result came from the cache.";
  }

  @Override
  Cached<R> withoutResult() {
    return new Cached<>(reference(), endedNanos(), DROPPED);
  }
}
