package dev.weir.distributed;

import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Div;
import java.nio.file.Path;

/**
 * A program that runs a flow on a worker, prints the worker's process id, and dies at once. With
 * {@code debug} it shows what the engine does. With {@code join} it runs a task on workers that are
 * there, which does not end, and waits to be killed.
 */
final class DyingDriver {

  static final int CODE = 17;

  private DyingDriver() {}

  /** Runs the program. */
  public static void main(String[] arguments) {
    TestFlow flow = new TestFlow();
    if (arguments.length > 1) {
      flow.replace(flow.div(0), JoinedWorkersTest::forever);
      flow.run(
          DistributedExecutor.builder()
              .address(arguments[1])
              .secretFile(Path.of(arguments[2]))
              .build());
      return;
    }
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
