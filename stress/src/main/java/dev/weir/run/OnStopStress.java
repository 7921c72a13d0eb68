package dev.weir.run;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** What is registered with {@code onStop} while the run is being stopped is called once. */
@JCStressTest
@Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "called once")
@Outcome(expect = Expect.FORBIDDEN, desc = "forgotten, or called twice")
@State
public class OnStopStress {

  private final StopSwitch stop = new StopSwitch();
  private final AtomicInteger interrupts = new AtomicInteger();

  @Actor
  public void register() {
    stop.onStop(interrupts::incrementAndGet);
  }

  @Actor
  public void cancel() {
    stop.cancel();
  }

  @Arbiter
  public void end(I_Result result) {
    result.r1 = interrupts.get();
  }
}
