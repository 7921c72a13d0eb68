package dev.weir.executor;

import dev.weir.graph.TaskMethod;
import dev.weir.internal.Held;
import dev.weir.internal.Unchecked;
import dev.weir.state.TaskReference;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One try of one task, as a value: which task, what to call, and with which inputs.
 *
 * <p>It is serializable as far as the signature and the inputs are, so it can be run in another
 * JVM, where it knows nothing of the run any more; the completion is reported with the attempt that
 * the run handed out.
 */
public abstract class Attempt implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final ThreadLocal<@Nullable Attempt[]> CURRENT =
      ThreadLocal.withInitial(() -> new Attempt[1]);

  /** For the run. */
  protected Attempt() {}

  /**
   * The attempt that the calling thread is making.
   *
   * @return the innermost one, or null outside of a task
   */
  public static @Nullable Attempt current() {
    return CURRENT.get()[0];
  }

  /** Where the calling thread keeps the attempt that it is making. */
  static @Nullable Attempt[] placeOfThread() {
    return CURRENT.get();
  }

  /**
   * A new place for the calling thread, until {@link #setPlaceOfThread} gives it the former one
   * again. A run has its own: a place that has become old takes the garbage collector a memory
   * fence for each attempt that is put there, a tenth of what a task costs.
   */
  static @Nullable Attempt[] newPlaceOfThread() {
    @Nullable Attempt[] place = {current()};
    CURRENT.set(place);
    return place;
  }

  static void setPlaceOfThread(@Nullable Attempt[] place) {
    CURRENT.set(place);
  }

  /**
   * Calls the task's method, or what replaces it, in this thread.
   *
   * @return the result, boxed; null for a {@code void} task
   * @throws Throwable what the method throws, as it is
   */
  public final @Nullable Object call() throws Throwable {
    return call(CURRENT.get());
  }

  /** The same for a thread that has asked for its place before, since that costs as much again. */
  final @Nullable Object call(@Nullable Attempt[] current) throws Throwable {
    TaskMethod<Object, ?> callable = Unchecked.cast(method());
    Attempt outer = current[0];
    current[0] = this;
    try {
      return callable.invoke(signature(), Held.plain(inputs()));
    } finally {
      current[0] = outer;
    }
  }

  /**
   * Which task this is an attempt of.
   *
   * @return the task's slug and position; for a child of a mapped task its index is in the slug
   */
  public abstract TaskReference task();

  /**
   * Which try this is.
   *
   * @return 1 for the first attempt
   */
  public abstract int number();

  /**
   * What knows how to call the task.
   *
   * @return the method of the task's place
   */
  public abstract TaskMethod<?, ?> method();

  /**
   * What is called.
   *
   * @return the task's own method, or its replacement
   */
  public abstract Object signature();

  /**
   * One value for each parameter. A result that an executor keeps elsewhere is there as what stands
   * for it; {@link #call} fetches it.
   *
   * @return the array itself, which must not be changed
   */
  public abstract @Nullable Object[] inputs();

  /**
   * Whether the task waits more than it computes.
   *
   * @return true if its author said so
   */
  public abstract boolean isBlocking();

  /**
   * Whether the attempt has a deadline, at which it is interrupted on its own.
   *
   * @return false if only the whole run can be interrupted
   */
  public abstract boolean isTimed();

  /**
   * The flow that the task is of.
   *
   * @return its name
   */
  public abstract String flow();

  /**
   * Whether the task had paused in an earlier run, which this one resumes.
   *
   * @return true if it had
   */
  public abstract boolean isResumed();

  /**
   * Whether nobody waits for this attempt any more: its run was stopped, or its time is over.
   *
   * @return true if the task should come to its end
   */
  public abstract boolean isCancelled();

  /**
   * What is written in place of an attempt, without its run.
   *
   * @return the value
   */
  protected final Object writeReplace() {
    return new SentAttempt(this);
  }

  /**
   * For people to read.
   *
   * @return for instance {@code attempt 1 of div-2}
   */
  @Override
  public final String toString() {
    return "attempt " + number() + " of " + task().slug();
  }
}
