package dev.weir.run;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/**
 * Of a cancellation and a raised exception one wins: both threads see the same one from then on,
 * and interrupts are sent once.
 */
@JCStressTest
@Outcome(
    id = "cancelled, cancelled, cancelled, 1",
    expect = Expect.ACCEPTABLE,
    desc = "the cancellation came first")
@Outcome(
    id = "raised, raised, raised, 1",
    expect = Expect.ACCEPTABLE,
    desc = "the exception came first")
@Outcome(expect = Expect.FORBIDDEN, desc = "two winners, none, or interrupts not sent once")
@State
public class StopSwitchStress {

  private final Exception exception = new Exception();

  private final StopSwitch stop = new StopSwitch();
  private final AtomicInteger interrupts = new AtomicInteger();

  public StopSwitchStress() {
    stop.onStop(interrupts::incrementAndGet);
  }

  @Actor
  public void cancel(LLLL_Result result) {
    stop.cancel();
    result.r1 = reason();
  }

  @Actor
  public void raise(LLLL_Result result) {
    stop.raise(exception);
    result.r2 = reason();
  }

  @Arbiter
  public void end(LLLL_Result result) {
    result.r3 = reason();
    result.r4 = interrupts.get();
  }

  private String reason() {
    boolean cancelled = stop.isCancelled();
    boolean raised = stop.raised() == exception;
    return cancelled ? raised ? "both" : "cancelled" : raised ? "raised" : "neither";
  }
}
