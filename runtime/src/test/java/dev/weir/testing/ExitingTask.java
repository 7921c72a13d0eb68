package dev.weir.testing;

import dev.weir.debug.RaiseOnException;
import dev.weir.executor.FlowExecutor;
import dev.weir.executor.FlowExecutors;
import dev.weir.executor.ThreadExecutor;

/** A program for a JVM of its own, one of whose tasks ends that. */
public final class ExitingTask {

  /** What the program exits with if all is well. */
  public static final int CODE = 17;

  private ExitingTask() {}

  /**
   * Runs a flow in raise mode.
   *
   * @param arguments {@code virtual}, or nothing for the configured executor
   */
  public static void main(String[] arguments) {
    FlowExecutor executor =
        arguments.length == 1 ? ThreadExecutor.virtual() : FlowExecutors.configured();
    TestFlow flow = new TestFlow();
    for (int i = 0; i < 10; i++) {
      flow.step("beside", inputs -> 1);
    }
    flow.step(
        "exit",
        inputs -> {
          System.exit(CODE);
          return null;
        });
    RaiseOnException.call(() -> flow.run(executor));
    System.out.println("the flow has ended, though a task ends the JVM");
  }
}
