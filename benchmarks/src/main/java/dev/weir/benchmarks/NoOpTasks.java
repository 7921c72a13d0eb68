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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to run tasks that do nothing: the time of one run of a whole graph. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class NoOpTasks {

  private static final long SEED = 17;

  /** The graphs. */
  public enum Graph {
    CHAIN("chain"),
    FAN_OUT("fan-out"),
    DIAMOND("diamond"),
    LAYERED("layered 10k");

    private final String label;

    Graph(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    Shape shape() {
      return switch (this) {
        case CHAIN -> Shape.chain(1_000);
        case FAN_OUT -> Shape.fanOut(1_000);
        case DIAMOND -> Shape.diamonds(1_000);
        case LAYERED -> Shape.layered(100, 100, SEED);
      };
    }
  }

  @Param public Contenders contender;
  @Param public Graph graph;

  private Contender runs;

  @Setup
  public void open() {
    runs = contender.open(Workload.noOp(graph.shape()));
  }

  @TearDown
  public void close() {
    runs.close();
  }

  @Benchmark
  public IntFunction<Object> run() throws Exception {
    return runs.run();
  }
}
