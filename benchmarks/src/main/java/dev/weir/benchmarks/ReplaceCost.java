package dev.weir.benchmarks;

import dev.weir.benchmarks.shape.MixingFlow;
import dev.weir.graph.FlowGraph;
import dev.weir.graph.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to replace tasks of a chain of 100,000: a thousand of them at random places, and
 * the graph and its plan made anew at the end. The time is that of one replacement.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(3)
public class ReplaceCost {

  private static final int SIZE = 100_000;
  private static final int REPLACED = 1_000;
  private static final long SEED = 31;

  private MixingFlow flow;
  private List<MixingFlow.One> chosen;

  @Setup(Level.Iteration)
  public void build() {
    flow = new MixingFlow();
    List<MixingFlow.One> tasks = new ArrayList<>(SIZE);
    Input<Integer> last = flow.root();
    for (int i = 0; i < SIZE; i++) {
      MixingFlow.One task = flow.one(last);
      tasks.add(task);
      last = task;
    }
    flow.graph().plan();
    chosen = new ArrayList<>(REPLACED);
    new Random(SEED)
        .ints(0, SIZE)
        .distinct()
        .limit(REPLACED)
        .forEach(i -> chosen.add(tasks.get(i)));
  }

  @Benchmark
  @OperationsPerInvocation(REPLACED)
  public FlowGraph replace() {
    for (MixingFlow.One task : chosen) {
      flow.replace(task, a -> a + 1);
    }
    FlowGraph graph = flow.graph();
    graph.plan();
    return graph;
  }
}
