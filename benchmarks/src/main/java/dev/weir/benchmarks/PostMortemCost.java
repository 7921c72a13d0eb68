package dev.weir.benchmarks;

import dev.weir.Flow;
import dev.weir.Task;
import dev.weir.state.Failed;
import dev.weir.state.PostMortem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it takes to see the variables of a small task that has failed: a JVM is started, the task
 * called again there, and each throw looked at. The first one in a JVM is measured too, since that
 * is the one people mostly wait for.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 5)
@Fork(5)
public class PostMortemCost {

  /** A task that fails with a cause. */
  @Flow
  static class Failing {

    @Task
    static int fail(List<Integer> numbers) {
      List<List<Integer>> all = List.of(numbers, new ArrayList<>(numbers));
      try {
        all.set(0, List.of());
      } catch (UnsupportedOperationException e) {
        throw new IllegalStateException("all has " + all.size() + " lists", e);
      }
      return all.size();
    }
  }

  private Failed<?> failed;

  @Setup(Level.Trial)
  public void fail() {
    PostMortemCost_FailingFlow flow = new PostMortemCost_FailingFlow();
    flow.fail(List.of(1, 2, 3));
    failed = flow.run().failures().get(0);
  }

  @Benchmark
  public PostMortem look() {
    return failed.postMortem();
  }
}
