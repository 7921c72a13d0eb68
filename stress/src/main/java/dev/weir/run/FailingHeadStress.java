package dev.weir.run;

import dev.weir.graph.FlowGraph;
import dev.weir.state.Failed;
import dev.weir.state.TaskState;
import dev.weir.state.TriggerFailed;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/**
 * Where the head of a diamond fails, everything behind it is {@code TriggerFailed} because of the
 * head and is never called, and neither of two workers leaves before that.
 */
@JCStressTest
@Outcome(
    id = "true, true, true",
    expect = Expect.ACCEPTABLE,
    desc = "one call; finished when either worker left")
@Outcome(
    expect = Expect.FORBIDDEN,
    desc = "called all the same, lost, of another cause, or over too early")
@State
public class FailingHeadStress {

  private static final FlowGraph GRAPH = Arithmetic.diamond(0);

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
    TaskState<?> head = states.get(0);
    boolean right = head instanceof Failed && run.calls(0) == 1;
    for (int position = 1; position < states.size(); position++) {
      right &=
          states.get(position) instanceof TriggerFailed<?> behind
              && behind.rootCauses().equals(List.of(head))
              && run.calls(position) == 0;
    }
    result.r3 = right;
  }
}
