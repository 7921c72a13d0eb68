package dev.weir.distributed;

import dev.weir.executor.AttemptQueue;

/** A driver and its workers, connected. Thread-safe. */
interface Team {

  /** Makes one, and does not wait for its workers. */
  interface Starter {

    /**
     * Does it.
     *
     * @throws IllegalArgumentException if what was said of the workers is wrong
     * @throws IllegalStateException if it cannot be done now
     */
    Team start();
  }

  /** Runs the attempts of a run and waits for its end. */
  void execute(AttemptQueue attempts) throws InterruptedException;

  /** How many bytes were sent to workers, and received from them. */
  long bytesMoved();

  /** Whether it has no workers and will have none, so that another team has to try. */
  boolean isBroken();

  /** Cancels the runs that are going on and lets the workers go. */
  void close();
}
