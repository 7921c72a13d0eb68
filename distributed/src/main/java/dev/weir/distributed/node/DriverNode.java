package dev.weir.distributed.node;

import dev.weir.distributed.classes.ClassPath;
import dev.weir.distributed.cluster.Cluster;
import dev.weir.distributed.cluster.Envelope;
import dev.weir.distributed.cluster.Meeting;
import dev.weir.distributed.cluster.Member;
import dev.weir.distributed.driver.Driver;
import dev.weir.distributed.wire.Outcome;
import dev.weir.distributed.worker.WorkerPort;
import dev.weir.graph.RuntimeVersion;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A driver in a cluster: it greets who joins, and gives work to those that answer. Thread-safe. */
public final class DriverNode implements Cluster.Listener, AutoCloseable {

  /** Who is told of workers that come and go. */
  public interface Workers {

    /**
     * A worker takes orders.
     *
     * @param worker it
     * @param number the number that it was started with
     */
    void came(Member worker, long number);

    /**
     * A worker takes no orders, and will take none.
     *
     * @param worker it
     * @param reason why
     */
    void refused(Member worker, String reason);

    /**
     * A worker, or one that was about to be, is not in the cluster any more.
     *
     * @param worker it
     */
    void left(Member worker);
  }

  private static final System.Logger LOGGER = System.getLogger("dev.weir.distributed");

  private final Driver driver;
  private final Workers workers;
  private final Setting setting;
  // The next three are changed by one thread after the other, see changes.
  private final AtomicLong sessions = new AtomicLong();
  private final Map<Member, Long> greeted = new ConcurrentHashMap<>();
  private final Map<Member, RemoteWorker> ports = new ConcurrentHashMap<>();
  private final Exchange exchange;
  private final Cluster cluster;
  // What is to be done about members, one after the other; guarded by this.
  private CompletableFuture<@Nullable Void> changes = CompletableFuture.completedFuture(null);

  /**
   * Starts a cluster, or joins one.
   *
   * @param meeting where the cluster is
   * @param driver where orders come from
   * @param workers told of workers
   * @param setting what workers are told
   * @throws IOException if the cluster cannot be started or joined
   */
  public DriverNode(Meeting meeting, Driver driver, Workers workers, Setting setting)
      throws IOException {
    this.driver = driver;
    this.workers = workers;
    this.setting = setting;
    this.exchange = new Exchange(setting.threads);
    this.cluster = new Cluster(meeting, this);
    cluster.connect();
  }

  /**
   * What workers are told.
   *
   * @param allow classes and packages that the user allows
   * @param largestBrought up to how many bytes of a result go along with the report of its attempt
   * @param threads for what must not be done in the engine's threads
   * @param classes what workers are given of the class path, if they lack it; null for nothing
   */
  public record Setting(
      List<String> allow, long largestBrought, Executor threads, @Nullable ClassPath classes) {}

  /**
   * Where workers find this.
   *
   * @return the address
   */
  public InetSocketAddress address() {
    return cluster.address();
  }

  @Override
  public void received(Member from, Envelope envelope) {
    Runnable work =
        () -> {
          try {
            handle(from, envelope);
          } catch (IOException e) {
            LOGGER.log(System.Logger.Level.WARNING, "a message of " + from + " made no sense", e);
          }
        };
    // What a worker says of itself is true until it says something else, or leaves.
    if (envelope.kind() == Envelope.Kind.READY || envelope.kind() == Envelope.Kind.DROPPED) {
      inOrder(work);
    } else {
      inThread(work);
    }
  }

  private void handle(Member from, Envelope envelope) throws IOException {
    switch (envelope.kind()) {
      case READY -> ready(from, envelope.number(), Payload.Ready.of(envelope.payload()));
      case REFUSAL -> {
        String reason = new String(envelope.payload(), StandardCharsets.UTF_8);
        LOGGER.log(System.Logger.Level.WARNING, reason);
        workers.refused(from, reason);
      }
      case DONE -> {
        Outcome outcome = Payload.outcome(envelope.payload());
        driver.finished(envelope.number(), outcome);
      }
      case FETCH -> {
        long id = Payload.Question.of(envelope.payload()).id();
        exchange.answer(cluster, from, envelope.number(), driver.own(id));
      }
      case FETCH_CLASSES -> {
        String hash = new String(envelope.payload(), StandardCharsets.UTF_8);
        byte[] jar = setting.classes == null ? null : setting.classes.jar(hash);
        exchange.answer(cluster, from, envelope.number(), jar);
      }
      case VALUE, NO_VALUE -> exchange.answered(envelope);
      case DROPPED -> {
        long session = Payload.Dropped.of(envelope.payload()).session();
        if (Objects.equals(greeted.get(from), session)) { // else it was greeted anew already
          loseNow(from);
          greet(from);
        }
      }
      case GREETING -> {
        // Of another driver, who does not know yet that this is none of the workers.
      }
      case RUN, INTERRUPT, FREE -> throw new IOException("for workers: " + envelope.kind());
    }
  }

  /** A worker takes orders; or takes them already, and another number of them from now on. */
  private void ready(Member from, long number, Payload.Ready ready) {
    if (!Objects.equals(greeted.get(from), ready.session())) {
      return; // it is greeted anew, and will answer to that
    }
    RemoteWorker known = ports.get(from);
    if (known != null) {
      driver.resize(known, ready.slots());
      return;
    }
    RemoteWorker port = new RemoteWorker(cluster, from, setting.threads, exchange);
    ports.put(from, port);
    workers.came(from, number);
    driver.add(from.toString(), port, ready.slots());
  }

  @Override
  public void changed(Set<Member> joined, Set<Member> left) {
    inOrder(
        () -> {
          left.forEach(this::loseNow);
          joined.forEach(this::greet);
        });
  }

  /** Does what is about members after what came before it. */
  private synchronized void inOrder(Runnable work) {
    changes =
        changes.handleAsync(
            (nothing, problem) -> {
              try {
                work.run();
              } catch (RuntimeException | Error e) { // none of the members to come
                LOGGER.log(System.Logger.Level.ERROR, "a change of the cluster was not heeded", e);
              }
              return null;
            },
            this::inThread);
  }

  private void inThread(Runnable work) {
    try {
      setting.threads.execute(work);
    } catch (RejectedExecutionException e) {
      // The executor is closed, and nobody waits for anything.
    }
  }

  private void greet(Member member) {
    long session = sessions.incrementAndGet();
    greeted.put(member, session);
    byte[] greeting =
        new Payload.Greeting(
                session,
                RuntimeVersion.NUMBER,
                setting.allow,
                setting.largestBrought,
                setting.classes == null ? List.of() : setting.classes.parts())
            .bytes();
    try {
      cluster.send(member, new Envelope(Envelope.Kind.GREETING, 0, greeting));
    } catch (IOException e) {
      // It has left again.
    }
  }

  /**
   * Does without a worker: what it had is done elsewhere. Does not wait for that.
   *
   * @param member a member that has left, or is to
   */
  public void lose(Member member) {
    inOrder(() -> loseNow(member));
  }

  private void loseNow(Member member) {
    greeted.remove(member);
    WorkerPort port = ports.remove(member);
    if (port != null) {
      driver.lose(port);
      exchange.left(member);
      workers.left(member);
    }
  }

  /**
   * How much was sent to workers and received from them.
   *
   * @return bytes
   */
  public long bytesMoved() {
    return cluster.bytesMoved();
  }

  /** Leaves the cluster. */
  @Override
  public void close() {
    cluster.close();
    exchange.close();
  }
}
