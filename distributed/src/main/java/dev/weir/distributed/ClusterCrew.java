package dev.weir.distributed;

import dev.weir.executor.AttemptQueue;
import dev.weir.internal.Misuse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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

  // All guarded by this. Nobody waits for a start with the monitor, since that may take long.
  private @Nullable CompletableFuture<Team> team;
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

  /** The team, which the first run that needs it starts, and others wait for. */
  private Team begin() throws InterruptedException {
    CompletableFuture<Team> working;
    boolean isFirst = false;
    synchronized (this) {
      if (closed) {
        throw Misuse.EXECUTOR_CLOSED.state("distributed");
      }
      working = team;
      if (working == null || hasFailed(working)) {
        working = new CompletableFuture<>();
        team = working;
        isFirst = true;
      }
      runs++;
      uses++;
    }
    boolean begun = false;
    try {
      if (isFirst) {
        start(working);
      }
      Team there = working.get();
      begun = true;
      return there;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException reason) {
        throw reason;
      }
      throw new AssertionError("starters throw nothing else", e);
    } finally {
      if (!begun) {
        end();
      }
    }
  }

  private static boolean hasFailed(CompletableFuture<Team> team) {
    if (team.isCompletedExceptionally()) {
      return true;
    }
    Team there = team.getNow(null);
    return there != null && there.isBroken();
  }

  private void start(CompletableFuture<Team> begun) {
    try {
      begun.complete(starter.start());
    } catch (RuntimeException e) {
      begun.completeExceptionally(e);
    } catch (Error e) {
      begun.completeExceptionally(new IllegalStateException(e)); // nobody may wait for ever
      throw e;
    }
  }

  private synchronized void end() {
    runs--;
    if (runs == 0 && !closed) {
      long last = uses;
      afterIdleTime.execute(() -> endIfIdleSince(last));
    }
  }

  private void endIfIdleSince(long use) {
    CompletableFuture<Team> idle;
    synchronized (this) {
      if (runs > 0 || uses != use || closed) {
        return;
      }
      idle = team;
      team = null;
    }
    closeWhenThere(idle);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // where there is no team nothing is to be closed
  private static void closeWhenThere(@Nullable CompletableFuture<Team> team) {
    if (team != null) {
      team.thenAccept(Team::close);
    }
  }

  @Override
  public synchronized long bytesMoved() {
    Team there = team == null ? null : team.getNow(null);
    return there == null ? 0 : there.bytesMoved();
  }

  @Override
  public void close() {
    CompletableFuture<Team> working;
    synchronized (this) {
      closed = true;
      working = team;
      team = null;
    }
    closeWhenThere(working);
  }
}
