package dev.weir.benchmarks;

import dev.weir.benchmarks.contender.Contender;
import dev.weir.benchmarks.contender.Contenders;
import dev.weir.benchmarks.shape.Shape;
import dev.weir.benchmarks.shape.Workload;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A million tasks: how long it takes to build the flow, and to build it, run it and read it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(3)
public class MillionTasks {

  private static final int SIZE = 1_000_000;
  private static final int WIDTH = 1_000;
  private static final long SEED = 29;

  /** The graphs. */
  public enum Graph {
    CHAIN,
    LAYERED;

    Shape shape(int size) {
      return switch (this) {
        case CHAIN -> Shape.chain(size);
        case LAYERED -> Shape.layered(size / WIDTH, WIDTH, SEED);
      };
    }
  }

  /** Runs are apart from building, because only they know executors. */
  @State(Scope.Benchmark)
  public static class Runs {
    @Param({"WEIR_LOCAL", "WEIR_SYNCHRONOUS", "WEIR_THREADS"})
    public Contenders contender;
  }

  @Param public Graph graph;

  private Shape shape;
  private Shape tenth;

  @Setup
  public void draw() {
    shape = graph.shape(SIZE);
    tenth = graph.shape(SIZE / 10);
  }

  /** The builder's work and the plan of the run. */
  @Benchmark
  public Object build() {
    return build(shape);
  }

  /** The same for 100,000 tasks, to see whether the cost grows with the size only. */
  @Benchmark
  public Object buildTenth() {
    return build(tenth);
  }

  private static Object build(Shape shape) {
    Workload.BuiltFlow built = Workload.noOp(shape).flow();
    built.flow().graph().plan();
    return built;
  }

  @Benchmark
  public long buildRunAndRead(Runs runs) throws Exception {
    long sum = 0;
    try (Contender contender = runs.contender.open(Workload.noOp(shape))) {
      IntFunction<Object> results = contender.run();
      for (int task = 0; task < SIZE; task++) {
        sum += (Integer) results.apply(task);
      }
    }
    return sum;
  }
}
