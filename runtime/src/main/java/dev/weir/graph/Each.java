package dev.weir.graph;

import dev.weir.internal.Misuse;
import org.jspecify.annotations.Nullable;

/**
 * An argument that a task is mapped over: it is called once for each element.
 *
 * <pre>{@code
 * var quarters = flow.div(each(numbers));
 * }</pre>
 *
 * <p>Several of them in one call go side by side, like a zip; different lengths fail the task
 * unless each is {@link #shortest}.
 *
 * @param <T> the type of an element, boxed
 */
public final class Each<T extends @Nullable Object> implements Arg<T> {

  private final Input<?> elements;
  private final boolean chained;
  private final boolean shortest;

  Each(Input<?> elements, boolean chained, boolean shortest) {
    this.elements = elements;
    this.chained = chained;
    this.shortest = shortest;
  }

  /**
   * The elements that another task gives, or a parameter.
   *
   * @param elements what gives the elements; none is read before all are there
   * @return the argument
   * @param <T> the type of an element
   * @throws IllegalArgumentException if it is null
   */
  public static <T extends @Nullable Object> Each<T> each(
      Input<? extends Iterable<? extends T>> elements) {
    return new Each<>(Misuse.requireNonNull(elements, "elements"), false, false);
  }

  /**
   * The elements of a plain collection, or of anything else that can be iterated over. They are
   * read at the start of each run that comes to the task.
   *
   * @param elements the elements
   * @return the argument
   * @param <T> the type of an element
   * @throws IllegalArgumentException if it is null
   */
  public static <T extends @Nullable Object> Each<T> each(Iterable<? extends T> elements) {
    return new Each<>(Input.of(Misuse.requireNonNull(elements, "elements")), false, false);
  }

  /**
   * Stops at the end of the shortest argument, where all mapped arguments of the call say so.
   *
   * @return the changed argument
   */
  public Each<T> shortest() {
    return new Each<>(elements, chained, true);
  }

  /**
   * How it was made.
   *
   * @return for instance {@code each(load)}, for the elements that the task {@code load} gives
   */
  @Override
  public String toString() {
    return "each(" + (elements instanceof ValueInput<?> ? "…" : elements) + ")";
  }

  /** What gives the elements. */
  Input<?> elements() {
    return elements;
  }

  /** Whether each element is taken from one child of a mapped task as soon as that is done. */
  boolean isChained() {
    return chained;
  }

  boolean isShortest() {
    return shortest;
  }
}
