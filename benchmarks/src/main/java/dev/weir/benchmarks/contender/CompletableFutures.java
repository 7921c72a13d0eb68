package dev.weir.benchmarks.contender;

import dev.weir.benchmarks.shape.Body;
import dev.weir.benchmarks.shape.Shape;
import dev.weir.benchmarks.shape.Workload;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The JDK's own futures, one for each task. */
final class CompletableFutures {

  private final Shape shape;
  private final Body[] bodies;

  private CompletableFutures(Workload workload) {
    this.shape = workload.shape();
    this.bodies = workload.bodies();
  }

  /** All in the calling thread, each task where it is added. */
  static Contender inOneThread(Workload workload) {
    CompletableFutures futures = new CompletableFutures(workload);
    return () -> futures.run(Runnable::run);
  }

  /** Each task handed to a pool. */
  static Contender async(Workload workload) {
    CompletableFutures futures = new CompletableFutures(workload);
    ForkJoinPool pool = Pools.allCores();
    return new PooledContender(pool, () -> futures.run(pool));
  }

  private IntFunction<Object> run(Executor executor) {
    CompletableFuture<Object>[] futures = newFutures(bodies.length);
    for (int i = 0; i < futures.length; i++) {
      futures[i] = executor instanceof ForkJoinPool pool ? async(i, futures, pool) : at(i, futures);
    }
    int[] terminals = shape.terminals();
    CompletableFuture.allOf(of(terminals, futures)).join();
    return i -> futures[i].join();
  }

  private CompletableFuture<Object> at(int task, CompletableFuture<Object>[] futures) {
    Body body = bodies[task];
    int[] upstream = shape.upstream(task);
    return switch (upstream.length) {
      case 0 -> CompletableFuture.completedFuture(body.call(null, null));
      case 1 -> futures[upstream[0]].thenApply(a -> body.call(a, null));
      case 2 -> futures[upstream[0]].thenCombine(futures[upstream[1]], body::call);
      default -> CompletableFuture.allOf(of(upstream, futures)).thenApply(v -> call(task, futures));
    };
  }

  private CompletableFuture<Object> async(
      int task, CompletableFuture<Object>[] futures, ForkJoinPool pool) {
    Body body = bodies[task];
    int[] upstream = shape.upstream(task);
    return switch (upstream.length) {
      case 0 -> CompletableFuture.supplyAsync(() -> body.call(null, null), pool);
      case 1 -> futures[upstream[0]].thenApplyAsync(a -> body.call(a, null), pool);
      case 2 -> futures[upstream[0]].thenCombineAsync(futures[upstream[1]], body::call, pool);
      default ->
          CompletableFuture.allOf(of(upstream, futures))
              .thenApplyAsync(v -> call(task, futures), pool);
    };
  }

  private Object call(int task, CompletableFuture<Object>[] futures) {
    return bodies[task].call(
        result(shape.first(task), futures), result(shape.second(task), futures));
  }

  private static @Nullable Object result(int task, CompletableFuture<Object>[] futures) {
    return task == Shape.NONE ? null : futures[task].join();
  }

  private static CompletableFuture<?>[] of(int[] tasks, CompletableFuture<Object>[] futures) {
    return Arrays.stream(tasks).mapToObj(i -> futures[i]).toArray(CompletableFuture<?>[]::new);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // there is no other way to make such an array
  private static CompletableFuture<Object>[] newFutures(int size) {
    return new CompletableFuture[size];
  }
}
