package dev.weir.graph;

import dev.weir.internal.Misuse;
import org.jspecify.annotations.Nullable;

/**
 * A value that is given anew for each run, with {@code runner().parameter(…)}.
 *
 * <p>It serves the flow that made it and that flow's copies. Its default is that of the flow that
 * made it; a copy keeps the one that there was when it was made.
 *
 * @param <T> the type of the value, boxed
 */
public final class Parameter<T extends @Nullable Object> implements Input<T> {

  private final GraphBuilder owner;
  private final String name;
  private final Class<?> type;

  Parameter(GraphBuilder owner, String name, Class<?> type) {
    this.owner = owner;
    this.name = name;
    this.type = type;
  }

  /**
   * The parameter's name.
   *
   * @return a text that is unique among the flow's parameters
   */
  public String name() {
    return name;
  }

  /**
   * What values are checked for.
   *
   * @return the boxed class; {@code Object} where any value is taken
   */
  public Class<?> type() {
    return type;
  }

  /**
   * Sets the value of runs for which none is given.
   *
   * @param value the default; null is one, too
   * @return this parameter
   * @throws IllegalArgumentException if the value is not of the parameter's type
   */
  public Parameter<T> withDefault(@Nullable T value) {
    owner.parameterDefault(this, check(value));
    return this;
  }

  /**
   * Checks a value.
   *
   * @param value a value for a run
   * @return the same value
   * @param <V> its type
   * @throws IllegalArgumentException if it is not of the parameter's type
   */
  public <V> @Nullable V check(@Nullable V value) {
    if (value != null && !type.isInstance(value)) {
      throw Misuse.PARAMETER_TYPE.argument(name, type.getName(), value.getClass().getName());
    }
    return value;
  }

  /**
   * The name.
   *
   * @return for instance {@code parameter 'limit'}
   */
  @Override
  public String toString() {
    return "parameter '" + name + "'";
  }
}
