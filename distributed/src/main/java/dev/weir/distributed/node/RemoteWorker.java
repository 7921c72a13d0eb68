package dev.weir.distributed.node;

import dev.weir.distributed.cluster.Cluster;
import dev.weir.distributed.cluster.Envelope;
import dev.weir.distributed.cluster.Member;
import dev.weir.distributed.worker.Order;
import dev.weir.distributed.worker.WorkerPort;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** A worker in another JVM, as its driver asks it for things. */
final class RemoteWorker implements WorkerPort {

  private static final byte[] NOTHING = {};

  private final Cluster cluster;
  private final Member member;
  private final Executor threads;
  private final Exchange exchange;

  /**
   * @param threads for messages whose sender must not wait
   * @param exchange asks it for values
   */
  RemoteWorker(Cluster cluster, Member member, Executor threads, Exchange exchange) {
    this.cluster = cluster;
    this.member = member;
    this.threads = threads;
    this.exchange = exchange;
  }

  @Override
  public void run(Order order) {
    send(
        new Envelope(Envelope.Kind.RUN, order.number(), Payload.of(order.task(), order.raising())));
  }

  /** Behind the order itself, since that was sent before this is called. */
  @Override
  public void interrupt(long order) {
    sendSoon(new Envelope(Envelope.Kind.INTERRUPT, order, NOTHING));
  }

  private void sendSoon(Envelope envelope) {
    try {
      threads.execute(() -> send(envelope));
    } catch (RejectedExecutionException e) {
      // The executor is closed, and the worker with it.
    }
  }

  private void send(Envelope envelope) {
    try {
      cluster.send(member, envelope);
    } catch (IOException e) {
      // The cluster is closed, or the worker lost: whoever finds that out settles its orders.
    }
  }

  @Override
  public String holder() {
    return member.id();
  }

  @Override
  public CompletableFuture<byte[]> fetch(long order) {
    byte[] question = new Payload.Question(cluster.self().id(), order).bytes();
    return exchange.ask(cluster, member, Envelope.Kind.FETCH, question);
  }

  @Override
  public void free(long order) {
    sendSoon(new Envelope(Envelope.Kind.FREE, order, NOTHING));
  }

  /** It ends with its JVM. */
  @Override
  public void close() {}
}
