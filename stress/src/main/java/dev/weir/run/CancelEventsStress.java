package dev.weir.run;

import dev.weir.graph.FlowGraph;
import dev.weir.graph.TaskNode;
import dev.weir.state.TaskState;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * A run is cancelled and closed while a worker is busy: a listener hears of the end of every task,
 * hears of it once, and hears nothing of that task afterwards.
 */
@JCStressTest
@Outcome(id = "once, last", expect = Expect.ACCEPTABLE, desc = "every task ends once")
@Outcome(expect = Expect.FORBIDDEN, desc = "a task without an end, with two, or with an afterlife")
@State
public class CancelEventsStress {

  private static final FlowGraph GRAPH = Arithmetic.diamond(1);
  private static final int END = 1;
  private static final int AFTERLIFE = 100;

  // For each task the ends that were heard of, plus AFTERLIFE for other events behind them.
  private final AtomicIntegerArray heard = new AtomicIntegerArray(GRAPH.size());
  private final EngineRun run = new EngineRun(GRAPH, new Ears());

  @Actor
  public void worker() {
    run.work();
  }

  @Actor
  public void closer() {
    run.stop.cancel();
    run.close();
  }

  @Arbiter
  public void end(L_Result result) {
    result.r1 = "once, last";
    for (int position = 0; position < GRAPH.size(); position++) {
      int ends = heard.get(position);
      if (ends != END) {
        result.r1 = ends % AFTERLIFE + " times, " + (ends < AFTERLIFE ? "last" : "not last");
      }
    }
  }

  private final class Ears implements RunListener {

    @Override
    public void taskChanged(TaskNode<?, ?> task, TaskState<?> before, TaskState<?> after) {
      int position = GRAPH.position(task);
      if (after.isFinished()) {
        heard.addAndGet(position, END);
      } else if (heard.get(position) > 0) {
        heard.addAndGet(position, AFTERLIFE);
      }
    }
  }
}
