package dev.weir.benchmarks.contender;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import dev.weir.benchmarks.shape.Body;
import dev.weir.benchmarks.shape.Shape;
import dev.weir.benchmarks.shape.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Guava's futures, one for each task. */
final class GuavaFutures {

  private final Shape shape;
  private final Body[] bodies;
  private final int[] terminals;
  private final Executor executor;

  private GuavaFutures(Workload workload, Executor executor) {
    this.shape = workload.shape();
    this.bodies = workload.bodies();
    this.terminals = shape.terminals();
    this.executor = executor;
  }

  /** All in the calling thread, each task where it is added. */
  static Contender direct(Workload workload) {
    return new GuavaFutures(workload, MoreExecutors.directExecutor())::run;
  }

  /** Each task handed to a pool. */
  static Contender pooled(Workload workload) {
    ForkJoinPool pool = Pools.allCores();
    return new PooledContender(pool, new GuavaFutures(workload, pool)::run);
  }

  private IntFunction<Object> run() throws ExecutionException, InterruptedException {
    List<ListenableFuture<Object>> futures = new ArrayList<>(bodies.length);
    for (int i = 0; i < bodies.length; i++) {
      futures.add(future(i, futures));
    }
    Futures.allAsList(of(terminals, futures)).get();
    return i -> Futures.getUnchecked(futures.get(i));
  }

  private ListenableFuture<Object> future(int task, List<ListenableFuture<Object>> futures) {
    Body body = bodies[task];
    int[] upstream = shape.upstream(task);
    return switch (upstream.length) {
      case 0 -> Futures.submit(() -> body.call(null, null), executor);
      case 1 -> Futures.transform(futures.get(upstream[0]), a -> body.call(a, null), executor);
      default ->
          Futures.whenAllSucceed(of(upstream, futures)).call(() -> call(task, futures), executor);
    };
  }

  private Object call(int task, List<ListenableFuture<Object>> futures) throws ExecutionException {
    return bodies[task].call(
        result(shape.first(task), futures), result(shape.second(task), futures));
  }

  private static @Nullable Object result(int task, List<ListenableFuture<Object>> futures)
      throws ExecutionException {
    return task == Shape.NONE ? null : Futures.getDone(futures.get(task));
  }

  private static List<ListenableFuture<Object>> of(
      int[] tasks, List<ListenableFuture<Object>> futures) {
    List<ListenableFuture<Object>> chosen = new ArrayList<>(tasks.length);
    Arrays.stream(tasks).forEach(i -> chosen.add(futures.get(i)));
    return chosen;
  }
}
