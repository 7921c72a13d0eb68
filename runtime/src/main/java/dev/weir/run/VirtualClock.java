package dev.weir.run;

import dev.weir.internal.Misuse;
import dev.weir.state.States;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A clock for tests, whose time stands still unless somebody moves it: retries and timeouts of runs
 * with this clock come when it says so, without waiting.
 *
 * <p>Within {@link FlowRunner#run} time jumps to the next retry or deadline whenever the run has
 * nothing else to do. A run from {@link FlowRunner#start} waits for {@link #advance}. Thread-safe:
 * threads that move the time do so one after the other.
 */
public final class VirtualClock {

  // Held by the thread that moves the time, while it does what is due: if two moved it at once, one
  // could return while the other was still at it. No other lock is held when this one is asked for.
  private final ReentrantLock turn = new ReentrantLock();

  // Guarded by this, like all that follows.
  private long now;
  private long appointments;
  private final PriorityQueue<Entry> due =
      new PriorityQueue<>(
          Comparator.comparingLong((Entry entry) -> entry.due)
              .thenComparingLong(entry -> entry.number));

  /** A clock that starts at the beginning of 2000, in UTC. */
  public VirtualClock() {
    this(Instant.parse("2000-01-01T00:00:00Z"));
  }

  /**
   * A clock.
   *
   * @param start the time at which it starts
   * @throws IllegalArgumentException if it is null
   */
  public VirtualClock(Instant start) {
    now = States.nanos(Misuse.requireNonNull(start, "start"));
  }

  /**
   * The time.
   *
   * @return what the clock shows
   */
  public synchronized Instant now() {
    return States.instant(now);
  }

  /**
   * Moves the time on. What is due until then happens in this thread, each at its time.
   *
   * @param duration by how much, not negative
   * @throws IllegalArgumentException if it is null or negative
   */
  public void advance(Duration duration) {
    if (Misuse.requireNonNull(duration, "duration").isNegative()) {
      throw Misuse.DURATION_NEGATIVE.argument("duration", duration);
    }
    turn.lock();
    try {
      advanceTo(nanos() + duration.toNanos());
    } finally {
      turn.unlock();
    }
  }

  private void advanceTo(long target) {
    for (Entry entry = poll(target); entry != null; entry = poll(target)) {
      entry.action.run();
    }
  }

  /** The next entry that is due, at whose time the clock then is; at the end the target's time. */
  private synchronized @Nullable Entry poll(long target) {
    Entry entry = due.peek();
    if (entry != null && entry.due <= target) {
      due.remove();
      now = Math.max(now, entry.due);
      return entry;
    }
    now = Math.max(now, target);
    return null;
  }

  private synchronized long nanos() {
    return now;
  }

  private boolean jumpOn(BooleanSupplier wanted) {
    turn.lock();
    try {
      if (wanted.getAsBoolean()) {
        Entry next = next();
        if (next == null) {
          return false;
        }
        advanceTo(next.due);
      }
      return true;
    } finally {
      turn.unlock();
    }
  }

  private synchronized @Nullable Entry next() {
    return due.peek();
  }

  /** Keeps an appointment at once if its time has come already, since nobody would look again. */
  private RunClock.Appointment add(long time, Runnable action) {
    synchronized (this) {
      if (time > now) {
        Entry entry = new Entry(time, appointments++, action);
        due.add(entry);
        return () -> remove(entry);
      }
    }
    action.run();
    return () -> {};
  }

  private synchronized void remove(Entry entry) {
    due.remove(entry);
  }

  /** This clock as a run sees it. */
  RunClock forRun(boolean jumping) {
    return new RunClock() {
      @Override
      long now() {
        return nanos();
      }

      @Override
      Appointment at(long time, Runnable action) {
        return add(time, action);
      }

      @Override
      boolean isJumping() {
        return jumping;
      }

      @Override
      boolean jump(BooleanSupplier wanted) {
        return jumping && jumpOn(wanted);
      }
    };
  }

  private record Entry(long due, long number, Runnable action) {}
}
