package dev.weir.distributed.node;

import dev.weir.distributed.cluster.Cluster;
import dev.weir.distributed.cluster.Envelope;
import dev.weir.distributed.cluster.Member;
import dev.weir.distributed.cluster.Secret;
import dev.weir.distributed.driver.Driver;
import dev.weir.distributed.wire.Outcome;
import dev.weir.distributed.worker.WorkerPort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

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
     * A worker, or one that was about to be, is not in the cluster any more.
     *
     * @param worker it
     */
    void left(Member worker);
  }

  private static final System.Logger LOGGER = System.getLogger("dev.weir.distributed");

  private final Driver driver;
  private final Workers workers;
  private final Executor threads;
  private final byte[] greeting;
  private final int slots;
  private final Map<Member, WorkerPort> ports = new ConcurrentHashMap<>();
  private final Exchange exchange;
  private final Cluster cluster;

  /**
   * Starts a cluster.
   *
   * @param name its name
   * @param secret what all members know
   * @param driver where orders come from
   * @param workers told of workers
   * @param setting what workers are told, and how they are used
   * @throws IOException if the cluster cannot be started
   */
  public DriverNode(String name, Secret secret, Driver driver, Workers workers, Setting setting)
      throws IOException {
    this.driver = driver;
    this.workers = workers;
    this.threads = setting.threads;
    this.slots = setting.slots;
    this.greeting = new Payload.Greeting(setting.allow, setting.largestBrought).bytes();
    this.exchange = new Exchange(threads);
    this.cluster = Cluster.open(name, "driver", List.of(), secret, this);
  }

  /**
   * What workers are told, and how they are used.
   *
   * @param allow classes and packages that the user allows
   * @param slots how many orders a worker has at a time
   * @param largestBrought up to how many bytes of a result go along with the report of its attempt
   * @param threads for what must not be done in the engine's threads
   */
  public record Setting(List<String> allow, int slots, long largestBrought, Executor threads) {}

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
    inThread(
        () -> {
          try {
            handle(from, envelope);
          } catch (IOException e) {
            LOGGER.log(System.Logger.Level.WARNING, "a message of " + from + " made no sense", e);
          }
        });
  }

  private void handle(Member from, Envelope envelope) throws IOException {
    switch (envelope.kind()) {
      case READY -> {
        WorkerPort port = new RemoteWorker(cluster, from, threads, exchange);
        if (ports.putIfAbsent(from, port) == null) {
          workers.came(from, envelope.number());
          driver.add(from.toString(), port, slots);
        }
      }
      case DONE -> {
        Outcome outcome = Payload.outcome(envelope.payload());
        driver.finished(envelope.number(), outcome);
      }
      case FETCH -> {
        long id = Payload.Question.of(envelope.payload()).id();
        exchange.answer(cluster, from, envelope.number(), driver.own(id));
      }
      case VALUE, NO_VALUE -> exchange.answered(envelope);
      case GREETING, RUN, INTERRUPT, FREE ->
          throw new IOException("for workers: " + envelope.kind());
    }
  }

  @Override
  public void changed(Set<Member> joined, Set<Member> left) {
    inThread(() -> joined.forEach(this::greet));
    inThread(() -> left.forEach(this::lose));
  }

  private void inThread(Runnable work) {
    try {
      threads.execute(work);
    } catch (RejectedExecutionException e) {
      // The executor is closed, and nobody waits for anything.
    }
  }

  private void greet(Member member) {
    try {
      cluster.send(member, new Envelope(Envelope.Kind.GREETING, 0, greeting));
    } catch (IOException e) {
      // It has left again.
    }
  }

  /**
   * Does without a worker: what it had is done elsewhere.
   *
   * @param member a member that has left, or is to
   */
  public void lose(Member member) {
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
