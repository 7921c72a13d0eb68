package dev.weir.distributed.driver;

import dev.weir.executor.AttemptQueue;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What one run has of a driver: its queue, and its attempts that are with workers. */
final class Share {

  private final Driver driver;
  private final AttemptQueue queue;
  private final Set<Flight> flights = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> losses = new ConcurrentHashMap<>();

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
}
