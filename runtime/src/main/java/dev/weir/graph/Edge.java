package dev.weir.graph;

import java.util.Optional;

/**
 * An edge of a flow: the downstream task runs after the upstream one.
 *
 * @param upstream the task that runs first
 * @param downstream the task that needs it
 * @param parameter the parameter that takes the upstream's result; empty for mere order
 * @param mapped whether the downstream task is called once for each element of that result
 */
public record Edge(
    TaskNode<?, ?> upstream,
    TaskNode<?, ?> downstream,
    Optional<String> parameter,
    boolean mapped) {

  /**
   * The edge for people to read.
   *
   * @return for instance {@code div → add.a}
   */
  @Override
  public String toString() {
    return upstream.slug()
        + " → "
        + downstream.slug()
        + parameter.map(name -> "." + name + (mapped ? "[]" : "")).orElse("");
  }
}
