package dev.weir.run;

import dev.weir.state.States;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The time as it passes. Differences are exact, for the wall clock is read only once; a reading
 * costs no more than {@link System#nanoTime}.
 */
final class SystemRunClock extends RunClock {

  private static final long IDLE_SECONDS = 10;

  /**
   * One thread keeps the appointments of all runs; it ends when there have been none for a while.
   */
  private static final ScheduledThreadPoolExecutor TIMER = timer();

  private final long epochOffset;

  SystemRunClock() {
    epochOffset = States.nanos(Instant.now()) - System.nanoTime();
  }

  private static ScheduledThreadPoolExecutor timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "weir-timer");
              thread.setDaemon(true);
              return thread;
            });
    timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    timer.allowCoreThreadTimeOut(true);
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }

  @Override
  long now() {
    return epochOffset + System.nanoTime();
  }

  @Override
  Appointment at(long due, Runnable action) {
    ScheduledFuture<?> future =
        TIMER.schedule(action, Math.max(0, due - now()), TimeUnit.NANOSECONDS);
    return () -> future.cancel(false);
  }
}
