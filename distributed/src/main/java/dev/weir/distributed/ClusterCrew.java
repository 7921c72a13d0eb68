package dev.weir.distributed;

import dev.weir.executor.AttemptQueue;
import dev.weir.internal.Misuse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Workers that are in other JVMs. They are started, or joined, for the first run and kept for the
 * next ones, until nobody has wanted them for a while.
 */
final class ClusterCrew implements Crew {

  private static final long IDLE_SECONDS = 60;

  private final Team.Starter starter;
  private final Executor afterIdleTime;

  // All guarded by this.
  private @Nullable Team team;
  private int runs;
  private long uses; // so that a timer knows whether it is about the last one
  private boolean closed;

  ClusterCrew(Team.Starter starter) {
    this(starter, CompletableFuture.delayedExecutor(IDLE_SECONDS, TimeUnit.SECONDS));
  }

  /**
   * @param afterIdleTime runs what it is given when a team has been idle long enough
   */
  ClusterCrew(Team.Starter starter, Executor afterIdleTime) {
    this.starter = starter;
    this.afterIdleTime = afterIdleTime;
  }

  @Override
  public void execute(AttemptQueue attempts) throws InterruptedException {
    Team working = begin();
    try {
      working.execute(attempts);
    } finally {
      end();
    }
  }

  private synchronized Team begin() {
    if (closed) {
      throw Misuse.EXECUTOR_CLOSED.state("distributed");
    }
    Team working = team;
    if (working == null || working.isBroken()) {
      working = starter.start();
      team = working;
    }
    runs++;
    uses++;
    return working;
  }

  private synchronized void end() {
    runs--;
    if (runs == 0 && !closed) {
      long last = uses;
      afterIdleTime.execute(() -> endIfIdleSince(last));
    }
  }

  private void endIfIdleSince(long use) {
    Team idle;
    synchronized (this) {
      if (runs > 0 || uses != use || closed) {
        return;
      }
      idle = team;
      team = null;
    }
    if (idle != null) {
      idle.close();
    }
  }

  @Override
  public synchronized long bytesMoved() {
    return team == null ? 0 : team.bytesMoved();
  }

  @Override
  public void close() {
    Team working;
    synchronized (this) {
      closed = true;
      working = team;
      team = null;
    }
    if (working != null) {
      working.close();
    }
  }
}
