package dev.weir.graph;

import dev.weir.Trigger;
import dev.weir.internal.Misuse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task's place in one flow, as a handle: what builder methods return, what other tasks take as an
 * input, and what states are asked for.
 *
 * <p>A handle serves the flow that made it and that flow's copies. Its options change the flow that
 * made it. Handles are as thread-safe as their flow: not at all while it is being changed.
 *
 * @param <R> the type of the result, boxed; {@code Void} for a {@code void} task
 * @param <S> the call signature
 */
public abstract non-sealed class TaskNode<R extends @Nullable Object, S> implements Input<R> {

  private final Place place;

  TaskNode(Place place) {
    this.place = place;
  }

  /**
   * The name that people see, and that {@link TaskQuery#named} finds.
   *
   * @return the name given by {@link #named}, else by the annotation, else the task name
   */
  public final String name() {
    return spec().info().name();
  }

  /**
   * A text that is unique in the flow and never given again: the task name, with a number behind it
   * from the second use on.
   *
   * @return the slug, such as {@code div-2}
   */
  public final String slug() {
    return spec().slug();
  }

  /**
   * The words by which the task can be looked up.
   *
   * @return an unmodifiable set in the order in which they were given
   */
  public final Set<String> tags() {
    return spec().info().tags();
  }

  /**
   * The names of the parameters of the task that this place was made for. They stay when the task
   * is replaced.
   *
   * @return an unmodifiable list in order
   */
  public final List<String> inputNames() {
    return spec().inputNames();
  }

  /**
   * Gives this node another name.
   *
   * @param name any text that is not blank
   * @return this node
   * @throws IllegalArgumentException if the name is null or blank, or the node was replaced
   */
  public abstract TaskNode<R, S> named(String name);

  /**
   * Adds tags to this node.
   *
   * @param tags the tags
   * @return this node
   * @throws IllegalArgumentException if a tag is null, or the node was replaced
   */
  public abstract TaskNode<R, S> tagged(String... tags);

  /**
   * Makes this task wait for others whose results it does not read.
   *
   * @param upstream nodes of the same flow; one that it already runs after is fine
   * @return this node
   * @throws IllegalArgumentException if a node is null, was replaced or is of another flow, or if a
   *     cycle would be closed; then nothing has changed
   */
  public abstract TaskNode<R, S> after(TaskNode<?, ?>... upstream);

  /**
   * Says that this task waits more than it computes, as {@code @Task(blocking = true)} does.
   *
   * @return this node
   * @throws IllegalArgumentException if the node was replaced
   */
  public abstract TaskNode<R, S> blocking();

  /**
   * Says when this task runs, in place of the annotation's trigger.
   *
   * @param trigger the trigger
   * @return this node
   * @throws IllegalArgumentException if it is null, or the node was replaced
   */
  public abstract TaskNode<R, S> trigger(Trigger trigger);

  /**
   * Says when this task runs, by a rule of one's own.
   *
   * @param rule the rule
   * @return this node
   * @throws IllegalArgumentException if it is null, or the node was replaced
   */
  public abstract TaskNode<R, S> trigger(TriggerRule rule);

  /**
   * Says whether this task is skipped if a task directly upstream was.
   *
   * @param skip false for a task that goes on as if that had succeeded
   * @return this node
   * @throws IllegalArgumentException if the node was replaced
   */
  public abstract TaskNode<R, S> skipOnUpstreamSkip(boolean skip);

  /**
   * Calls this task again at once when it fails, in place of what the annotation says.
   *
   * @param maxRetries how many attempts may follow the first one; 0 for none
   * @return this node
   * @throws IllegalArgumentException if it is negative, or the node was replaced
   */
  public abstract TaskNode<R, S> retries(int maxRetries);

  /**
   * Calls this task again after a while when it fails, in place of what the annotation says.
   *
   * @param maxRetries how many attempts may follow the first one; 0 for none
   * @param delay how long to wait before each
   * @return this node
   * @throws IllegalArgumentException if one is negative, the delay is null, or the node was
   *     replaced
   */
  public abstract TaskNode<R, S> retries(int maxRetries, Duration delay);

  /**
   * Says when and how often this task is called again, in place of what the annotation says.
   *
   * @param policy the policy
   * @return this node
   * @throws IllegalArgumentException if it is null, or the node was replaced
   */
  public abstract TaskNode<R, S> retry(RetryPolicy policy);

  /**
   * Limits the time of each attempt, in place of what the annotation says.
   *
   * @param timeout a duration above zero
   * @return this node
   * @throws IllegalArgumentException if it is null, zero or negative, or the node was replaced
   */
  public abstract TaskNode<R, S> timeout(Duration timeout);

  /**
   * Lets the results of this task be kept for later calls with equal inputs, in place of what the
   * annotation says.
   *
   * @param ttl how long they are valid
   * @return this node
   * @throws IllegalArgumentException if it is null or negative, or the node was replaced
   */
  public abstract TaskNode<R, S> cached(Duration ttl);

  final void change(TaskInfo info) {
    place.owner().change(this, info);
  }

  final void rename(String name) {
    Misuse.requireNonNull(name, "name");
    if (name.isBlank()) {
      throw Misuse.NAME_BLANK.argument(slug());
    }
    change(spec().info().named(name));
  }

  final void tag(String... tags) {
    Misuse.requireNonNull(tags, "tags");
    for (String tag : tags) {
      Misuse.requireNonNull(tag, "tag");
    }
    change(spec().info().tagged(tags));
  }

  final void runAfter(TaskNode<?, ?>... upstream) {
    place.owner().after(this, upstream);
  }

  final Place place() {
    return place;
  }

  final TaskSpec spec() {
    return place.spec();
  }

  /**
   * The slug.
   *
   * @return for instance {@code div-2}
   */
  @Override
  public final String toString() {
    return slug();
  }
}
