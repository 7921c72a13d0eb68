package dev.weir.run;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whether the runs that a thread starts raise exceptions at once. Users open it with {@code
 * RaiseOnException}, which is built on this.
 */
public final class RaiseMode {

  private static final ThreadLocal<AtomicInteger> OPEN_HERE =
      ThreadLocal.withInitial(AtomicInteger::new);

  // That of the thread which entered, so that leaving on another one ends the right mode.
  private final AtomicInteger open;
  private boolean left; // guarded by this

  private RaiseMode(AtomicInteger open) {
    this.open = open;
  }

  /**
   * Turns the mode on for this thread. It may be entered several times; it is on until all of them
   * are left.
   *
   * @return what to leave it with
   */
  public static RaiseMode enter() {
    AtomicInteger open = OPEN_HERE.get();
    open.incrementAndGet();
    return new RaiseMode(open);
  }

  /** Leaves what was entered. A second call does nothing. */
  public synchronized void leave() {
    if (!left) {
      left = true;
      open.decrementAndGet();
    }
  }

  static boolean isOnHere() {
    return OPEN_HERE.get().get() > 0;
  }
}
