package dev.weir.run;

import dev.weir.graph.FlowGraph;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/** Who awaits the end of a run comes back, and does so when all tasks are at their end. */
@JCStressTest
@Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "all are at their end")
@Outcome(expect = Expect.FORBIDDEN, desc = "over too early")
@State
public class AwaitStress {

  private static final FlowGraph GRAPH = Arithmetic.diamond(1);

  private final EngineRun run = new EngineRun(GRAPH);

  @Actor
  public void worker() {
    run.work();
    run.leave();
  }

  @Actor
  public void awaiting(Z_Result result) {
    run.await();
    result.r1 = run.isFinished();
    run.leave();
  }
}
