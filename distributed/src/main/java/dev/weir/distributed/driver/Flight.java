package dev.weir.distributed.driver;

import dev.weir.distributed.worker.Order;
import dev.weir.executor.Attempt;

/** An attempt that is with a worker. Thread-safe. */
final class Flight {

  private final long number;
  private final Share share;
  private final Attempt attempt;
  private final Station station;

  // All guarded by this.
  private boolean holdsSlot;
  private boolean sent;
  private boolean interrupted;

  Flight(long number, Share share, Attempt attempt, Station station, boolean holdsSlot) {
    this.number = number;
    this.share = share;
    this.attempt = attempt;
    this.station = station;
    this.holdsSlot = holdsSlot;
  }

  long number() {
    return number;
  }

  Share share() {
    return share;
  }

  Attempt attempt() {
    return attempt;
  }

  Station station() {
    return station;
  }

  /** Sends it. An interrupt that comes meanwhile follows, since a worker must know what to stop. */
  synchronized void send(Order order) {
    station.port().run(order);
    sent = true;
    if (interrupted) {
      station.port().interrupt(number);
    }
  }

  /** Interrupts it at its worker: now, or as soon as it is there. */
  synchronized void interrupt() {
    interrupted = true;
    if (sent) {
      station.port().interrupt(number);
    }
  }

  /**
   * Gives up the slot.
   *
   * @return whether this had one, which is the caller's now
   */
  synchronized boolean takeSlot() {
    boolean held = holdsSlot;
    holdsSlot = false;
    return held;
  }

  /** Has the slot again that was taken. */
  synchronized void returnSlot() {
    holdsSlot = true;
  }
}
