package dev.weir.benchmarks;

import dev.weir.benchmarks.contender.Contender;
import dev.weir.benchmarks.contender.Contenders;
import dev.weir.benchmarks.shape.Shape;
import dev.weir.benchmarks.shape.Workload;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.AuxCounters;
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

/**
 * How well the cores are used when tasks do something: 200 of them, unequal, 2 ms of computing on
 * average.
 *
 * <p>The time is compared with the lower bound that no order of the tasks could beat: the longest
 * way through the graph, or all the work divided by the cores, whichever is more. The bound is made
 * from what the tasks took in that very run, for on a shared machine a core is not equally fast all
 * the time. Whether a contender slows the tasks themselves shows in the times beside each other.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 15)
@Fork(3)
public class UsefulWork {

  private static final long SEED = 23;
  private static final int LAYERS = 20;
  private static final int WIDTH = 10;
  private static final double SHORTEST_NANOS = 200_000;
  private static final double LONGEST_NANOS = 3_800_000;

  /** The time of a run, divided by its lower bound. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Ratio {
    public double toLowerBound;

    @Setup(org.openjdk.jmh.annotations.Level.Iteration)
    public void reset() {
      toLowerBound = 0;
    }
  }

  @Param({
    "WEIR_LOCAL",
    "WEIR_THREADS",
    "FORK_JOIN",
    "FORK_JOIN_CONTINUING",
    "FUTURE_ASYNC",
    "GUAVA_POOL",
    "RXJAVA_PARALLEL",
    "REACTOR_PARALLEL",
    "FLO_ASYNC"
  })
  public Contenders contender;

  private Shape shape;
  private Contender runs;
  private double[] nanos;

  @Setup
  public void open() {
    shape = Shape.layered(LAYERS, WIDTH, SEED);
    nanos = new double[shape.size()];
    double turnsPerNano = BusyWork.turnsPerNano();
    Random random = new Random(SEED);
    long[] turns = new long[shape.size()];
    Arrays.setAll(
        turns,
        i ->
            (long)
                (turnsPerNano
                    * (SHORTEST_NANOS + random.nextDouble() * (LONGEST_NANOS - SHORTEST_NANOS))));
    runs =
        contender.open(
            Workload.of(
                shape,
                task -> {
                  long started = System.nanoTime();
                  int result = BusyWork.turn(turns[task]);
                  nanos[task] = System.nanoTime() - started;
                  return result;
                }));
  }

  @TearDown
  public void close() {
    runs.close();
  }

  @Benchmark
  public IntFunction<Object> run(Ratio ratio) throws Exception {
    long started = System.nanoTime();
    IntFunction<Object> results = runs.run();
    double makespan = System.nanoTime() - started;
    double work = Arrays.stream(nanos).sum() / cores();
    ratio.toLowerBound = makespan / Math.max(work, shape.criticalPath(nanos));
    return results;
  }

  /** WEIR_LOCAL is bound to one core. */
  private int cores() {
    return contender == Contenders.WEIR_LOCAL ? 1 : Runtime.getRuntime().availableProcessors();
  }
}
