package dev.weir.run;

import dev.weir.graph.FlowGraph;
import dev.weir.state.Success;
import dev.weir.state.TaskState;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/**
 * Two workers call every task of a diamond once and with the right inputs, and neither leaves
 * before all tasks are at their end.
 */
@JCStressTest
@Outcome(
    id = "true, true, true",
    expect = Expect.ACCEPTABLE,
    desc = "each task once; finished when either worker left")
@Outcome(
    expect = Expect.FORBIDDEN,
    desc = "lost, repeated, called without its inputs, or over too early")
@State
public class DiamondStress {

  private static final FlowGraph GRAPH = Arithmetic.diamond(1);

  private final EngineRun run = new EngineRun(GRAPH);

  @Actor
  public void oneWorker(ZZZ_Result result) {
    run.work();
    result.r1 = run.isFinished();
    run.leave();
  }

  @Actor
  public void otherWorker(ZZZ_Result result) {
    run.work();
    result.r2 = run.isFinished();
    run.leave();
  }

  @Arbiter
  public void end(ZZZ_Result result) {
    List<TaskState<?>> states = run.states();
    boolean right = states.get(3) instanceof Success<?> sum && sum.result().equals(2);
    for (int position = 0; position < states.size(); position++) {
      right &= states.get(position) instanceof Success && run.calls(position) == 1;
    }
    result.r3 = right;
  }
}
