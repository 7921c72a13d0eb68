package dev.weir.run;

import java.time.Instant;

/**
 * Tells the time in nanoseconds since the epoch. Differences are exact, for the wall clock is read
 * only once; a reading costs no more than {@link System#nanoTime}.
 */
final class RunClock {

  private final long epochOffset;

  RunClock() {
    Instant now = Instant.now();
    epochOffset = now.getEpochSecond() * 1_000_000_000L + now.getNano() - System.nanoTime();
  }

  long now() {
    return epochOffset + System.nanoTime();
  }
}
