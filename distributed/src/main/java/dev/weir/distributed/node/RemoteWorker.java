package dev.weir.distributed.node;

import dev.weir.distributed.cluster.Cluster;
import dev.weir.distributed.cluster.Envelope;
import dev.weir.distributed.cluster.Member;
import dev.weir.distributed.wire.Outcome;
import dev.weir.distributed.worker.Order;
import dev.weir.distributed.worker.Reports;
import dev.weir.distributed.worker.WorkerPort;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** A worker in another JVM, as its driver asks it for things. */
final class RemoteWorker implements WorkerPort {

  private static final byte[] NOTHING = {};

  private final Cluster cluster;
  private final Member member;
  private final long session;
  private final Executor threads;
  private final Exchange exchange;
  private final Reports reports;

  // Both guarded by this.
  private final Set<Long> unreported = new HashSet<>();
  private boolean leaving;

  /**
   * @param session which greeting it has answered
   * @param threads for messages whose sender must not wait
   * @param exchange asks it for values
   * @param reports told of orders that it does not take any more
   */
  RemoteWorker(
      Cluster cluster,
      Member member,
      long session,
      Executor threads,
      Exchange exchange,
      Reports reports) {
    this.cluster = cluster;
    this.member = member;
    this.session = session;
    this.threads = threads;
    this.exchange = exchange;
    this.reports = reports;
  }

  @Override
  public void run(Order order) {
    long number = order.number();
    synchronized (this) {
      if (leaving) {
        soon(() -> reports.finished(number, Outcome.handedBack()));
        return;
      }
      unreported.add(number);
    }
    send(new Envelope(Envelope.Kind.RUN, number, Payload.of(order.task(), order.raising())));
  }

  /** It is about to leave: sends it nothing more to do, and says so when it has reported all. */
  void letGo() {
    synchronized (this) {
      leaving = true;
    }
    sayFarewell();
  }

  /** It has reported what came of an order, and that is seen to. */
  void reported(long order) {
    synchronized (this) {
      unreported.remove(order);
    }
    sayFarewell();
  }

  private void sayFarewell() {
    synchronized (this) {
      if (!leaving || !unreported.isEmpty()) {
        return;
      }
    }
    sendSoon(new Envelope(Envelope.Kind.FAREWELL, session, NOTHING));
  }

  /** Behind the order itself, since that was sent before this is called. */
  @Override
  public void interrupt(long order) {
    sendSoon(new Envelope(Envelope.Kind.INTERRUPT, order, NOTHING));
  }

  private void sendSoon(Envelope envelope) {
    soon(() -> send(envelope));
  }

  private void soon(Runnable work) {
    try {
      threads.execute(work);
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
