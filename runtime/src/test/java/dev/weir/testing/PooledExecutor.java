package dev.weir.testing;

import dev.weir.executor.Attempt;
import dev.weir.executor.AttemptQueue;
import dev.weir.executor.FlowExecutor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs attempts on threads of its own: proof that the extension point is enough for that. */
public final class PooledExecutor implements FlowExecutor {

  private final int threads;

  public PooledExecutor(int threads) {
    this.threads = threads;
  }

  @Override
  public String name() {
    return "pooled";
  }

  @Override
  public void execute(AttemptQueue attempts) throws InterruptedException {
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      workers.add(new Thread(() -> attempts.inContext(() -> work(attempts)), "pooled-" + i));
    }
    attempts.onStop(() -> workers.forEach(Thread::interrupt));
    workers.forEach(Thread::start);
    for (Thread worker : workers) {
      worker.join(); // if this is interrupted, the run is cancelled and interrupts the workers
    }
  }

  private static void work(AttemptQueue attempts) {
    try {
      Attempt attempt = attempts.take();
      while (attempt != null) {
        if (Thread.interrupted()) {
          attempts.cancel(); // between tasks it is meant for the run
        }
        Attempt next = attempts.start(attempt) ? run(attempts, attempt) : null;
        attempt = next == null ? attempts.take() : next;
      }
    } catch (InterruptedException e) {
      attempts.cancel();
    }
  }

  static @Nullable Attempt run(AttemptQueue attempts, Attempt attempt) {
    Object result;
    try {
      result = attempt.call();
    } catch (Throwable failure) {
      Thread.interrupted(); // the task's own
      return attempts.failed(attempt, failure);
    }
    Thread.interrupted();
    return attempts.succeeded(attempt, result);
  }

  @Override
  public String toString() {
    return "pooled with " + threads;
  }
}
