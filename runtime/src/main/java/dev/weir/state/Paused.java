package dev.weir.state;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The task waits until somebody resumes it.
 *
 * @param <R> the type of the task's result
 */
public final class Paused<R extends @Nullable Object> extends Pending<R> {

  private final String message;
  private final Map<String, @Nullable Object> inputs;

  Paused(
      TaskReference reference,
      long started,
      int attempts,
      String message,
      Map<String, @Nullable Object> inputs) {
    super(reference, started, attempts);
    this.message = message;
    this.inputs = inputs;
  }

  @Override
  public String message() {
    return message;
  }

  /**
   * The inputs that are kept for the task.
   *
   * @return an unmodifiable map from parameter names to values, in parameter order
   */
  public Map<String, @Nullable Object> inputs() {
    return inputs;
  }
}
