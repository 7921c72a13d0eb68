package dev.weir.run;

import static java.util.Objects.requireNonNull;

import dev.weir.graph.FlowGraph;
import dev.weir.state.Cancelled;
import dev.weir.state.Success;
import dev.weir.state.TaskState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * A run is cancelled and closed while a worker is busy: right after that every task has its final
 * state, {@code Success} or {@code Cancelled}, and whatever the worker still does changes none of
 * them. A task was called at most once, and if and only if its state counts an attempt.
 */
@JCStressTest
@Outcome(id = "final, kept", expect = Expect.ACCEPTABLE, desc = "final at the close, and for good")
@Outcome(expect = Expect.FORBIDDEN, desc = "unfinished, changed after the close, or miscounted")
@State
public class CancelStress {

  private static final FlowGraph GRAPH = Arithmetic.diamond(1);

  private final EngineRun run = new EngineRun(GRAPH);
  private @Nullable List<TaskState<?>> atClose;

  @Actor
  public void worker() {
    run.work();
  }

  @Actor
  public void closer(LL_Result result) {
    run.stop.cancel();
    run.close();
    List<TaskState<?>> states = run.states();
    atClose = states;
    result.r1 = "final";
    for (TaskState<?> state : states) {
      if (!(state instanceof Success || state instanceof Cancelled)) {
        result.r1 = state.getClass().getSimpleName();
      }
    }
  }

  @Arbiter
  public void end(LL_Result result) {
    List<TaskState<?>> closed = requireNonNull(atClose);
    List<TaskState<?>> states = run.states();
    result.r2 = "kept";
    for (int position = 0; position < states.size(); position++) {
      int counted = states.get(position).attempts();
      if (run.calls(position) != counted) {
        result.r2 = "called " + run.calls(position) + ", counted " + counted;
      } else if (!states.get(position).equals(closed.get(position))
          || counted != closed.get(position).attempts()) {
        result.r2 = "changed";
      }
    }
  }
}
