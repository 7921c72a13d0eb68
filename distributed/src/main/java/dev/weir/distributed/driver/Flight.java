package dev.weir.distributed.driver;

import dev.weir.distributed.worker.Order;
import dev.weir.executor.Attempt;
import org.jspecify.annotations.Nullable;

/** An attempt on its way: to a worker, with one, or waiting for what it reads. Thread-safe. */
final class Flight {

  private final Share share;
  private final Attempt attempt;
  private final @Nullable RemoteValue madeAgain;

  // All guarded by this.
  private @Nullable Parcel parcel;
  private @Nullable Station station;
  private long number;
  private boolean holdsSlot;
  private boolean sent;
  private boolean interrupted;

  /**
   * @param madeAgain the value that it is made for; null for an attempt that the run has asked for
   */
  Flight(Share share, Attempt attempt, @Nullable RemoteValue madeAgain) {
    this.share = share;
    this.attempt = attempt;
    this.madeAgain = madeAgain;
  }

  /** Its number at the worker that it was sent to last. */
  synchronized long number() {
    return number;
  }

  Share share() {
    return share;
  }

  Attempt attempt() {
    return attempt;
  }

  @Nullable RemoteValue madeAgain() {
    return madeAgain;
  }

  /** Where it is to go, or has gone. */
  synchronized Station station() {
    if (station == null) {
      throw new AssertionError("it has no place yet");
    }
    return station;
  }

  synchronized boolean isAt(Station place) {
    return station == place;
  }

  /** Has a place at a worker; with a slot, unless the attempt only waits. */
  synchronized void claim(Station place) {
    station = place;
    holdsSlot = !attempt.isBlocking();
    sent = false;
  }

  /**
   * Goes to the worker where it has a slot, or to another one that has a free slot and more of what
   * it reads.
   *
   * @return the worker
   */
  synchronized Station board(long newNumber, Parcel with, Stations stations) {
    Station place = station();
    if (holdsSlot && !with.isEmpty()) {
      place = stations.better(place, with::bytesAt);
      station = place;
    }
    number = newNumber;
    parcel = with;
    return place;
  }

  /** Sends it. An interrupt that comes meanwhile follows, since a worker must know what to stop. */
  synchronized void send(Order order) {
    station().port().run(order);
    sent = true;
    if (interrupted) {
      station().port().interrupt(number);
    }
  }

  /** Interrupts it at its worker: now, or as soon as it is there. */
  synchronized void interrupt() {
    interrupted = true;
    if (sent) {
      station().port().interrupt(number);
    }
  }

  synchronized boolean isInterrupted() {
    return interrupted;
  }

  /** What it reads, as it was sent. */
  synchronized @Nullable Parcel parcel() {
    return parcel;
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
