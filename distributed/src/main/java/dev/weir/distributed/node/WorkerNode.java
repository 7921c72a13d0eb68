package dev.weir.distributed.node;

import dev.weir.distributed.cluster.Cluster;
import dev.weir.distributed.cluster.Envelope;
import dev.weir.distributed.cluster.Member;
import dev.weir.distributed.cluster.Secret;
import dev.weir.distributed.driver.Driver;
import dev.weir.distributed.value.Room;
import dev.weir.distributed.value.ValueStore;
import dev.weir.distributed.wire.AllowList;
import dev.weir.distributed.wire.Codec;
import dev.weir.distributed.wire.ValueRef;
import dev.weir.distributed.worker.Reports;
import dev.weir.distributed.worker.Worker;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/**
 * A worker in a cluster. It takes orders of the drivers that greet it, and keeps what belongs to
 * one apart from the others. Thread-safe.
 */
public final class WorkerNode implements Cluster.Listener {

  private static final System.Logger LOGGER = System.getLogger("dev.weir.distributed");

  private final long number;
  private final ExecutorService threads;
  private final Map<Member, Worker> workers = new ConcurrentHashMap<>();
  private final CountDownLatch joined = new CountDownLatch(1);
  private final Room room = Room.ofThisJvm();
  private final Exchange exchange;
  private final Cluster cluster;

  /**
   * Joins a cluster.
   *
   * @param name its name
   * @param host where a member of it is
   * @param secret what all members know
   * @param number what to say when a driver asks who this is
   * @param threads where tasks run, as many as there are tasks
   * @throws IOException if the cluster cannot be joined
   */
  public WorkerNode(
      String name, InetSocketAddress host, Secret secret, long number, ExecutorService threads)
      throws IOException {
    this.number = number;
    this.threads = threads;
    this.exchange = new Exchange(threads);
    this.cluster = Cluster.open(name, "worker-" + number, List.of(host), secret, this);
    joined.countDown();
  }

  @Override
  public void received(Member from, Envelope envelope) {
    try {
      handle(from, envelope);
    } catch (IOException e) {
      LOGGER.log(System.Logger.Level.WARNING, "a message of " + from + " made no sense", e);
    }
  }

  private void handle(Member from, Envelope envelope) throws IOException {
    Worker worker = workers.get(from);
    switch (envelope.kind()) {
      case GREETING -> {
        if (workers.putIfAbsent(from, worker(from, envelope.payload())) == null) {
          threads.execute(() -> answer(from));
        }
      }
      case RUN -> {
        if (worker != null) {
          worker.run(Payload.order(envelope.number(), envelope.payload()));
        }
      }
      case INTERRUPT -> {
        if (worker != null) {
          worker.interrupt(envelope.number());
        }
      }
      case FETCH -> answerQuestion(from, envelope);
      case VALUE, NO_VALUE -> exchange.answered(envelope);
      case FREE -> {
        if (worker != null) {
          worker.free(envelope.number());
        }
      }
      case READY, DONE -> {
        // Said by other workers to their drivers, never to us.
      }
    }
  }

  private Worker worker(Member driver, byte[] payload) throws IOException {
    Payload.Greeting greeting = Payload.Greeting.of(payload);
    Codec codec = new Codec(new AllowList(greeting.allow()));
    Worker.Setting setting =
        new Worker.Setting(codec, threads, new ValueStore(room), greeting.largestBrought());
    return new Worker(
        "worker-" + number, reportsTo(driver), reference -> ask(driver, reference), setting);
  }

  private CompletableFuture<byte[]> ask(Member driver, ValueRef reference) {
    boolean ofDriver = reference.holder().equals(Driver.HOLDER);
    Member holder = ofDriver ? driver : cluster.member(reference.holder());
    return holder == null
        ? CompletableFuture.failedFuture(new NoSuchElementException("its holder has left"))
        : exchange.ask(cluster, holder, new Payload.Question(driver.id(), reference.id()).bytes());
  }

  /** Another worker needs what this one has made for their driver, or the driver does. */
  private void answerQuestion(Member from, Envelope envelope) throws IOException {
    Payload.Question question = Payload.Question.of(envelope.payload());
    Member driver = cluster.member(question.driver());
    Worker worker = driver == null ? null : workers.get(driver);
    byte[] value = worker == null ? null : worker.find(question.id());
    exchange.answer(cluster, from, envelope.number(), value);
  }

  private Reports reportsTo(Member driver) {
    return (order, outcome) ->
        send(driver, new Envelope(Envelope.Kind.DONE, order, Payload.of(outcome)));
  }

  private void answer(Member driver) {
    try {
      joined.await(); // a greeting may be here before the engine has said that we are in
    } catch (InterruptedException e) {
      return;
    }
    send(driver, new Envelope(Envelope.Kind.READY, number, new byte[0]));
  }

  private void send(Member driver, Envelope envelope) {
    try {
      cluster.send(driver, envelope);
    } catch (IOException e) {
      // The driver is gone, and with it the one who would read this.
    }
  }

  @Override
  public void changed(Set<Member> joiners, Set<Member> left) {
    for (Member member : left) {
      exchange.left(member);
      Worker worker = workers.remove(member);
      if (worker != null) {
        worker.close();
      }
    }
  }
}
