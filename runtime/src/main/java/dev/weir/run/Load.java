package dev.weir.run;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much of a run is under way: one unit for each attempt or task that is queued, in the hands of
 * a thread, or waiting for its time. When there is none the run is over: nothing can move any more.
 * Thread-safe.
 */
final class Load {

  private static final long WAITING = 1L << Integer.SIZE;

  // The lower half counts the units, the upper half those of them that wait for their time; both in
  // one number, so that they are seen together.
  private final AtomicLong counts = new AtomicLong();

  void add(int units) {
    counts.addAndGet(units);
  }

  /**
   * Takes units away.
   *
   * @return whether nothing is left but what waits for its time, if even that
   */
  boolean remove(int units) {
    return isAtRest(counts.addAndGet(-units));
  }

  /**
   * A unit waits for its time; that may have come, and {@link #endWaiting} been called, already.
   *
   * @return as for {@link #remove}
   */
  boolean beginWaiting() {
    return isAtRest(counts.addAndGet(WAITING));
  }

  void endWaiting() {
    counts.addAndGet(-WAITING);
  }

  boolean isEmpty() {
    return units(counts.get()) == 0;
  }

  /** Whether all that is left waits for its time, and something does. */
  boolean isWaiting() {
    long now = counts.get();
    return units(now) > 0 && isAtRest(now);
  }

  private static boolean isAtRest(long counts) {
    return units(counts) == (int) (counts >> Integer.SIZE);
  }

  private static int units(long counts) {
    return (int) counts;
  }
}
