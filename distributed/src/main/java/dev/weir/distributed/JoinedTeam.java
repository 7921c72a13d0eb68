package dev.weir.distributed;

import dev.weir.distributed.cluster.EngineLogs;
import dev.weir.distributed.cluster.Member;
import dev.weir.distributed.driver.Driver;
import dev.weir.distributed.node.DriverNode;
import dev.weir.distributed.wire.AllowList;
import dev.weir.distributed.wire.Codec;
import dev.weir.distributed.wire.Fault;
import dev.weir.executor.AttemptQueue;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A cluster of workers that others have started, and that this JVM has joined. Workers may come and
 * go; where there has been none for a while, the runs end.
 */
final class JoinedTeam implements Team, DriverNode.Workers {

  private static final long PATIENCE_SECONDS = 60;

  private final Where.Joined where;
  private final Executor afterPatience;
  private final ExecutorService threads = DaemonThreads.named("weir-driver");
  private final Driver driver;
  private final DriverNode node;

  // All guarded by this.
  private final Set<Member> working = new HashSet<>();
  private long changes; // so that a timer knows whether it is about the last one
  private String refusal = "";
  private boolean broken;

  /**
   * @param afterPatience runs what it is given when the cluster may have been without workers long
   *     enough
   */
  JoinedTeam(Settings settings, Where.Joined where, Executor afterPatience) throws IOException {
    this.where = where;
    this.afterPatience = afterPatience;
    if (settings.debug()) {
      EngineLogs.verbose();
    }
    this.driver =
        new Driver(new Codec(new AllowList(settings.allow())), threads, WorkerLostException::new);
    this.node =
        new DriverNode(
            where.entrance(),
            driver,
            this,
            new DriverNode.Setting(
                settings.allow(),
                settings.largestBrought(),
                threads,
                where.shipClasses() ? ThisClassPath.toShip(ThisClassPath::get) : null));
    watch();
  }

  /**
   * Joins the cluster, and does not wait for its workers.
   *
   * @throws IllegalArgumentException if something is wrong with what was said of it
   * @throws IllegalStateException if it cannot be joined
   */
  static JoinedTeam join(Settings settings, Where.Joined where) {
    try {
      return new JoinedTeam(
          settings, where, CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (IOException e) {
      throw new IllegalStateException(
          Fault.CLUSTER_UNREACHABLE.message(where.place(), e.getMessage()), e);
    }
  }

  /** Ends the runs if there is no worker now, and none comes for a while. */
  private void watch() {
    long last;
    synchronized (this) {
      if (!working.isEmpty()) {
        return;
      }
      last = changes;
    }
    afterPatience.execute(() -> endIfAloneSince(last));
  }

  private void endIfAloneSince(long change) {
    String message;
    synchronized (this) {
      if (!working.isEmpty() || changes != change || broken) {
        return;
      }
      broken = true;
      message = Fault.WORKERS_GONE.message(where.place(), PATIENCE_SECONDS, refusal);
    }
    driver.end(new IllegalStateException(message));
    node.close();
  }

  /** Whoever the cluster belongs to has taken it away. */
  @Override
  public void lost() {
    synchronized (this) {
      if (broken) {
        return;
      }
      broken = true;
    }
    driver.end(new IllegalStateException(where.loss()));
  }

  @Override
  public void execute(AttemptQueue attempts) throws InterruptedException {
    driver.execute(attempts);
  }

  @Override
  public long bytesMoved() {
    return node.bytesMoved();
  }

  @Override
  public synchronized boolean isBroken() {
    return broken;
  }

  @Override
  public synchronized void came(Member worker, long number) {
    working.add(worker);
    changes++;
  }

  @Override
  public synchronized void refused(Member worker, String reason) {
    refusal = "; one that is there said: " + reason;
  }

  @Override
  public void left(Member worker) {
    synchronized (this) {
      working.remove(worker);
      changes++;
    }
    watch();
  }

  @Override
  public void close() {
    synchronized (this) {
      broken = true; // nothing more is to be said of workers that are not there
    }
    driver.close();
    node.close();
  }
}
