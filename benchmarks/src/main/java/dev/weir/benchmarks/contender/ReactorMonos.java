package dev.weir.benchmarks.contender;

import dev.weir.benchmarks.shape.Body;
import dev.weir.benchmarks.shape.Shape;
import dev.weir.benchmarks.shape.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Reactor's monos, one for each task, cached because several tasks may read one. */
final class ReactorMonos {

  private final Shape shape;
  private final Body[] bodies;
  private final int[] terminals;
  private final boolean parallel;

  private ReactorMonos(Workload workload, boolean parallel) {
    this.shape = workload.shape();
    this.bodies = workload.bodies();
    this.terminals = shape.terminals();
    this.parallel = parallel;
  }

  /** All in the calling thread. */
  static Contender inOneThread(Workload workload) {
    return new ReactorMonos(workload, false)::run;
  }

  /** Each task on the parallel scheduler, which has one thread for each core. */
  static Contender parallel(Workload workload) {
    return new ReactorMonos(workload, true)::run;
  }

  private IntFunction<Object> run() {
    List<Mono<Object>> monos = new ArrayList<>(bodies.length);
    for (int i = 0; i < bodies.length; i++) {
      monos.add(mono(i, monos).cache());
    }
    Mono.when(of(terminals, monos)).block();
    return i -> Objects.requireNonNull(monos.get(i).block());
  }

  private Mono<Object> mono(int task, List<Mono<Object>> monos) {
    Body body = bodies[task];
    int[] upstream = shape.upstream(task);
    return switch (upstream.length) {
      case 0 -> onScheduler(Mono.just(body)).map(b -> b.call(null, null));
      case 1 -> onScheduler(monos.get(upstream[0])).map(a -> body.call(a, null));
      case 2 ->
          onScheduler(Mono.zip(monos.get(upstream[0]), monos.get(upstream[1])))
              .map(results -> body.call(results.getT1(), results.getT2()));
      default ->
          onScheduler(Mono.zip(of(upstream, monos), results -> results))
              .map(results -> body.call(results[0], results[1]));
    };
  }

  private <T> Mono<T> onScheduler(Mono<T> mono) {
    return parallel ? mono.publishOn(Schedulers.parallel()) : mono;
  }

  private static List<Mono<Object>> of(int[] tasks, List<Mono<Object>> monos) {
    List<Mono<Object>> chosen = new ArrayList<>(tasks.length);
    for (int task : tasks) {
      chosen.add(monos.get(task));
    }
    return chosen;
  }
}
