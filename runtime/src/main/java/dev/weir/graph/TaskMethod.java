package dev.weir.graph;

import org.jspecify.annotations.Nullable;

/**
 * How the engine calls one task. Generated code has a subclass for each task, which implements the
 * task's signature too, by calling the user's method.
 *
 * <p>There are no fields here, so a task travels to another JVM as the name of its class, with the
 * instance that its method belongs to if there is one.
 *
 * @param <S> the task's signature, which the subclass implements
 * @param <N> the node class
 */
public abstract class TaskMethod<S, N extends TaskNode<?, S>> {

  /** For generated code. */
  protected TaskMethod() {}

  /**
   * What the task says of itself.
   *
   * @return the description, the same each time
   */
  public abstract TaskInfo info();

  /**
   * Makes a handle for a place in a flow.
   *
   * @param place the place
   * @return the new node
   */
  public abstract N node(Place place);

  /**
   * Calls a method of this task's signature.
   *
   * @param signature the task's own method, or what replaces it
   * @param inputs one value of the parameter's type for each parameter, primitives boxed
   * @return the result, boxed; null for {@code void}
   * @throws Throwable what the method throws
   */
  public abstract @Nullable Object invoke(S signature, @Nullable Object[] inputs) throws Throwable;
}
