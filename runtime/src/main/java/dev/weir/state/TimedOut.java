package dev.weir.state;

import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The task was not finished at its deadline.
 *
 * @param <R> the type of the task's result
 */
public final class TimedOut<R extends @Nullable Object> extends Failed<R> {

  TimedOut(
      TaskReference reference,
      long started,
      long ended,
      int attempts,
      TimeoutException exception,
      FailedCall call) {
    super(reference, started, ended, attempts, exception, call);
  }
}
