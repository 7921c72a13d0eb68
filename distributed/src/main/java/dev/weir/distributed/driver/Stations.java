package dev.weir.distributed.driver;

import dev.weir.distributed.worker.WorkerPort;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The workers of a driver and their free slots. Thread-safe. */
final class Stations {

  // All guarded by this, the stations' free slots too.
  private final List<Station> stations = new ArrayList<>();

  synchronized void add(Station station) {
    stations.add(station);
  }

  /** Gives a worker another number of slots, if it is one of these. */
  synchronized void resize(WorkerPort port, int slots) {
    for (Station station : stations) {
      if (station.port().equals(port)) {
        station.free += slots - station.slots;
        station.slots = slots;
      }
    }
  }

  /**
   * Does without a worker from now on.
   *
   * @return it; null if there is none of that port
   */
  synchronized @Nullable Station remove(WorkerPort port) {
    for (Station station : stations) {
      if (station.port().equals(port)) {
        stations.remove(station);
        station.lose();
        return station;
      }
    }
    return null;
  }

  synchronized List<Station> all() {
    return List.copyOf(stations);
  }

  /**
   * Takes a slot of the worker that has most free ones.
   *
   * @return the worker; null if none has any
   */
  synchronized @Nullable Station claim() {
    Station best = null;
    for (Station station : stations) {
      if (station.free > 0 && (best == null || station.free > best.free)) {
        best = station;
      }
    }
    if (best != null) {
      best.free--;
    }
    return best;
  }

  /**
   * Moves a claim to a worker that has a free slot and more of what is wanted.
   *
   * @param claimed where a slot was taken; that is given back if there is a better worker
   * @param having how much of it a worker has
   * @return where the slot is now
   */
  synchronized Station better(Station claimed, ToLongFunction<Station> having) {
    Station best = claimed;
    long most = having.applyAsLong(claimed);
    for (Station station : stations) {
      long has = station.free > 0 ? having.applyAsLong(station) : 0;
      if (has > most) {
        best = station;
        most = has;
      }
    }
    if (best != claimed) {
      best.free--;
      claimed.free++;
    }
    return best;
  }

  synchronized int free() {
    return stations.stream().mapToInt(station -> Math.max(0, station.free)).sum();
  }

  /** Gives a slot back, or lends it. */
  synchronized void release(Station station) {
    station.free++;
  }

  /** Takes a slot back that was lent, whether or not it is free. */
  synchronized void reclaim(Station station) {
    station.free--;
  }
}
