package dev.weir.graph;

import dev.weir.internal.Misuse;

/**
 * Which tasks of a flow to look up. Conditions are chained, and all must hold:
 *
 * <pre>{@code
 * flow.getTasks(TaskQuery.named("gotcha").tagged("x"))
 * }</pre>
 */
@FunctionalInterface
public interface TaskQuery {

  /**
   * Whether a task is looked for.
   *
   * @param node a node of the flow
   * @return true if it is
   */
  boolean matches(TaskNode<?, ?> node);

  /**
   * Finds every task.
   *
   * @return the query
   */
  static Chain all() {
    return node -> true;
  }

  /**
   * Finds the tasks of a name.
   *
   * @param name the name, as {@link TaskNode#name} gives it
   * @return the query
   */
  static Chain named(String name) {
    return all().named(name);
  }

  /**
   * Finds the tasks with a tag.
   *
   * @param tag the tag
   * @return the query
   */
  static Chain tagged(String tag) {
    return all().tagged(tag);
  }

  /**
   * Finds the task of a slug.
   *
   * @param slug the slug, as {@link TaskNode#slug} gives it
   * @return the query
   */
  static Chain slug(String slug) {
    return all().slug(slug);
  }

  /**
   * Finds the tasks that are mapped over something.
   *
   * @return the query
   */
  static Chain mapped() {
    return all().mapped();
  }

  /**
   * A query to which further conditions can be added.
   *
   * <p>It is a type of its own because Java does not allow a static and an instance method of one
   * signature in one type.
   */
  @FunctionalInterface
  interface Chain extends TaskQuery {

    /**
     * Wants a name besides.
     *
     * @param name the name
     * @return the narrower query
     */
    default Chain named(String name) {
      Misuse.requireNonNull(name, "name");
      return node -> matches(node) && node.name().equals(name);
    }

    /**
     * Wants a tag besides.
     *
     * @param tag the tag
     * @return the narrower query
     */
    default Chain tagged(String tag) {
      Misuse.requireNonNull(tag, "tag");
      return node -> matches(node) && node.tags().contains(tag);
    }

    /**
     * Wants a slug besides.
     *
     * @param slug the slug
     * @return the narrower query
     */
    default Chain slug(String slug) {
      Misuse.requireNonNull(slug, "slug");
      return node -> matches(node) && node.slug().equals(slug);
    }

    /**
     * Wants a task that is mapped over something.
     *
     * @return the narrower query
     */
    default Chain mapped() {
      return node -> matches(node) && node instanceof MappedNode;
    }
  }
}
