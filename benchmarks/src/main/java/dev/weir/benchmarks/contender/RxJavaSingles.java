package dev.weir.benchmarks.contender;

import dev.weir.benchmarks.shape.Body;
import dev.weir.benchmarks.shape.Shape;
import dev.weir.benchmarks.shape.Workload;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** RxJava's singles, one for each task, cached because several tasks may read one. */
final class RxJavaSingles {

  private final Shape shape;
  private final Body[] bodies;
  private final int[] terminals;
  private final boolean parallel;

  private RxJavaSingles(Workload workload, boolean parallel) {
    this.shape = workload.shape();
    this.bodies = workload.bodies();
    this.terminals = shape.terminals();
    this.parallel = parallel;
  }

  /** All in the calling thread. */
  static Contender inOneThread(Workload workload) {
    return new RxJavaSingles(workload, false)::run;
  }

  /** Each task on the computation scheduler, which has one thread for each core. */
  static Contender parallel(Workload workload) {
    return new RxJavaSingles(workload, true)::run;
  }

  private IntFunction<Object> run() {
    List<Single<Object>> singles = new ArrayList<>(bodies.length);
    for (int i = 0; i < bodies.length; i++) {
      singles.add(single(i, singles).cache());
    }
    List<Single<Object>> last = of(terminals, singles);
    Single.zip(last, results -> results).ignoreElement().blockingAwait();
    return i -> singles.get(i).blockingGet();
  }

  private Single<Object> single(int task, List<Single<Object>> singles) {
    Body body = bodies[task];
    int[] upstream = shape.upstream(task);
    return switch (upstream.length) {
      case 0 -> onScheduler(Single.just(body)).map(b -> b.call(null, null));
      case 1 -> onScheduler(singles.get(upstream[0])).map(a -> body.call(a, null));
      case 2 -> two(singles.get(upstream[0]), singles.get(upstream[1]), body);
      default ->
          onScheduler(Single.zip(of(upstream, singles), results -> results))
              .map(results -> body.call(results[0], results[1]));
    };
  }

  private Single<Object> two(Single<Object> first, Single<Object> second, Body body) {
    return parallel
        ? onScheduler(Single.zip(first, second, Pair::new)).map(p -> body.call(p.first, p.second))
        : Single.zip(first, second, body::call);
  }

  private <T> Single<T> onScheduler(Single<T> single) {
    return parallel ? single.observeOn(Schedulers.computation()) : single;
  }

  private static List<Single<Object>> of(int[] tasks, List<Single<Object>> singles) {
    List<Single<Object>> chosen = new ArrayList<>(tasks.length);
    for (int task : tasks) {
      chosen.add(singles.get(task));
    }
    return chosen;
  }

  private record Pair(Object first, Object second) {}
}
