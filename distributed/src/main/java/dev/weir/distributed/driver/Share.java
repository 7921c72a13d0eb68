package dev.weir.distributed.driver;

import dev.weir.distributed.wire.ValueRef;
import dev.weir.executor.AttemptQueue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What one run has of a driver: its queue, its attempts that are with workers, and the values that
 * these have made.
 */
final class Share {

  private final Driver driver;
  private final AttemptQueue queue;
  private final Set<Flight> flights = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> losses = new ConcurrentHashMap<>();

  // All guarded by this.
  private final List<RemoteValue> values = new ArrayList<>();
  private final IdentityHashMap<Object, ValueRef> shared = new IdentityHashMap<>();
  private final Set<RemoteValue> making = new HashSet<>();
  private boolean ended;

  Share(Driver driver, AttemptQueue queue) {
    this.driver = driver;
    this.queue = queue;
  }

  /**
   * Counts an attempt of a task that was lost.
   *
   * @return how many there were in this run
   */
  int lose(String slug) {
    return losses.merge(slug, 1, Integer::sum);
  }

  Driver driver() {
    return driver;
  }

  AttemptQueue queue() {
    return queue;
  }

  Set<Flight> flights() {
    return flights;
  }

  void interrupt() {
    flights.forEach(Flight::interrupt);
  }

  /** Waits for the end of the run, and for the results that come home then. */
  void await() throws InterruptedException {
    queue.await();
    if (!queue.isStopped()) {
      new Homecoming(queue).bring(values());
    }
  }

  /** A value was made. */
  synchronized void add(RemoteValue value) {
    if (ended) {
      value.endOfRun();
    } else {
      values.add(value);
    }
  }

  /** The values that were made. */
  synchronized List<RemoteValue> values() {
    return List.copyOf(values);
  }

  /** What stands for an object, made when it is first asked for. */
  synchronized ValueRef shared(Object object, Supplier<ValueRef> made) {
    ValueRef known = shared.get(object);
    if (known == null) {
      known = made.get();
      shared.put(object, known);
    }
    return known;
  }

  synchronized List<ValueRef> shared() {
    return List.copyOf(shared.values());
  }

  /** A value is about to be made again; false if the run is over. */
  synchronized boolean begin(RemoteValue value) {
    return !ended && making.add(value);
  }

  /** A value is made again, or will not be. */
  synchronized void end(RemoteValue value) {
    making.remove(value);
  }

  synchronized boolean isEnded() {
    return ended;
  }

  /** The run is over: nothing is made again for it. */
  void end() {
    List<RemoteValue> left;
    List<RemoteValue> made;
    synchronized (this) {
      ended = true;
      left = List.copyOf(making);
      making.clear();
      made = List.copyOf(values);
      values.clear();
    }
    made.forEach(RemoteValue::endOfRun);
    left.forEach(value -> value.again(new Values.GoneException()));
  }
}
