package dev.weir.distributed.worker;

import dev.weir.distributed.value.ValueStore;
import dev.weir.distributed.wire.Codec;
import dev.weir.distributed.wire.Fault;
import dev.weir.distributed.wire.Outcome;
import dev.weir.executor.ReceivedAttempt;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Makes the attempts that it is sent, each on a thread of its own, and reports what came of them.
 * How many at a time is for the sender to decide: a task that ignores its interrupt would otherwise
 * keep a slot for good. Thread-safe.
 */
public final class Worker implements WorkerPort {

  /** Null goes along in any case: whether a result is null, the run must know. */
  private static final int NULL_LENGTH = 1;

  private final String name;
  private final Reports reports;
  private final Codec codec;
  private final ExecutorService threads;
  private final ValueStore store;
  private final long largestBrought;
  private final Inputs inputs;
  private final Map<Long, Making> makings = new ConcurrentHashMap<>();
  private volatile boolean closed; // written before the makings are looked through

  /**
   * A worker.
   *
   * @param name what others know it by
   * @param reports told of each end
   * @param peers have values that attempts need
   * @param setting what it works with
   */
  public Worker(String name, Reports reports, Peers peers, Setting setting) {
    this.name = name;
    this.reports = reports;
    this.codec = setting.codec;
    this.threads = setting.threads;
    this.store = setting.store;
    this.largestBrought = setting.largestBrought;
    this.inputs = new Inputs(store, peers);
  }

  /**
   * What a worker works with.
   *
   * @param codec reads attempts and writes their results
   * @param threads where attempts are made; must have a thread for each
   * @param store where results stay
   * @param largestBrought up to how many bytes of a result go along with the report of its attempt
   */
  public record Setting(
      Codec codec, ExecutorService threads, ValueStore store, long largestBrought) {}

  @Override
  public void run(Order order) {
    Making making = new Making();
    makings.put(order.number(), making);
    if (closed) {
      making.interrupt();
    }
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
      attempt = codec.read(order.task(), inputs.of(order.task()));
    } catch (Inputs.LackingException e) {
      making.end();
      return Outcome.lacking(e.ids());
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
    return held(order.number(), slug, codec.result(slug, result));
  }

  /** Keeps a large result here, and says so in its place. */
  private Outcome held(long order, String slug, Outcome outcome) {
    byte[] bytes = outcome.bytes();
    if (outcome.kind() != Outcome.Kind.RESULT
        || bytes.length <= Math.max(largestBrought, NULL_LENGTH)) {
      return outcome;
    }
    if (store.keep(order, bytes)) {
      return Outcome.held(bytes.length);
    }
    return codec.refusal(
        new IllegalStateException(
            Fault.WORKER_MEMORY.message(
                Codec.resultOf(slug), bytes.length, store.room().left(), store.room().limit())));
  }

  @Override
  public void interrupt(long order) {
    Making making = makings.get(order);
    if (making != null) {
      making.interrupt();
    }
  }

  @Override
  public String holder() {
    return name;
  }

  /**
   * Finds what this has made, or read.
   *
   * @param order the number of its order
   * @return the bytes; null if they are not here
   */
  public byte @Nullable [] find(long order) {
    return store.find(order);
  }

  @Override
  public CompletableFuture<byte[]> fetch(long order) {
    byte[] bytes = store.find(order);
    return bytes == null
        ? CompletableFuture.failedFuture(new NoSuchElementException("it is not here"))
        : CompletableFuture.completedFuture(bytes);
  }

  @Override
  public void free(long order) {
    store.free(order);
  }

  @Override
  public void close() {
    closed = true;
    makings.values().forEach(Making::interrupt);
    store.close();
  }
}
