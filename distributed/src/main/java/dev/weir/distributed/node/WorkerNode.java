package dev.weir.distributed.node;

import dev.weir.distributed.cluster.Cluster;
import dev.weir.distributed.cluster.Envelope;
import dev.weir.distributed.cluster.Member;
import dev.weir.distributed.cluster.Secret;
import dev.weir.distributed.wire.AllowList;
import dev.weir.distributed.wire.Codec;
import dev.weir.distributed.worker.Reports;
import dev.weir.distributed.worker.Worker;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Codec codec = new Codec(new AllowList(Payload.names(envelope.payload())));
        if (workers.putIfAbsent(from, new Worker(codec, reportsTo(from), threads)) == null) {
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
      case READY, DONE -> {
        // Said by other workers to their drivers, never to us.
      }
    }
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
      Worker worker = workers.remove(member);
      if (worker != null) {
        worker.close();
      }
    }
  }
}
