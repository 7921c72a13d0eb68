package dev.weir.flow;

import dev.weir.graph.Input;
import dev.weir.graph.TaskMethod;
import dev.weir.graph.TaskNode;

/**
 * How generated builders add tasks. It is apart from {@link TaskFlow}, so that no name of a task
 * can clash with it.
 */
public final class Wiring {

  private Wiring() {}

  /**
   * Adds a task to a flow.
   *
   * @param flow the flow
   * @param method the task
   * @param inputs one for each parameter
   * @return the new node
   * @param <N> its class
   * @throws IllegalArgumentException if an input is null or does not fit; the flow is unchanged
   */
  public static <N extends TaskNode<?, ?>> N add(
      TaskFlow flow, TaskMethod<?, N> method, Input<?>... inputs) {
    return flow.builder().add(method, inputs);
  }
}
