package dev.weir.run;

import dev.weir.executor.Attempt;
import dev.weir.graph.FlowGraph;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * Of two reports of one attempt one is accepted, and decides the state; the other gets an {@code
 * IllegalStateException}.
 */
@JCStressTest
@Outcome(
    id = "accepted, refused, Success",
    expect = Expect.ACCEPTABLE,
    desc = "the success came first")
@Outcome(
    id = "refused, accepted, Failed",
    expect = Expect.ACCEPTABLE,
    desc = "the failure came first")
@Outcome(expect = Expect.FORBIDDEN, desc = "both, neither, or the state of the refused one")
@State
public class TwoReportsStress {

  private static final FlowGraph GRAPH = Arithmetic.single();
  private final Exception exception = new Exception();

  private final EngineRun run = new EngineRun(GRAPH);
  private final Attempt attempt = run.takeOne();

  public TwoReportsStress() {
    run.queue.start(attempt);
  }

  @Actor
  public void success(LLL_Result result) {
    result.r1 = report(() -> run.queue.succeeded(attempt, 1));
  }

  @Actor
  public void failure(LLL_Result result) {
    result.r2 = report(() -> run.queue.failed(attempt, exception));
  }

  @Arbiter
  public void end(LLL_Result result) {
    result.r3 = run.states().get(0).getClass().getSimpleName();
  }

  private static String report(Runnable report) {
    try {
      report.run();
      return "accepted";
    } catch (IllegalStateException e) {
      return "refused";
    }
  }
}
