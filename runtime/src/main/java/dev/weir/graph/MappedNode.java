package dev.weir.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task that is called once for each element of what it is mapped over. Its result is the list of
 * the results, in order, without those of skipped elements.
 *
 * <p>Each call is a child with a state of its own; options such as retries and timeouts hold for
 * each child.
 *
 * @param <R> the type of one child's result, boxed
 * @param <S> the call signature of one child
 */
public final class MappedNode<R extends @Nullable Object, S>
    extends GeneratedNode<List<R>, S, MappedNode<R, S>> {

  MappedNode(Place place) {
    super(place);
  }

  /**
   * Goes on element by element: each call of the next task starts as soon as the child of this one
   * that it reads is done.
   *
   * @return an argument for a mapped call
   */
  public Each<R> each() {
    return new Each<>(this, true, false);
  }
}
