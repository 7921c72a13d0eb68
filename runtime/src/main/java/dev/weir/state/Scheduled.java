package dev.weir.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The task will start at a known time.
 *
 * @param <R> the type of the task's result
 */
public sealed class Scheduled<R extends @Nullable Object> extends Pending<R> permits Retrying {

  private final Instant startTime;

  Scheduled(TaskReference reference, long started, int attempts, Instant startTime) {
    super(reference, started, attempts);
    this.startTime = startTime;
  }

  /**
   * When the task is to start.
   *
   * @return the earliest time
   */
  public final Instant startTime() {
    return startTime;
  }

  @Override
  public String message() {
    return "The task starts at " + startTime + ".";
  }
}
