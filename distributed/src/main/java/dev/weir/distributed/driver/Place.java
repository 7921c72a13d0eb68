package dev.weir.distributed.driver;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a result is: with the worker that made it, and as a copy with workers that read it. */
final class Place {

  // All guarded by this.
  private long id;
  private long size;
  private @Nullable Station holder;
  private String lastHolder = "its worker";
  private final Set<Station> readers = new HashSet<>();

  /** It is with a worker now, under a number. */
  synchronized void settle(Station station, long order, long bytes) {
    holder = station;
    lastHolder = station.name();
    id = order;
    size = bytes;
    readers.clear();
  }

  /** Who can be asked for it; null if nobody can. */
  synchronized @Nullable Station holder() {
    return holder == null || holder.isLost() ? null : holder;
  }

  /** For messages. */
  synchronized String lastHolder() {
    return lastHolder;
  }

  synchronized long id() {
    return id;
  }

  synchronized long size() {
    return size;
  }

  /** A worker has read it, and may have kept a copy. */
  synchronized void readBy(Station station) {
    if (station != holder) {
      readers.add(station);
    }
  }

  /** How many bytes of it a worker need not fetch. */
  synchronized long bytesAt(Station station) {
    return station == holder || readers.contains(station) ? size : 0;
  }

  /** Its holder has it no more. */
  synchronized void lose(long order) {
    if (id == order) {
      holder = null;
    }
  }

  /** Tells all who may have it to let it go. */
  synchronized void free() {
    if (holder != null) {
      readers.add(holder);
      holder = null;
    }
    for (Station station : readers) {
      if (!station.isLost()) {
        station.port().free(id);
      }
    }
    readers.clear();
  }
}
