package dev.weir.distributed.driver;

import dev.weir.distributed.wire.Codec;
import dev.weir.distributed.wire.Ending;
import dev.weir.distributed.wire.Fault;
import dev.weir.distributed.wire.Outcome;
import dev.weir.distributed.wire.SentTask;
import dev.weir.distributed.worker.Order;
import dev.weir.distributed.worker.Reports;
import dev.weir.distributed.worker.WorkerPort;
import dev.weir.executor.Attempt;
import dev.weir.executor.AttemptQueue;
import dev.weir.state.Signal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends the attempts of runs to workers and reports what comes of them. An attempt is started when
 * it is sent, and it is sent only where a slot is free, so what a state says of it is true within
 * the time that a message takes.
 *
 * <p>Whoever frees a slot, or hears that attempts are ready, looks for both; so no thread waits for
 * work. A slot is claimed before an attempt is taken from its run. Whoever finds none gives the
 * slot back and looks once more, since an attempt that became ready meanwhile may have found no
 * slot free. Thread-safe.
 */
public final class Driver implements Reports {

  private static final int MAX_LOSSES = 3;

  /** The attempt that the calling thread makes for a driver of this JVM. */
  private static final ThreadLocal<@Nullable Flight> HERE = new ThreadLocal<>();

  private final Codec codec;
  private final ExecutorService threads;
  private final Function<String, ? extends Throwable> lostForGood;
  private final Stations stations = new Stations();
  private final Set<Share> shares = ConcurrentHashMap.newKeySet();
  private final Map<Long, Flight> flights = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();
  private volatile boolean closed;

  /**
   * A driver without workers.
   *
   * @param codec writes attempts and reads results
   * @param threads for what must not be done in the threads of a run
   * @param lostForGood makes, of a message, what a task fails with that has lost too many workers
   */
  public Driver(
      Codec codec, ExecutorService threads, Function<String, ? extends Throwable> lostForGood) {
    this.codec = codec;
    this.threads = threads;
    this.lostForGood = lostForGood;
  }

  /**
   * Adds a worker.
   *
   * @param name what people call it
   * @param port where its orders go
   * @param slots how many attempts it makes at a time
   */
  public void add(String name, WorkerPort port, int slots) {
    stations.add(new Station(name, port, slots));
    dispatch();
  }

  /**
   * Runs the attempts of a run and waits for its end.
   *
   * @param queue what the run lends
   * @throws InterruptedException if the thread is interrupted
   */
  public void execute(AttemptQueue queue) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Share share = new Share(this, queue);
    shares.add(share);
    queue.onStop(share::interrupt);
    queue.onReady(this::sendThreads);
    try {
      if (closed) {
        queue.cancel();
      }
      await(queue);
    } catch (InterruptedException e) {
      queue.cancel(); // before tasks are interrupted, so that they do not count as failed
      throw e;
    } finally {
      shares.remove(share);
      abandon(share);
    }
  }

  /** A task that waits for a run lends its slot to that. */
  private static void await(AttemptQueue queue) throws InterruptedException {
    Flight here = HERE.get();
    if (here == null || !here.takeSlot()) {
      queue.await();
      return;
    }
    Driver lender = here.share().driver();
    lender.release(here.station());
    try {
      queue.await();
    } finally {
      lender.stations.reclaim(here.station());
      here.returnSlot();
    }
  }

  /** The run is over: if it was stopped, a task that is still at work has no slot any more. */
  private void abandon(Share share) {
    share.interrupt(); // the run may be told of its end before this was told to interrupt
    share.flights().forEach(this::giveUp);
  }

  private void giveUp(Flight flight) {
    if (flight.takeSlot()) {
      release(flight.station());
    }
  }

  private void release(Station station) {
    stations.release(station);
    sendThreads(1);
  }

  /** Sends threads for attempts that have become ready, as far as there are slots. */
  private void sendThreads(int ready) {
    int wanted = Math.min(ready, stations.free());
    try {
      for (int i = 0; i < wanted; i++) {
        threads.execute(this::dispatch);
      }
    } catch (RejectedExecutionException e) {
      // Closed meanwhile, which cancels all runs.
    }
  }

  /** Brings free slots and ready attempts together until one of them is used up. */
  private void dispatch() {
    for (Station station = stations.claim(); station != null; station = stations.claim()) {
      if (!useForAnyone(station)) {
        stations.release(station);
        if (shares.stream().noneMatch(share -> share.queue().isReady())) {
          return;
        }
      }
    }
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
  private void use(Station station, Share share, @Nullable Attempt first) {
    Attempt attempt = first;
    try {
      while (attempt != null) {
        boolean holdsSlot = !attempt.isBlocking();
        Flight flight = new Flight(numbers.incrementAndGet(), share, attempt, station, holdsSlot);
        Refused refused = send(flight);
        if (refused == null && holdsSlot) {
          return;
        }
        if (refused != null && holdsSlot && !flight.takeSlot()) {
          putBack(share, refused.next); // the run has ended, and the slot was given up with it
          return;
        }
        attempt = refused == null ? null : refused.next;
      }
    } catch (Throwable e) { // none of a task, so the run cannot go on
      share.queue().breakDown(e);
    }
    stations.release(station);
  }

  /** An attempt was not sent; what is there to go on with. */
  private record Refused(@Nullable Attempt next) {}

  private @Nullable Refused send(Flight flight) {
    AttemptQueue queue = flight.share().queue();
    flights.put(flight.number(), flight);
    flight.share().flights().add(flight);
    if (!queue.start(flight.attempt(), overdue -> interruptOverdue(flight))) {
      forget(flight);
      return new Refused(null);
    }
    cancelIfInterrupted(flight.share());
    SentTask task;
    try {
      task = codec.write(flight.attempt());
    } catch (Throwable e) { // whatever users' classes throw when they are written
      forget(flight);
      return new Refused(queue.refused(flight.attempt(), e));
    }
    flight.send(
        new Order(
            flight.number(), task, queue.isRaisingInTasks(), work -> inContext(flight, work)));
    if (flight.station().isLost()) {
      lose(flight, flight.station().name());
    }
    return null;
  }

  /** The time of an attempt is over; its task may never end. */
  private void interruptOverdue(Flight flight) {
    flight.interrupt();
    giveUp(flight);
  }

  private void forget(Flight flight) {
    flights.remove(flight.number());
    flight.share().flights().remove(flight);
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

  @Override
  public void finished(long order, Outcome outcome) {
    Flight flight = flights.remove(order);
    if (flight == null) {
      return; // its worker was thought to be lost
    }
    flight.share().flights().remove(flight);
    Share share = flight.share();
    Attempt next = null;
    try {
      next = report(flight, outcome);
    } catch (Throwable e) { // none of a task, so the run cannot go on
      share.queue().breakDown(e);
    }
    cancelIfInterrupted(share);
    if (flight.takeSlot()) {
      use(flight.station(), share, next);
    } else {
      putBack(share, next);
    }
    dispatch();
  }

  /** Between tasks an interrupt, by a listener for instance, is meant for the run. */
  private static void cancelIfInterrupted(Share share) {
    if (Thread.interrupted()) {
      share.queue().cancel();
    }
  }

  private static void putBack(Share share, @Nullable Attempt attempt) {
    if (attempt != null) {
      share.queue().putBack(attempt);
    }
  }

  private @Nullable Attempt report(Flight flight, Outcome outcome) {
    AttemptQueue queue = flight.share().queue();
    Attempt attempt = flight.attempt();
    @Nullable Ending[] read = new Ending[1];
    queue.inContext(() -> read[0] = codec.read(attempt.task().slug(), outcome));
    Ending ending = Objects.requireNonNull(read[0]);
    Throwable failure = ending.failure();
    if (failure == null) {
      return queue.succeeded(attempt, ending.result());
    }
    return ending.refused() ? queue.refused(attempt, failure) : queue.failed(attempt, failure);
  }

  /**
   * A worker is lost. What it had is done again elsewhere.
   *
   * @param port where its orders went
   */
  public void lose(WorkerPort port) {
    Station station = stations.remove(port);
    if (station != null) {
      for (Flight flight : flights.values()) {
        if (flight.station() == station) {
          lose(flight, station.name());
        }
      }
    }
  }

  /** An attempt went to a worker that is lost. Without effect if that was found before. */
  private void lose(Flight flight, String worker) {
    if (!flights.remove(flight.number(), flight)) {
      return;
    }
    Share share = flight.share();
    share.flights().remove(flight);
    Attempt attempt = flight.attempt();
    String slug = attempt.task().slug();
    int losses = share.lose(slug);
    AttemptQueue queue = share.queue();
    try {
      putBack(
          share,
          losses < MAX_LOSSES
              ? queue.failed(attempt, Signal.retry()) // uses up none of the task's retries
              : queue.refused(
                  attempt, lostForGood.apply(Fault.WORKER_LOST.message(slug, losses, worker))));
    } catch (Throwable e) { // none of a task, so the run cannot go on
      share.queue().breakDown(e);
    }
  }

  /**
   * Ends all runs, since there are no workers and will be none.
   *
   * @param reason why
   */
  public void breakDown(Throwable reason) {
    shares.forEach(share -> share.queue().breakDown(reason));
  }

  /** Cancels the runs that are going on and ends the workers. */
  public void close() {
    closed = true;
    shares.forEach(share -> share.queue().cancel());
    stations.all().forEach(station -> station.port().close());
    threads.shutdown();
  }
}
