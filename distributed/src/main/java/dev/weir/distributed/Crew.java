package dev.weir.distributed;

import dev.weir.executor.AttemptQueue;
import dev.weir.internal.Debugger;

/** The workers of an executor and the driver that they work for. Thread-safe. */
interface Crew {

  /**
   * The crew that the settings want; in this JVM, where a debugger can look at tasks, if it was
   * started for one. Nothing is started yet.
   */
  static Crew of(Settings settings) {
    Where where = settings.where();
    if (!(where instanceof Where.Threads) && Debugger.isAttached()) {
      return new ThreadCrew(settings);
    }
    if (where instanceof Where.Jvms jvms) {
      return new ClusterCrew(() -> JvmTeam.start(settings, jvms));
    }
    return where instanceof Where.Joined joined
        ? new ClusterCrew(() -> JoinedTeam.join(settings, joined))
        : new ThreadCrew(settings);
  }

  /** Runs the attempts of a run and waits for its end. */
  void execute(AttemptQueue attempts) throws InterruptedException;

  /** How many bytes were sent to workers that are there now, and received from them. */
  long bytesMoved();

  /** Cancels the runs that are going on and ends the workers. */
  void close();
}
