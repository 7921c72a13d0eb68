package dev.weir.run;

import java.util.function.BooleanSupplier;

/**
 * The time of a run, in nanoseconds since the epoch, and appointments at times to come.
 * Thread-safe.
 */
abstract class RunClock {

  /** Something to do at a time to come. */
  interface Appointment {

    /** Takes it back. Without effect if it was kept, or is being kept right now. */
    void cancel();
  }

  abstract long now();

  /**
   * Makes an appointment.
   *
   * @param due when
   * @param action what to do then, on a thread of the clock; must not block
   * @return to take it back
   */
  abstract Appointment at(long due, Runnable action);

  /** Whether a run that has nothing else to do has to move on by {@link #jump}. */
  boolean isJumping() {
    return false;
  }

  /**
   * Moves on to the next appointment.
   *
   * @param wanted whether it still has to; asked once nobody else moves the time, since whoever did
   *     may have brought what was waited for
   * @return false if time passes by itself, or there is no appointment
   */
  boolean jump(BooleanSupplier wanted) {
    return false;
  }
}
