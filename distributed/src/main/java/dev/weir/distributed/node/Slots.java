package dev.weir.distributed.node;

import dev.weir.distributed.cluster.Member;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Shares a worker's slots out among the drivers that it works for: to each the same number, to the
 * first ones of them one more if they cannot be shared out evenly, and one at least. Thread-safe.
 */
final class Slots {

  private static final long NANOS_PER_MILLI = 1_000_000;

  /** Says how many slots a driver has. */
  interface Teller {
    void tell(Member driver, Service service, int number);
  }

  private static final class Guest {

    final Service service;
    int told = -1;
    boolean gone; // it has said so, and orders nothing more

    Guest(Service service) {
      this.service = service;
    }
  }

  private final int number;
  private final Teller teller;
  // All guarded by this, and drivers are told in turn, so that the last word is the true one.
  private final Map<Member, Guest> guests = new LinkedHashMap<>();
  private boolean draining;
  private final AtomicInteger atWork = new AtomicInteger();

  Slots(int number, Teller teller) {
    this.number = number;
    this.teller = teller;
  }

  /** Works for a driver from now on; may wait for the engine to take messages. */
  synchronized void serve(Member driver, Service service) {
    guests.put(driver, new Guest(service));
    shareOut();
  }

  /** Works no more for a driver, if it did. */
  synchronized void drop(Member driver, Service service) {
    Guest guest = guests.get(driver);
    if (guest != null && guest.service == service) {
      guests.remove(driver);
      shareOut();
      notifyAll();
    }
  }

  /** A driver that was told that it has no slots knows it, and all that came of its orders. */
  synchronized void farewell(Member driver, long session) {
    Guest guest = guests.get(driver);
    if (guest != null && guest.service.session() == session) {
      guest.gone = true;
      notifyAll();
    }
  }

  private void shareOut() {
    int place = 0;
    for (Map.Entry<Member, Guest> entry : guests.entrySet()) {
      Guest guest = entry.getValue();
      int share = number / guests.size() + (place < number % guests.size() ? 1 : 0);
      int slots = draining ? 0 : Math.max(1, share);
      if (guest.told != slots) {
        guest.told = slots;
        teller.tell(entry.getKey(), guest.service, slots);
      }
      place++;
    }
  }

  /** An attempt is here. */
  void oneBegins() {
    atWork.incrementAndGet();
  }

  /** What came of an attempt is told. */
  void oneIsDone() {
    if (atWork.decrementAndGet() == 0) {
      synchronized (this) {
        notifyAll();
      }
    }
  }

  /**
   * Takes all slots back and waits until nothing is at work, and all drivers know that: orders may
   * be on their way, and so may reports. For a while at most.
   */
  synchronized void drain(Duration patience) throws InterruptedException {
    draining = true;
    shareOut();
    long end = System.nanoTime() + patience.toNanos();
    for (long left = patience.toNanos(); left > 0 && isWaitedFor(); ) {
      wait(left / NANOS_PER_MILLI + 1);
      left = end - System.nanoTime();
    }
  }

  private boolean isWaitedFor() {
    return atWork.get() > 0 || guests.values().stream().anyMatch(guest -> !guest.gone);
  }
}
