package dev.weir.state;

import dev.weir.internal.Held;
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
  public final R result() {
    return Unchecked.cast(Held.plain(heldResult()));
  }

  /** The result, or what stands for one that is kept elsewhere. */
  @Nullable Object heldResult() {
    if (value == DROPPED) {
      throw Misuse.RESULT_DROPPED.state(task());
    }
    return value;
  }

  /** The same without its result, which is let go of where it is kept. */
  Success<R> withoutResult() {
    if (value instanceof Held held) {
      held.release();
    }
    return new Success<>(reference(), startedNanos(), endedNanos(), attempts(), DROPPED);
  }

  Success<R> madeAgain(int more) {
    return new Success<>(reference(), startedNanos(), endedNanos(), attempts() + more, value);
  }

  final boolean isWithoutResult() {
    return value == DROPPED;
  }

  @Override
  final boolean sameOutcome(TaskState<?> other) {
    return other instanceof Success<?> that
        && (value == that.value || Objects.equals(Held.plain(value), Held.plain(that.value)));
  }
}
