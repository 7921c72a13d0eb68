package dev.weir.distributed.node;

import dev.weir.distributed.classes.ClassPath;
import dev.weir.distributed.cluster.Cluster;
import dev.weir.distributed.cluster.Entrance;
import dev.weir.distributed.cluster.Envelope;
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
import java.util.function.Consumer;
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

    /**
     * The application whose cluster it is has left it. The node closes itself, perhaps before
     * whoever makes it has it.
     */
    default void lost() {}
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
   * @param entrance where the cluster is
   * @param driver where orders come from
   * @param workers told of workers
   * @param setting what workers are told
   * @throws IOException if the cluster cannot be started or joined
   * @throws IllegalStateException if it is an application's, which is not in it now
   * @throws IllegalArgumentException if it is an application's that this cannot be in
   */
  public DriverNode(Entrance entrance, Driver driver, Workers workers, Setting setting)
      throws IOException {
    this.driver = driver;
    this.workers = workers;
    this.setting = setting;
    this.exchange = new Exchange(setting.threads);
    this.cluster = new Cluster(entrance, this);
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
    try {
      heed(from, envelope);
    } catch (IOException e) {
      LOGGER.log(System.Logger.Level.WARNING, "a message of " + from + " made no sense", e);
    }
  }

  /**
   * What comes later must find that this was heard: that a worker has left is no reason to do again
   * what it has reported. So what a worker gives is taken here, in the engine's thread, and only
   * what follows from that is left to another one. What it says of itself is heeded in turn.
   */
  private void heed(Member from, Envelope envelope) throws IOException {
    long number = envelope.number();
    byte[] payload = envelope.payload();
    switch (envelope.kind()) {
      case DONE -> done(from, number, Payload.outcome(payload));
      case VALUE, NO_VALUE -> exchange.answered(envelope);
      case READY -> {
        Payload.Ready ready = Payload.Ready.of(payload);
        inOrder(() -> ready(from, number, ready));
      }
      case REFUSAL -> inOrder(() -> refused(from, new String(payload, StandardCharsets.UTF_8)));
      case DROPPED -> {
        long session = Payload.Dropped.of(payload).session();
        inOrder(() -> dropped(from, session));
      }
      case FETCH -> {
        long id = Payload.Question.of(payload).id();
        inThread(() -> exchange.answer(cluster, from, number, driver.own(id)));
      }
      case FETCH_CLASSES -> {
        String hash = new String(payload, StandardCharsets.UTF_8);
        inThread(() -> exchange.answer(cluster, from, number, jar(hash)));
      }
      case GREETING -> {
        // Of another driver, who does not know yet that this is none of the workers.
      }
      case RUN, INTERRUPT, FREE, FAREWELL ->
          throw new IOException("for workers: " + envelope.kind());
    }
  }

  private byte @Nullable [] jar(String hash) {
    return setting.classes == null ? null : setting.classes.jar(hash);
  }

  private void done(Member from, long order, Outcome outcome) {
    Consumer<Outcome> landed = driver.landed(order);
    inThread(
        () -> {
          landed.accept(outcome);
          RemoteWorker worker = ports.get(from);
          if (worker != null) {
            worker.reported(order);
          }
        });
  }

  private void refused(Member from, String reason) {
    LOGGER.log(System.Logger.Level.WARNING, reason);
    workers.refused(from, reason);
  }

  private void dropped(Member from, long session) {
    if (Objects.equals(greeted.get(from), session)) { // else it was greeted anew already
      loseNow(from);
      greet(from);
    }
  }

  /**
   * A worker takes orders; or takes them already, and another number of them from now on: none if
   * it is about to leave.
   */
  private void ready(Member from, long number, Payload.Ready ready) {
    if (!Objects.equals(greeted.get(from), ready.session())) {
      return; // it is greeted anew, and will answer to that
    }
    RemoteWorker known = ports.get(from);
    if (known != null) {
      driver.resize(known, ready.slots());
      if (ready.slots() == 0) {
        known.letGo();
      }
      return;
    }
    RemoteWorker port =
        new RemoteWorker(cluster, from, ready.session(), setting.threads, exchange, driver);
    if (ready.slots() == 0) {
      port.letGo();
      return;
    }
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

  @Override
  public void lost() {
    inThread(
        () -> {
          workers.lost();
          close();
        });
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
