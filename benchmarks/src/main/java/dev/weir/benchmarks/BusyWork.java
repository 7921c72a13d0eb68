package dev.weir.benchmarks;

/** Computing that a compiler cannot shorten, in turns of equal cost. */
final class BusyWork {

  private static final long CALIBRATION_TURNS = 5_000_000;
  private static final int CALIBRATIONS = 20;

  private BusyWork() {}

  /**
   * Computes for a while.
   *
   * @return a small number that depends on all of it
   */
  static int turn(long turns) {
    long x = turns | 1;
    for (long i = 0; i < turns; i++) {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
    }
    return (int) (x & 63);
  }

  /** How many turns a core makes in a nanosecond; the best of several measurements. */
  static double turnsPerNano() {
    double best = 0;
    int sum = 0;
    for (int i = 0; i < CALIBRATIONS; i++) {
      long started = System.nanoTime();
      sum += turn(CALIBRATION_TURNS);
      best = Math.max(best, (double) CALIBRATION_TURNS / (System.nanoTime() - started));
    }
    if (sum < 0) {
      throw new AssertionError("only here so that the result is used");
    }
    return best;
  }
}
