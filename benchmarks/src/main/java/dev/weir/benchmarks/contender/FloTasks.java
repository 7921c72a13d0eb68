package dev.weir.benchmarks.contender;

import com.spotify.flo.EvalContext;
import com.spotify.flo.Fn;
import com.spotify.flo.Task;
import com.spotify.flo.context.MemoizingContext;
import dev.weir.benchmarks.shape.Body;
import dev.weir.benchmarks.shape.Shape;
import dev.weir.benchmarks.shape.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * flo's tasks, made once, and evaluated in a context that remembers the value of each for one run.
 */
final class FloTasks {

  private final Shape shape;
  private final List<Task<Object>> tasks;
  private final int[] terminals;
  private final Supplier<EvalContext> contexts;

  private FloTasks(Workload workload, Supplier<EvalContext> contexts) {
    this.shape = workload.shape();
    this.tasks = new ArrayList<>(shape.size());
    this.terminals = shape.terminals();
    this.contexts = contexts;
    Body[] bodies = workload.bodies();
    for (int i = 0; i < bodies.length; i++) {
      tasks.add(task(i, bodies[i]));
    }
  }

  /** All in the calling thread. */
  static Contender inOneThread(Workload workload) {
    return new FloTasks(workload, EvalContext::sync)::run;
  }

  /** Each task on a pool. */
  static Contender async(Workload workload) {
    ForkJoinPool pool = Pools.allCores();
    return new PooledContender(pool, new FloTasks(workload, () -> EvalContext.async(pool))::run);
  }

  private IntFunction<Object> run() {
    EvalContext context = MemoizingContext.composeWith(contexts.get());
    List<CompletableFuture<Object>> last = new ArrayList<>(terminals.length);
    for (int terminal : terminals) {
      last.add(context.evaluate(tasks.get(terminal)).toFuture());
    }
    last.forEach(CompletableFuture::join);
    return i -> context.evaluate(tasks.get(i)).toFuture().join();
  }

  private Task<Object> task(int task, Body taskBody) {
    var named = Task.named("task", task).ofType(Object.class);
    Made<Body> body = new Made<>(taskBody);
    int[] upstream = shape.upstream(task);
    return switch (upstream.length) {
      case 0 -> named.process(() -> body.get().call(null, null));
      case 1 -> named.input(at(upstream[0])).process(a -> body.get().call(a, null));
      case 2 ->
          named
              .input(at(upstream[0]))
              .input(at(upstream[1]))
              .process((a, b) -> body.get().call(a, b));
      default ->
          named
              .inputs(all(upstream))
              .process(results -> body.get().call(results.get(0), results.get(1)));
    };
  }

  private Fn<Task<Object>> at(int task) {
    return new Made<>(tasks.get(task));
  }

  private Fn<List<Task<Object>>> all(int[] chosen) {
    List<Task<Object>> list = new ArrayList<>(chosen.length);
    for (int task : chosen) {
      list.add(tasks.get(task));
    }
    return new Made<>(list);
  }

  /**
   * What is there already. flo writes the functions of each task to bytes and reads them back;
   * these come back as the same objects, so that nothing is copied.
   */
  private static final class Made<T> implements Fn<T> {

    private static final long serialVersionUID = 1L;
    private static final List<Made<?>> ALL = Collections.synchronizedList(new ArrayList<>());

    private final int number;
    private final transient T value;

    Made(T value) {
      this.value = value;
      synchronized (ALL) {
        this.number = ALL.size();
        ALL.add(this);
      }
    }

    @Override
    public T get() {
      return value;
    }

    private Object readResolve() {
      return ALL.get(number);
    }
  }
}
