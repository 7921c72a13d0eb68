package dev.weir.state;

import dev.weir.internal.Misuse;
import dev.weir.internal.Unchecked;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The task has succeeded.
 *
 * @param <R> the type of the task's result
 */
public sealed class Success<R extends @Nullable Object> extends TaskState<R>
    permits Cached, Skipped {

  /** Stands for a result that was dropped, since null is a result. */
  static final Object DROPPED = new Object();

  private final @Nullable Object value;

  Success(TaskReference reference, long started, long ended, int attempts, @Nullable Object value) {
    super(reference, started, ended, attempts);
    this.value = value;
  }

  @Override
  public String message() {
    return "The task succeeded.";
  }

  @Override
  public final boolean isSuccessful() {
    return true;
  }

  @Override
  public R result() {
    if (value == DROPPED) {
      throw Misuse.RESULT_DROPPED.state(task());
    }
    return Unchecked.cast(value);
  }

  Success<R> withoutResult() {
    return new Success<>(reference(), startedNanos(), endedNanos(), attempts(), DROPPED);
  }

  final boolean isWithoutResult() {
    return value == DROPPED;
  }

  @Override
  final boolean sameOutcome(TaskState<?> other) {
    return other instanceof Success<?> that && Objects.equals(value, that.value);
  }
}
