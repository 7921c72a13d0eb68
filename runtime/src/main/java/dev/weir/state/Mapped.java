package dev.weir.state;

import dev.weir.internal.HeldList;
import java.util.ArrayList;
import java.util.Collections;
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
  private final Counts counts;
  // Made when first asked for, maybe by two threads, which make the same.
  private volatile @Nullable List<E> lateResult;

  /** How many children there are of a kind; they may be very many, and are asked for often. */
  private record Counts(int unfinished, int cancelled, int failed, int successful) {

    static Counts of(List<? extends TaskState<?>> children) {
      int unfinished = 0;
      int cancelled = 0;
      int failed = 0;
      for (TaskState<?> child : children) {
        if (!child.isFinished()) {
          unfinished++;
        } else if (child.isFailed()) {
          failed++;
        } else if (!child.isSuccessful()) {
          cancelled++;
        }
      }
      int successful = children.size() - unfinished - cancelled - failed;
      return new Counts(unfinished, cancelled, failed, successful);
    }
  }

  Mapped(TaskReference reference, long started, long ended, List<TaskState<E>> children) {
    super(reference, started, ended, children.stream().mapToInt(TaskState::attempts).sum());
    this.children = children;
    this.counts = Counts.of(children);
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
    return counts.successful + " of " + children.size() + " children succeeded.";
  }

  @Override
  public boolean isFinished() {
    return counts.unfinished == 0;
  }

  @Override
  public boolean isSuccessful() {
    return counts.successful == children.size();
  }

  @Override
  public boolean isFailed() {
    return isFinished() && counts.cancelled == 0 && counts.failed > 0;
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
    List<E> known = lateResult;
    if (known == null) {
      known = collected();
      lateResult = known;
    }
    return known;
  }

  private List<E> collected() {
    List<@Nullable Object> results = new ArrayList<>(children.size());
    for (TaskState<E> child : children) {
      if (counts.failed > 0 ? child.isFailed() : !(child instanceof Skipped)) {
        results.add(States.resultOf(child)); // throws the first failed child's own exception
      }
    }
    return HeldList.of(results);
  }

  Mapped<E> withoutResults() {
    List<TaskState<E>> without = new ArrayList<>(children.size());
    for (TaskState<E> child : children) {
      without.add(child instanceof Success<E> success ? success.withoutResult() : child);
    }
    return new Mapped<>(
        reference(), startedNanos(), endedNanos(), Collections.unmodifiableList(without));
  }

  @Override
  boolean sameOutcome(TaskState<?> other) {
    return other instanceof Mapped<?> that && children.equals(that.children);
  }
}
