package dev.weir.flow;

import dev.weir.graph.Arg;
import dev.weir.graph.Input;
import dev.weir.graph.MappedNode;
import dev.weir.graph.TaskMethod;
import dev.weir.graph.TaskNode;
import dev.weir.internal.Misuse;
import org.jspecify.annotations.Nullable;

/**
 * How generated builders add tasks. It is apart from {@link TaskFlow}, so that no name of a task
 * can clash with it.
 */
public final class Wiring {

  private Wiring() {}

  /**
   * Checks the instance that a flow's tasks belong to.
   *
   * @param instance the instance
   * @param name what the builder's constructor calls it
   * @return the instance
   * @param <T> its type
   * @throws IllegalArgumentException if it is null
   */
  public static <T> T instance(T instance, String name) {
    return Misuse.requireNonNull(instance, name);
  }

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

  /**
   * Adds a task to a flow that is called once for each element.
   *
   * @param flow the flow
   * @param method the task
   * @param arguments one for each parameter, at least one of them from {@code each}
   * @return the new node
   * @param <R> the type of one child's result
   * @param <S> the signature of one child
   * @throws IllegalArgumentException if an argument is null or does not fit, or none is from {@code
   *     each}; the flow is unchanged
   */
  public static <R extends @Nullable Object, S> MappedNode<R, S> map(
      TaskFlow flow, TaskMethod<S, ? extends TaskNode<R, S>> method, Arg<?>... arguments) {
    return flow.builder().addMapped(method, arguments);
  }
}
