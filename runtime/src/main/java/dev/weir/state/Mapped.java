package dev.weir.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a mapped task, which is made up of the states of its children, one for each element.
 *
 * <p>It is unfinished while a child is; else it is cancelled, failed or successful, in that order,
 * if a child is.
 *
 * @param <E> the type of one child's result
 */
public final class Mapped<E extends @Nullable Object> extends TaskState<List<E>> {

  private final List<TaskState<E>> children;

  Mapped(TaskReference reference, long started, long ended, List<TaskState<E>> children) {
    super(reference, started, ended, children.stream().mapToInt(TaskState::attempts).sum());
    this.children = children;
  }

  /**
   * The states of the children.
   *
   * @return an unmodifiable list in the order of the elements
   */
  public List<TaskState<E>> children() {
    return children;
  }

  @Override
  public String message() {
    long successful = children.stream().filter(TaskState::isSuccessful).count();
    return successful + " of " + children.size() + " children succeeded.";
  }

  @Override
  public boolean isFinished() {
    return children.stream().allMatch(TaskState::isFinished);
  }

  @Override
  public boolean isSuccessful() {
    return children.stream().allMatch(TaskState::isSuccessful);
  }

  @Override
  public boolean isFailed() {
    return isFinished()
        && children.stream().anyMatch(TaskState::isFailed)
        && children.stream().noneMatch(Cancelled.class::isInstance);
  }

  /**
   * The results of the children in order, without those of skipped ones.
   *
   * @return an unmodifiable list
   * @throws IllegalStateException if a child is unfinished or cancelled
   */
  @Override
  public List<E> result() {
    if (!isFinished()) {
      throw noResult();
    }
    for (TaskState<E> child : children) {
      if (child.isFailed()) {
        child.result(); // throws the child's own exception
      }
    }
    List<E> results = new ArrayList<>(children.size());
    for (TaskState<E> child : children) {
      if (!(child instanceof Skipped)) {
        results.add(child.result());
      }
    }
    return java.util.Collections.unmodifiableList(results);
  }

  @Override
  boolean sameOutcome(TaskState<?> other) {
    return other instanceof Mapped<?> that && children.equals(that.children);
  }
}
