package dev.weir.distributed;

import dev.weir.distributed.cluster.EngineLogs;
import dev.weir.distributed.cluster.Meeting;
import dev.weir.distributed.cluster.Member;
import dev.weir.distributed.cluster.Secret;
import dev.weir.distributed.driver.Driver;
import dev.weir.distributed.jvm.WorkerJvm;
import dev.weir.distributed.node.DriverNode;
import dev.weir.distributed.wire.AllowList;
import dev.weir.distributed.wire.Codec;
import dev.weir.distributed.wire.Fault;
import dev.weir.executor.AttemptQueue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A cluster of this JVM and workers that it has started. A worker that is lost is replaced; where
 * none can even be started, the runs end.
 */
final class JvmTeam implements Team, DriverNode.Workers {

  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final long START_SECONDS = 60;
  // One may be killed from outside; what is wrong with the settings shows each time.
  private static final int MAX_FAILED_STARTS = 3;

  private final Settings settings;
  private final Where.Jvms where;
  private final String name = "weir-" + UUID.randomUUID();
  private final Secret secret = Secret.random();
  private final ExecutorService threads = DaemonThreads.named("weir-driver");
  private final Driver driver;
  private final DriverNode node;

  // All guarded by this.
  private final Map<Long, WorkerJvm> starting = new HashMap<>();
  private final Map<Member, WorkerJvm> working = new HashMap<>();
  private boolean closed;
  private boolean broken;
  private int failedStarts; // in a row

  private JvmTeam(Settings settings, Where.Jvms where) throws IOException {
    this.settings = settings;
    this.where = where;
    if (settings.debug()) {
      EngineLogs.verbose();
    }
    // First, so that they load their classes while this JVM does.
    List<WorkerJvm> jvms = new ArrayList<>();
    try {
      for (int i = 0; i < settings.workers(); i++) {
        jvms.add(startJvm());
      }
      this.driver =
          new Driver(new Codec(new AllowList(settings.allow())), threads, WorkerLostException::new);
      this.node =
          new DriverNode(
              new Meeting(name, "driver", Meeting.onlyHere(), Meeting.Others.none(), secret, null),
              driver,
              this,
              new DriverNode.Setting(settings.allow(), settings.largestBrought(), threads, null));
    } catch (IOException | RuntimeException e) {
      jvms.forEach(WorkerJvm::kill);
      throw e;
    }
    jvms.forEach(this::invite);
  }

  /**
   * Starts the workers, and does not wait for them.
   *
   * @throws IllegalStateException if that is not possible
   */
  static JvmTeam start(Settings settings, Where.Jvms where) {
    try {
      return new JvmTeam(settings, where);
    } catch (IOException e) {
      throw new IllegalStateException(Fault.WORKERS_START.message(e), e);
    }
  }

  private WorkerJvm startJvm() throws IOException {
    return WorkerJvm.start(NUMBERS.incrementAndGet(), OwnWorker.class.getName(), where.flags());
  }

  private void invite(WorkerJvm jvm) {
    synchronized (this) {
      if (closed) {
        jvm.kill();
        return;
      }
      starting.put(jvm.number(), jvm);
    }
    jvm.onExit(() -> threadsRun(() -> exited(jvm)));
    CompletableFuture.delayedExecutor(START_SECONDS, TimeUnit.SECONDS)
        .execute(() -> killIfStarting(jvm));
    try {
      jvm.tell(
          new OwnWorker.Invitation(
                  name,
                  node.address().getPort(),
                  secret.text(),
                  jvm.number(),
                  settings.slots(),
                  settings.debug())
              .line());
    } catch (IOException e) {
      // It has ended already, which is told elsewhere.
    }
  }

  private void threadsRun(Runnable work) {
    if (!threads.isShutdown()) {
      threads.execute(work);
    }
  }

  private synchronized void killIfStarting(WorkerJvm jvm) {
    if (starting.containsKey(jvm.number())) {
      jvm.kill();
    }
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
    failedStarts = 0;
    WorkerJvm jvm = starting.remove(number);
    if (jvm != null) {
      working.put(worker, jvm);
    }
  }

  /** Not said by workers with the class path of this JVM. */
  @Override
  public void refused(Member worker, String reason) {}

  /** Its JVM may live on, but nobody knows what it does. */
  @Override
  public void left(Member worker) {
    WorkerJvm jvm;
    synchronized (this) {
      jvm = working.remove(worker);
    }
    if (jvm != null) {
      jvm.kill();
      replace();
    }
  }

  private void exited(WorkerJvm jvm) {
    Member lost = null;
    boolean failedToStart;
    boolean hopeless;
    synchronized (this) {
      if (closed) {
        return;
      }
      failedToStart = starting.remove(jvm.number()) != null;
      failedStarts += failedToStart ? 1 : 0;
      hopeless = failedStarts >= MAX_FAILED_STARTS;
      broken |= hopeless;
      for (Map.Entry<Member, WorkerJvm> entry : working.entrySet()) {
        if (entry.getValue() == jvm) {
          lost = entry.getKey();
        }
      }
    }
    if (lost != null) {
      node.lose(lost);
    } else if (hopeless) {
      breakDown(jvm);
    } else if (failedToStart) {
      replace();
    }
  }

  private void breakDown(WorkerJvm jvm) {
    jvm.awaitOutput();
    String what =
        "it ended with exit code "
            + jvm.exitCode()
            + ", and printed: "
            + String.join(" / ", jvm.lastLines());
    driver.breakDown(new IllegalStateException(Fault.WORKER_START.message(jvm.number(), what)));
    close();
  }

  private void replace() {
    synchronized (this) {
      if (closed) {
        return;
      }
    }
    try {
      invite(startJvm());
    } catch (IOException e) {
      driver.breakDown(new IllegalStateException(Fault.WORKER_START.message(NUMBERS.get(), e), e));
    }
  }

  @Override
  public void close() {
    List<WorkerJvm> jvms;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      jvms = new ArrayList<>(starting.values());
      jvms.addAll(working.values());
    }
    driver.close();
    node.close(); // before the workers end, or both sides look for each other for a second
    jvms.forEach(WorkerJvm::letGo);
    jvms.forEach(WorkerJvm::awaitEnd);
  }
}
