package dev.weir.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt has failed and another one will be made.
 *
 * @param <R> the type of the task's result
 */
public final class Retrying<R extends @Nullable Object> extends Scheduled<R> {

  Retrying(TaskReference reference, long started, int attempts, Instant startTime) {
    super(reference, started, attempts, startTime);
  }

  /**
   * The attempt to come.
   *
   * @return its number; the first retry is attempt 2
   */
  public int attempt() {
    return attempts() + 1;
  }

  @Override
  public String message() {
    return "Attempt " + attempt() + " starts at " + startTime() + ".";
  }
}
