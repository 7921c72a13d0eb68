package dev.weir.run;

import dev.weir.executor.Attempt;
import dev.weir.graph.FlowGraph;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A task makes two others ready while a worker waits, or is about to: that worker gets one of them,
 * and the thread that finished the task goes on with the other.
 */
@JCStressTest
@Outcome(id = "2, 1", expect = Expect.ACCEPTABLE, desc = "both are handed out")
@Outcome(expect = Expect.FORBIDDEN, desc = "lost, or handed out twice")
@State
public class WakeUpStress {

  private static final FlowGraph GRAPH = Arithmetic.fork();

  private final EngineRun run = new EngineRun(GRAPH);
  private final Attempt head = run.takeOne();

  @Actor
  public void waiting(II_Result result) {
    result.r1 = positionOf(run.take());
    run.leave();
  }

  @Actor
  public void finishing(II_Result result) {
    result.r2 = positionOf(run.make(head));
    run.leave();
  }

  private static int positionOf(@Nullable Attempt attempt) {
    return attempt == null ? -1 : attempt.task().position();
  }
}
