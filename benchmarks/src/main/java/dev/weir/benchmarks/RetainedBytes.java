package dev.weir.benchmarks;

import dev.weir.benchmarks.shape.Shape;
import dev.weir.benchmarks.shape.Workload;
import dev.weir.executor.FlowExecutor;
import dev.weir.executor.LocalExecutor;
import dev.weir.executor.SynchronousExecutor;
import dev.weir.executor.ThreadExecutor;
import dev.weir.flow.TaskFlow;
import dev.weir.run.FlowRun;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How much memory a finished task keeps beyond its result: the heap in use after many runs of one
 * flow that are all held, less the heap in use before, each after collections until nothing changes
 * any more. That counts whatever the runs keep alive, of any class, and needs no look into private
 * fields; the results themselves are small numbers that all runs share.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class RetainedBytes {

  private static final int SIZE = 100_000;
  private static final int RUNS = 10;
  private static final int MOST_COLLECTIONS = 20;
  private static final long STEADY_BYTES = 10_000;

  /** What is held. */
  public enum Held {
    /** The final state only, as {@code run()} gives it. */
    STATE,
    /** The whole run, as {@code start()} gives it. */
    RUN
  }

  /** Where tasks run. */
  public enum Executor {
    LOCAL,
    SYNCHRONOUS,
    THREADS;

    FlowExecutor create() {
      return switch (this) {
        case LOCAL -> new LocalExecutor();
        case SYNCHRONOUS -> new SynchronousExecutor();
        case THREADS -> new ThreadExecutor();
      };
    }
  }

  /** The bytes of one task of one run. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Bytes {
    public double perTask;

    @Setup(Level.Iteration)
    public void reset() {
      perTask = 0;
    }
  }

  @Param public Held held;
  @Param public Executor executor;

  private TaskFlow flow;
  private FlowExecutor where;

  @Setup
  public void build() {
    flow = Workload.noOp(Shape.chain(SIZE)).flow().flow();
    where = executor.create();
    flow.run(where);
  }

  @Benchmark
  public List<Object> hold(Bytes bytes) throws InterruptedException {
    List<Object> kept = new ArrayList<>(RUNS);
    long before = usedHeap();
    for (int i = 0; i < RUNS; i++) {
      kept.add(result());
    }
    bytes.perTask = (double) (usedHeap() - before) / RUNS / SIZE;
    return kept;
  }

  private Object result() throws InterruptedException {
    if (held == Held.STATE) {
      return flow.run(where);
    }
    FlowRun run = flow.runner().executor(where).start();
    run.join();
    return run;
  }

  private static long usedHeap() throws InterruptedException {
    Runtime runtime = Runtime.getRuntime();
    long used = Long.MAX_VALUE;
    for (int i = 0; i < MOST_COLLECTIONS; i++) {
      System.gc();
      Thread.sleep(50);
      long now = runtime.totalMemory() - runtime.freeMemory();
      if (Math.abs(used - now) < STEADY_BYTES) {
        return now;
      }
      used = now;
    }
    return used;
  }
}
