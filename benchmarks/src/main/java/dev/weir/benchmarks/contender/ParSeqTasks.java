package dev.weir.benchmarks.contender;

import com.linkedin.parseq.Engine;
import com.linkedin.parseq.EngineBuilder;
import com.linkedin.parseq.Task;
import dev.weir.benchmarks.shape.Body;
import dev.weir.benchmarks.shape.Shape;
import dev.weir.benchmarks.shape.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.IntFunction;

/**
 * ParSeq's tasks. It runs the tasks of one plan one at a time, whatever the number of threads, and
 * keeps a trace of each.
 */
final class ParSeqTasks implements Contender {

  private final Shape shape;
  private final Body[] bodies;
  private final int[] terminals;
  private final ForkJoinPool pool = Pools.allCores();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Engine engine =
      new EngineBuilder().setTaskExecutor(pool).setTimerScheduler(timer).build();

  ParSeqTasks(Workload workload) {
    this.shape = workload.shape();
    this.bodies = workload.bodies();
    this.terminals = shape.terminals();
  }

  @Override
  public IntFunction<Object> run() throws InterruptedException {
    List<Task<Object>> tasks = new ArrayList<>(bodies.length);
    for (int i = 0; i < bodies.length; i++) {
      tasks.add(task(i, tasks));
    }
    Task<List<Object>> last = Task.par(of(terminals, tasks));
    engine.run(last);
    last.await();
    last.get();
    return i -> tasks.get(i).get();
  }

  private Task<Object> task(int task, List<Task<Object>> tasks) {
    Body body = bodies[task];
    int[] upstream = shape.upstream(task);
    return switch (upstream.length) {
      case 0 -> Task.callable(() -> body.call(null, null));
      case 1 -> tasks.get(upstream[0]).map(a -> body.call(a, null));
      case 2 -> Task.par(tasks.get(upstream[0]), tasks.get(upstream[1])).map(body::call);
      default ->
          Task.par(of(upstream, tasks)).map(results -> body.call(results.get(0), results.get(1)));
    };
  }

  private static List<Task<Object>> of(int[] chosen, List<Task<Object>> tasks) {
    List<Task<Object>> list = new ArrayList<>(chosen.length);
    for (int task : chosen) {
      list.add(tasks.get(task));
    }
    return list;
  }

  @Override
  public void close() {
    engine.shutdown();
    timer.shutdown();
    pool.shutdown();
  }
}
