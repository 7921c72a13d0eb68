package dev.weir.distributed.driver;

import dev.weir.distributed.wire.Codec;
import dev.weir.distributed.wire.SentTask;
import dev.weir.distributed.worker.Order;
import dev.weir.executor.Attempt;
import dev.weir.executor.AttemptQueue;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Brings free slots and attempts together. Whoever frees a slot, or hears that attempts are ready,
 * looks for both; so no thread waits for work. A slot is claimed before an attempt is taken from
 * its run. Whoever finds none gives the slot back and looks once more, since an attempt that became
 * ready meanwhile may have found no slot free. Thread-safe.
 */
final class Dispatch {

  /** The attempt that the calling thread makes for a driver of this JVM. */
  private static final ThreadLocal<@Nullable Flight> HERE = new ThreadLocal<>();

  private final Codec codec;
  private final Executor threads;
  private final Losses losses;
  private final Values values;
  private final Stations stations = new Stations();
  private final Set<Share> shares = ConcurrentHashMap.newKeySet();
  // By the numbers that workers know them by.
  private final Map<Long, Flight> flights = new ConcurrentHashMap<>();
  // Flights that have started and go to a worker once more, or that no run has asked for.
  private final Queue<Flight> errands = new ConcurrentLinkedQueue<>();
  private final AtomicLong numbers = new AtomicLong();

  /** Settles what was sent to a worker that is lost. */
  interface Losses {
    void lose(Flight flight, String worker);
  }

  Dispatch(Codec codec, Executor threads, Losses losses) {
    this.codec = codec;
    this.threads = threads;
    this.losses = losses;
    this.values = new Values(codec, numbers::incrementAndGet, this::addErrand);
  }

  static @Nullable Flight here() {
    return HERE.get();
  }

  Values values() {
    return values;
  }

  Stations stations() {
    return stations;
  }

  Set<Share> shares() {
    return shares;
  }

  Map<Long, Flight> flights() {
    return flights;
  }

  void giveUpSlot(Flight flight) {
    if (flight.takeSlot()) {
      release(flight.station());
    }
  }

  void release(Station station) {
    stations.release(station);
    sendThreads(1);
  }

  /** Sends threads for attempts that have become ready, as far as there are slots. */
  void sendThreads(int ready) {
    int wanted = Math.min(ready, stations.free());
    try {
      for (int i = 0; i < wanted; i++) {
        threads.execute(this::dispatch);
      }
    } catch (RejectedExecutionException e) {
      // Closed meanwhile, which cancels all runs.
    }
  }

  /** Makes an attempt that no run hands out any more. */
  void addErrand(Flight flight) {
    errands.add(flight);
    sendThreads(1);
  }

  /** Brings free slots and ready attempts together until one of them is used up. */
  void dispatch() {
    for (Station station = stations.claim(); station != null; station = stations.claim()) {
      if (!useForErrand(station) && !useForAnyone(station)) {
        stations.release(station);
        if (errands.isEmpty() && shares.stream().noneMatch(share -> share.queue().isReady())) {
          return;
        }
      }
    }
  }

  /** Uses a slot for an errand; false if there is none, and the slot still the caller's. */
  private boolean useForErrand(Station station) {
    for (Flight flight = errands.poll(); flight != null; flight = errands.poll()) {
      Share share = flight.share();
      if (share.isEnded() || flight.isInterrupted()) {
        share.flights().remove(flight); // nobody waits for it
        continue;
      }
      share.flights().add(flight);
      flight.claim(station);
      boolean used = true;
      try {
        Refused refused = board(flight);
        used = refused == null ? !flight.attempt().isBlocking() : refused.withSlot;
        putBack(share, refused == null ? null : refused.next);
      } catch (Throwable e) { // none of a task, so the run cannot go on
        share.queue().breakDown(e);
        used = !flight.takeSlot();
      }
      if (used) {
        return true;
      }
    }
    return false;
  }

  /** Uses a slot for whichever run has an attempt; false if none has. */
  private boolean useForAnyone(Station station) {
    for (Share share : shares) {
      Attempt attempt = null;
      try {
        attempt = share.queue().poll();
      } catch (Throwable e) { // none of a task, so the run cannot go on
        share.queue().breakDown(e);
      }
      if (attempt != null) {
        use(station, share, attempt);
        return true;
      }
    }
    return false;
  }

  /** Uses a slot for an attempt, or for what is ready behind it; else gives the slot back. */
  void use(Station station, Share share, @Nullable Attempt first) {
    Attempt attempt = first;
    try {
      while (attempt != null) {
        Flight flight = new Flight(share, attempt, null);
        flight.claim(station);
        Refused refused = send(flight);
        if (refused == null ? !attempt.isBlocking() : refused.withSlot) {
          putBack(share, refused == null ? null : refused.next);
          return;
        }
        attempt = refused == null ? null : refused.next;
      }
    } catch (Throwable e) { // none of a task, so the run cannot go on
      share.queue().breakDown(e);
    }
    stations.release(station);
  }

  /**
   * An attempt was not sent.
   *
   * @param next what there is to go on with
   * @param withSlot whether the slot is lost with it, since somebody has given it up already
   */
  private record Refused(@Nullable Attempt next, boolean withSlot) {}

  private static Refused refused(Flight flight, @Nullable Attempt next) {
    return new Refused(next, !flight.attempt().isBlocking() && !flight.takeSlot());
  }

  private @Nullable Refused send(Flight flight) {
    AttemptQueue queue = flight.share().queue();
    flight.share().flights().add(flight);
    if (!queue.start(flight.attempt(), overdue -> interruptOverdue(flight))) {
      flight.share().flights().remove(flight);
      return refused(flight, null);
    }
    cancelIfInterrupted(flight.share());
    return board(flight);
  }

  /** Sends what has started; or sees first to what it reads, if nobody has that any more. */
  private @Nullable Refused board(Flight flight) {
    Parcel parcel = new Parcel(values, flight.share());
    SentTask task;
    try {
      task = codec.write(flight.attempt(), parcel);
    } catch (Throwable e) { // whatever users' classes throw when they are written
      return refused(flight, refuse(flight, e));
    }
    if (!parcel.lacking().isEmpty()) {
      Refused later = refused(flight, null); // before somebody else gives it a slot
      sendLater(flight, parcel);
      return later;
    }
    long number = numbers.incrementAndGet();
    Station station = flight.board(number, parcel, stations);
    flights.put(number, flight);
    parcel.goTo(station);
    boolean raising = flight.share().queue().isRaisingInTasks();
    flight.send(new Order(number, task, raising, work -> inContext(flight, work)));
    if (station.isLost()) {
      losses.lose(flight, station.name());
    }
    return null;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what was begun tells what comes of it
  private void sendLater(Flight flight, Parcel parcel) {
    CompletableFuture<?>[] parts =
        parcel.lacking().stream().map(values::available).toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(parts)
        .whenComplete(
            (nothing, problem) -> {
              if (problem == null) {
                addErrand(flight);
              } else if (!flight.share().isEnded()) {
                fail(flight, parcel.lacking().iterator().next(), problem);
              }
            });
  }

  private void fail(Flight flight, RemoteValue lost, Throwable problem) {
    Throwable cause = problem.getCause() == null ? problem : problem.getCause();
    try {
      putBack(flight.share(), refuse(flight, Values.notMadeAgain(lost, cause)));
    } catch (Throwable e) { // none of a task, so the run cannot go on
      flight.share().queue().breakDown(e);
    }
  }

  /** The attempt cannot be made, and not at another time either; gives what is ready by that. */
  @Nullable Attempt refuse(Flight flight, Throwable reason) {
    flight.share().flights().remove(flight);
    RemoteValue value = flight.madeAgain();
    if (value != null) {
      values.end(flight.share(), value, reason);
      return null;
    }
    return flight.share().queue().refused(flight.attempt(), reason);
  }

  /** The time of an attempt is over; its task may never end. */
  private void interruptOverdue(Flight flight) {
    flight.interrupt();
    giveUpSlot(flight);
  }

  private static void inContext(Flight flight, Runnable work) {
    Flight outer = HERE.get();
    HERE.set(flight);
    try {
      flight.share().queue().inContext(work);
    } finally {
      if (outer == null) {
        HERE.remove();
      } else {
        HERE.set(outer);
      }
    }
  }

  /** Between tasks an interrupt, by a listener for instance, is meant for the run. */
  static void cancelIfInterrupted(Share share) {
    if (Thread.interrupted()) {
      share.queue().cancel();
    }
  }

  static void putBack(Share share, @Nullable Attempt attempt) {
    if (attempt != null) {
      share.queue().putBack(attempt);
    }
  }
}
