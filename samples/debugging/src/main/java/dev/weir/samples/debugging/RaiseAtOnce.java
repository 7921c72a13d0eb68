package dev.weir.samples.debugging;

import dev.weir.debug.RaiseOnException;
import dev.weir.executor.FlowExecutor;
import dev.weir.run.FlowState;

/** The first story: an exception leaves {@code run()} the moment it happens. */
final class RaiseAtOnce {

  private RaiseAtOnce() {}

  @SuppressWarnings("try") // raise is not read: it only has to be closed
  static void tell(Transcript transcript, FlowExecutor executor) {
    DivisionFlow flow = new DivisionFlow();
    var val = flow.div(0);

    transcript.heading("Without raise mode the exception is trapped");
    FlowState state = flow.run(executor);
    transcript.shows("state", state);
    transcript.shows("state.of(val)", state.of(val));

    transcript.heading("In raise mode it leaves run()");
    try (var raise = RaiseOnException.enable()) {
      flow.run(executor);
    } catch (ArithmeticException e) {
      transcript.stackTrace(e);
    }
  }
}
