package dev.weir.distributed;

import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Div;

/**
 * A program that runs a flow on a worker, prints the worker's process id, and dies at once. With an
 * argument it shows what the engine does.
 */
final class DyingDriver {

  static final int CODE = 17;

  private DyingDriver() {}

  /** Runs the program. */
  public static void main(String[] arguments) {
    TestFlow flow = new TestFlow();
    Div task = flow.replace(flow.div(0), x -> (int) ProcessHandle.current().pid());
    DistributedExecutor executor =
        DistributedExecutor.builder()
            .processes(true)
            .workers(1)
            .debug(arguments.length == 1)
            .build();
    int pid = flow.run(executor).result(task);
    System.out.println(pid);
    Runtime.getRuntime().halt(CODE);
  }
}
