package dev.weir.run;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Who sees that a run is stopped sees why. */
@JCStressTest
@Outcome(id = "false, false", expect = Expect.ACCEPTABLE, desc = "not stopped yet")
@Outcome(id = "false, true", expect = Expect.ACCEPTABLE, desc = "stopped between the two looks")
@Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "stopped before")
@Outcome(expect = Expect.FORBIDDEN, desc = "stopped for no reason")
@State
public class StopReasonStress {

  private final StopSwitch stop = new StopSwitch();

  @Actor
  public void cancel() {
    stop.cancel();
  }

  @Actor
  public void look(ZZ_Result result) {
    result.r1 = stop.isStopped();
    result.r2 = stop.isCancelled();
  }
}
