package dev.weir.distributed.worker;

import dev.weir.distributed.wire.Codec;
import dev.weir.distributed.wire.Outcome;
import dev.weir.executor.ReceivedAttempt;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Makes the attempts that it is sent, each on a thread of its own, and reports what came of them.
 * How many at a time is for the sender to decide: a task that ignores its interrupt would otherwise
 * keep a slot for good. Thread-safe.
 */
public final class Worker implements WorkerPort {

  private final Codec codec;
  private final Reports reports;
  private final ExecutorService threads;
  private final Map<Long, Making> makings = new ConcurrentHashMap<>();

  /**
   * A worker.
   *
   * @param codec reads attempts and writes their results
   * @param reports told of each end
   * @param threads where attempts are made; must have a thread for each
   */
  public Worker(Codec codec, Reports reports, ExecutorService threads) {
    this.codec = codec;
    this.reports = reports;
    this.threads = threads;
  }

  @Override
  public void run(Order order) {
    Making making = new Making();
    makings.put(order.number(), making);
    threads.execute(() -> make(order, making));
  }

  private void make(Order order, Making making) {
    @Nullable Outcome[] outcome = new Outcome[1];
    making.begin();
    Throwable problem = new IllegalStateException("nothing came of it");
    try {
      order.surroundings().accept(() -> outcome[0] = call(order, making));
    } catch (Throwable e) { // not of the task, but whoever waits for it must hear of it
      problem = e;
    }
    making.end();
    makings.remove(order.number());
    Outcome end = outcome[0];
    reports.finished(order.number(), end == null ? codec.refusal(problem) : end);
  }

  private Outcome call(Order order, Making making) {
    String slug = order.task().slug();
    ReceivedAttempt attempt;
    try {
      attempt = codec.read(order.task());
    } catch (Throwable refusal) { // whatever users' classes throw when they are read
      making.end();
      return codec.refusal(refusal);
    }
    @Nullable Object result;
    try {
      making.received(attempt);
      result = attempt.call();
    } catch (Throwable failure) { // also Errors and interrupts: none may take the worker along
      making.end();
      return codec.failure(slug, failure);
    }
    making.end();
    return codec.result(slug, result);
  }

  @Override
  public void interrupt(long order) {
    Making making = makings.get(order);
    if (making != null) {
      making.interrupt();
    }
  }

  @Override
  public void close() {
    makings.values().forEach(Making::interrupt);
  }
}
