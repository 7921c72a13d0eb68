package dev.weir.samples.debugging;

import dev.weir.executor.FlowExecutor;
import dev.weir.run.FlowState;
import dev.weir.state.DebugSession;
import dev.weir.state.Failed;
import java.time.Duration;

/**
 * A failed task waits on its first line, in a JVM of its own, for whoever wants to step through.
 */
final class StepThrough {

  private static final int PORT = 5005;

  private StepThrough() {}

  static void wait(FlowExecutor executor) throws InterruptedException {
    SillyFlow flow = new SillyFlow();
    flow.gotcha();
    FlowState state = flow.run(executor);
    Failed<?> failed = state.failures().get(0);
    try (DebugSession session = failed.debug(PORT)) {
      session.await(Duration.ofHours(1));
    }
  }
}
