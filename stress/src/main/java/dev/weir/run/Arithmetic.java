package dev.weir.run;

import dev.weir.Flow;
import dev.weir.Task;
import dev.weir.graph.FlowGraph;

/** The tasks that stress tests run. They take next to no time, so that the engine is what runs. */
@Flow
final class Arithmetic {

  private Arithmetic() {}

  @Task
  static int div(int x) {
    return 1 / x;
  }

  @Task
  static int add(int a, int b) {
    return a + b;
  }

  /**
   * A task, two tasks that read it, and one that reads both.
   *
   * @param x the head's argument: the head fails for 0, and gives 1 for 1
   */
  static FlowGraph diamond(int x) {
    ArithmeticFlow flow = new ArithmeticFlow();
    ArithmeticFlow.Div head = flow.div(x);
    flow.add(flow.div(head), flow.div(head));
    return flow.graph();
  }

  /** A task and two tasks that read it. */
  static FlowGraph fork() {
    ArithmeticFlow flow = new ArithmeticFlow();
    ArithmeticFlow.Div head = flow.div(1);
    flow.div(head);
    flow.div(head);
    return flow.graph();
  }

  /** One task. */
  static FlowGraph single() {
    ArithmeticFlow flow = new ArithmeticFlow();
    flow.div(1);
    return flow.graph();
  }
}
