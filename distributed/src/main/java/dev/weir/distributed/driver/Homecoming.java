package dev.weir.distributed.driver;

import dev.weir.executor.Attempt;
import dev.weir.executor.AttemptQueue;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings results home when their run has ended: those that somebody will surely look at, what
 * failed tasks were called with, and small ones. The others stay where they are.
 */
final class Homecoming {

  private static final long MEGABYTE = 1 << 20;
  private static final long LARGEST_OTHER = MEGABYTE;
  private static final long ALL_OTHERS = 64 * MEGABYTE;
  private static final long ALL_INPUTS = 16 * MEGABYTE;

  private final AttemptQueue queue;
  private final List<RemoteValue> travellers = new ArrayList<>();
  private long inputs;
  private long others;

  Homecoming(AttemptQueue queue) {
    this.queue = queue;
  }

  /** Brings home what is to come of a run's values, and tells the run what was made again. */
  void bring(List<RemoteValue> values) {
    values.forEach(this::choose);
    travellers.forEach(RemoteValue::fetchSoon); // all at once
    for (RemoteValue value : travellers) {
      try {
        queue.inContext(value::get);
      } catch (RuntimeException e) {
        // Whoever asks for it is told.
      }
    }
    for (RemoteValue value : values) {
      Attempt attempt = value.attempt();
      if (value.madeAgain() > 0 && attempt != null) {
        queue.madeAgain(attempt, value.madeAgain());
      }
    }
  }

  private void choose(RemoteValue value) {
    Attempt attempt = value.attempt();
    if (attempt == null || value.isHome()) {
      return;
    }
    long size = value.place().size();
    boolean there = value.place().holder() != null; // nothing is made again that may not be read
    if (!value.isReleased() && queue.isWanted(attempt)) {
      travellers.add(value);
    } else if (there && value.isKept() && inputs + size <= ALL_INPUTS) {
      inputs += size;
      travellers.add(value);
    } else if (there
        && !value.isReleased()
        && size <= LARGEST_OTHER
        && others + size <= ALL_OTHERS) {
      others += size;
      travellers.add(value);
    }
  }
}
