package dev.weir.graph;

import dev.weir.internal.Unchecked;
import org.jspecify.annotations.Nullable;

/**
 * The superclass of generated node classes, which makes options return the node's own class. User
 * code says {@link TaskNode}.
 *
 * @param <R> the type of the result, boxed
 * @param <S> the call signature
 * @param <N> the generated class itself
 */
public abstract class GeneratedNode<R extends @Nullable Object, S, N extends GeneratedNode<R, S, N>>
    extends TaskNode<R, S> {

  /**
   * For generated code.
   *
   * @param place the node's place in its flow
   */
  protected GeneratedNode(Place place) {
    super(place);
  }

  @Override
  public final N named(String name) {
    rename(name);
    return own();
  }

  @Override
  public final N tagged(String... tags) {
    tag(tags);
    return own();
  }

  @Override
  public final N blocking() {
    markBlocking();
    return own();
  }

  @Override
  public final N after(TaskNode<?, ?>... upstream) {
    runAfter(upstream);
    return own();
  }

  private N own() {
    return Unchecked.cast(this);
  }
}
