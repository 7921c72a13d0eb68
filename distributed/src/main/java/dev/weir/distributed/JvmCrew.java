package dev.weir.distributed;

import dev.weir.distributed.wire.Fault;
import dev.weir.executor.AttemptQueue;
import dev.weir.internal.Misuse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Workers that are JVMs of their own. They are started for the first run and kept for the next
 * ones, until nobody has wanted them for a while.
 */
final class JvmCrew implements Crew {

  private static final long IDLE_SECONDS = 60;

  private final Settings settings;
  private final Executor afterIdleTime;

  // All guarded by this.
  private @Nullable JvmTeam team;
  private int runs;
  private long uses; // so that a timer knows whether it is about the last one
  private boolean closed;

  JvmCrew(Settings settings) {
    this(settings, CompletableFuture.delayedExecutor(IDLE_SECONDS, TimeUnit.SECONDS));
  }

  /**
   * @param afterIdleTime runs what it is given when a team has been idle long enough
   */
  JvmCrew(Settings settings, Executor afterIdleTime) {
    this.settings = settings;
    this.afterIdleTime = afterIdleTime;
  }

  @Override
  public void execute(AttemptQueue attempts) throws InterruptedException {
    JvmTeam working = begin();
    try {
      working.execute(attempts);
    } finally {
      end();
    }
  }

  private synchronized JvmTeam begin() {
    if (closed) {
      throw Misuse.EXECUTOR_CLOSED.state("distributed");
    }
    JvmTeam working = team;
    if (working == null || working.isBroken()) {
      try {
        working = new JvmTeam(settings);
      } catch (IOException e) {
        throw new IllegalStateException(Fault.WORKERS_START.message(e), e);
      }
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
    JvmTeam idle;
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
    JvmTeam working;
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
