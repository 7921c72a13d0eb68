package dev.weir.distributed.driver;

import dev.weir.distributed.worker.WorkerPort;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The workers of a driver and their free slots. Thread-safe. */
final class Stations {

  // All guarded by this, the stations' free slots too.
  private final List<Station> stations = new ArrayList<>();

  synchronized void add(Station station) {
    stations.add(station);
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
