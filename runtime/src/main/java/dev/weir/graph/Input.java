package dev.weir.graph;

import org.jspecify.annotations.Nullable;

/**
 * Where a task's argument comes from: a plain value, a parameter of the flow, or the result of
 * another task.
 *
 * <p>Every node is an input of its result's type. Builder methods take plain values too; {@link
 * #of} is for calls that mix values and nodes where there is no overload for the mix, and for null.
 *
 * @param <T> the type of the argument, boxed
 */
public sealed interface Input<T extends @Nullable Object> extends Arg<T>
    permits TaskNode, Parameter, ValueInput {

  /**
   * A plain value as an input.
   *
   * @param value the value, which may be null where the parameter is no primitive
   * @return an input that always has this value
   * @param <T> the value's type
   */
  static <T extends @Nullable Object> Input<T> of(@Nullable T value) {
    return new ValueInput<>(value);
  }
}
