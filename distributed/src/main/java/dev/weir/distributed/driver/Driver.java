package dev.weir.distributed.driver;

import dev.weir.distributed.wire.Codec;
import dev.weir.distributed.wire.Ending;
import dev.weir.distributed.wire.Fault;
import dev.weir.distributed.wire.Outcome;
import dev.weir.distributed.wire.ValueRef;
import dev.weir.distributed.worker.Reports;
import dev.weir.distributed.worker.WorkerPort;
import dev.weir.executor.Attempt;
import dev.weir.executor.AttemptQueue;
import dev.weir.state.Signal;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends the attempts of runs to workers and reports what comes of them. An attempt is started when
 * it is sent, and it is sent only where a slot is free, so what a state says of it is true within
 * the time that a message takes. Thread-safe.
 */
public final class Driver implements Reports {

  /** Who has what the driver gives to workers itself, as references name it. */
  public static final String HOLDER = "driver";

  private static final int MAX_LOSSES = 3;

  private final Codec codec;
  private final ExecutorService threads;
  private final Function<String, ? extends Throwable> lostForGood;
  private final Dispatch dispatch;
  private volatile boolean closed;
  private volatile @Nullable Throwable end; // written before the shares are looked through

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
    this.dispatch = new Dispatch(codec, threads, this::lose);
  }

  /**
   * Adds a worker. Does not wait for what it is sent then, which calls users' code.
   *
   * @param name what people call it
   * @param port where its orders go
   * @param slots how many attempts it makes at a time
   */
  public void add(String name, WorkerPort port, int slots) {
    dispatch.stations().add(new Station(name, port, slots));
    dispatch.sendThreads(1);
  }

  /**
   * Gives a worker more slots, or fewer. What it is at goes on. Does not wait for what it is sent
   * then.
   *
   * @param port where its orders go
   * @param slots how many attempts it makes at a time from now on; perhaps none
   */
  public void resize(WorkerPort port, int slots) {
    dispatch.stations().resize(port, slots);
    dispatch.sendThreads(1);
  }

  /**
   * What workers fetch from the driver itself.
   *
   * @param id from a reference to it
   * @return the bytes; null if there is no such thing, or not any more
   */
  public byte @Nullable [] own(long id) {
    return dispatch.values().own(id);
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
    dispatch.shares().add(share);
    queue.onStop(share::interrupt);
    queue.onReady(dispatch::sendThreads);
    try {
      Throwable reason = end;
      if (reason != null) {
        queue.breakDown(reason);
      } else if (closed) {
        queue.cancel();
      }
      await(share);
    } catch (InterruptedException e) {
      queue.cancel(); // before tasks are interrupted, so that they do not count as failed
      throw e;
    } finally {
      dispatch.shares().remove(share);
      share.end();
      abandon(share);
    }
  }

  /** A task that waits for a run lends its slot to that. */
  private static void await(Share share) throws InterruptedException {
    Flight here = Dispatch.here();
    if (here == null || !here.takeSlot()) {
      share.await();
      return;
    }
    Dispatch lender = here.share().driver().dispatch;
    lender.release(here.station());
    try {
      share.await();
    } finally {
      lender.stations().reclaim(here.station());
      here.returnSlot();
    }
  }

  /** The run is over: if it was stopped, a task that is still at work has no slot any more. */
  private void abandon(Share share) {
    share.interrupt(); // the run may be told of its end before this was told to interrupt
    share.flights().forEach(dispatch::giveUpSlot);
    List<ValueRef> shared = share.shared();
    dispatch.values().freeOwn(shared);
    for (Station station : dispatch.stations().all()) {
      shared.forEach(reference -> station.port().free(reference.id()));
    }
  }

  @Override
  public void finished(long order, Outcome outcome) {
    landed(order).accept(outcome);
  }

  /**
   * Takes note that an order is done: its worker may be lost from now on. Does not wait.
   *
   * @param order its number
   * @return is to be told what came of it, in any thread that users' code may hold up; does nothing
   *     if the worker was thought to be lost already
   */
  public Consumer<Outcome> landed(long order) {
    Flight flight = dispatch.flights().remove(order);
    return flight == null ? outcome -> {} : outcome -> settle(flight, outcome);
  }

  private void settle(Flight flight, Outcome outcome) {
    Share share = flight.share();
    Station station = flight.station(); // before it is sent again, to another one
    boolean slot = flight.takeSlot();
    Attempt next = null;
    try {
      next = report(flight, outcome);
    } catch (Throwable e) { // none of a task, so the run cannot go on
      share.queue().breakDown(e);
    }
    Dispatch.cancelIfInterrupted(share);
    if (slot) {
      dispatch.use(station, share, next);
    } else {
      Dispatch.putBack(share, next);
    }
    dispatch.dispatch();
  }

  private @Nullable Attempt report(Flight flight, Outcome outcome) {
    Parcel parcel = flight.parcel();
    if (outcome.kind() == Outcome.Kind.LACKING && parcel != null) {
      parcel.lose(outcome.numbers());
      dispatch.addErrand(flight);
      return null;
    }
    flight.share().flights().remove(flight);
    RemoteValue value = flight.madeAgain();
    if (value != null) {
      value.countAttempt();
      dispatch.values().madeAgain(flight, value, outcome);
      return null;
    }
    AttemptQueue queue = flight.share().queue();
    Attempt attempt = flight.attempt();
    if (outcome.kind() == Outcome.Kind.HELD) {
      long size = outcome.numbers().get(0);
      return queue.succeeded(attempt, dispatch.values().made(flight, size));
    }
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
   * A worker is lost. What it was at is done again elsewhere, and so is what only it had, if
   * somebody still needs that.
   *
   * @param port where its orders went
   */
  public void lose(WorkerPort port) {
    Station station = dispatch.stations().remove(port);
    if (station != null) {
      for (Flight flight : dispatch.flights().values()) {
        if (flight.isAt(station)) {
          lose(flight, station.name());
        }
      }
    }
  }

  /** An attempt went to a worker that is lost. Without effect if that was found before. */
  private void lose(Flight flight, String worker) {
    if (!dispatch.flights().remove(flight.number(), flight)) {
      return;
    }
    Share share = flight.share();
    share.flights().remove(flight);
    Attempt attempt = flight.attempt();
    String slug = attempt.task().slug();
    int losses = share.lose(slug);
    RemoteValue value = flight.madeAgain();
    if (value != null) {
      value.countAttempt();
    }
    try {
      if (losses >= MAX_LOSSES) {
        String message = Fault.WORKER_LOST.message(slug, losses, worker);
        Dispatch.putBack(share, dispatch.refuse(flight, lostForGood.apply(message)));
      } else if (value != null) {
        dispatch.addErrand(flight);
      } else {
        // Uses up none of the task's retries.
        Dispatch.putBack(share, share.queue().failed(attempt, Signal.retry()));
      }
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
    for (Share share : dispatch.shares()) {
      share.queue().breakDown(reason);
      share.end(); // it may be waiting for what comes home
    }
  }

  /**
   * Ends all runs, and those that are about to begin, since there will be no workers for this
   * driver.
   *
   * @param reason why
   */
  public void end(Throwable reason) {
    end = reason;
    breakDown(reason);
    close();
  }

  /** Cancels the runs that are going on and ends the workers. */
  public void close() {
    closed = true;
    for (Share share : dispatch.shares()) {
      share.queue().cancel();
      share.end(); // it may be waiting for what comes home
    }
    dispatch.stations().all().forEach(station -> station.port().close());
    threads.shutdown();
  }
}
