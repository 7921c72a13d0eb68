package dev.weir.state;

import dev.weir.internal.Misuse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The task did not run: tasks upstream of it failed, or its trigger did not fire for another
 * reason.
 *
 * @param <R> the type of the task's result
 */
public final class TriggerFailed<R extends @Nullable Object> extends Failed<R> {

  private final List<Failed<?>> failedUpstreams;
  // Null where the failures say it all.
  private final @Nullable String reason;
  private final @Nullable Throwable thrown;
  // Found when first asked for, maybe by two threads, which find the same.
  private volatile @Nullable List<Failed<?>> lateRoots;
  // Made when first asked for: a failure at the head of a long chain would otherwise cost an
  // exception for every task behind it. Guarded by this.
  private @Nullable TriggerFailedException lateException;

  TriggerFailed(
      TaskReference reference,
      long ended,
      List<Failed<?>> failedUpstreams,
      @Nullable String reason,
      @Nullable Throwable thrown) {
    super(reference, States.NO_TIME, ended, 0, null, new NeverCalled(reference, failedUpstreams));
    this.failedUpstreams = failedUpstreams;
    this.reason = reason;
    this.thrown = thrown;
  }

  /**
   * An exception that says why the task did not run. Its cause is what its trigger rule threw, else
   * the exception of the first root cause; those of further ones are suppressed.
   *
   * @return the same object each time
   */
  @Override
  public synchronized TriggerFailedException exception() {
    TriggerFailedException exception = lateException;
    if (exception == null) {
      exception = new TriggerFailedException(task(), rootCauses(), reason, thrown);
      lateException = exception;
    }
    return exception;
  }

  /**
   * The failures that this one comes from, whether they are directly upstream or further away.
   *
   * @return an unmodifiable list in task order. A {@code TriggerFailed} is among them only if it
   *     has no root cause itself; empty if no task upstream has failed
   */
  public List<Failed<?>> rootCauses() {
    List<Failed<?>> known = lateRoots;
    if (known == null) {
      known = findRoots();
      lateRoots = known;
    }
    return known;
  }

  private List<Failed<?>> findRoots() {
    List<Failed<?>> roots = new ArrayList<>();
    Set<Failed<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Failed<?>> open = new ArrayDeque<>(failedUpstreams);
    while (!open.isEmpty()) {
      Failed<?> failed = open.pop();
      if (!seen.add(failed)) {
        continue;
      }
      if (failed instanceof TriggerFailed<?> further && !further.failedUpstreams.isEmpty()) {
        List<Failed<?>> known = further.lateRoots;
        open.addAll(known == null ? further.failedUpstreams : known);
      } else {
        roots.add(failed);
      }
    }
    roots.sort(Comparator.comparingInt(failed -> failed.reference().position()));
    return Collections.unmodifiableList(roots);
  }

  /** Why, where the failures do not say it all. */
  @Nullable String reason() {
    return reason;
  }

  /** What a trigger threw. */
  @Nullable Throwable thrown() {
    return thrown;
  }

  @Override
  boolean sameException(Failed<?> that) {
    return exception() == that.exception();
  }

  /** The call that was not made. It is made anew where the state travels to. */
  private record NeverCalled(TaskReference reference, List<Failed<?>> upstreams)
      implements FailedCall.NeverMade {

    @Override
    public Map<String, @Nullable Object> inputs() {
      return Map.of();
    }

    @Override
    public IllegalStateException refusal() {
      return Misuse.REPLAY_NOT_RUN.state(
          reference.slug(),
          upstreams.isEmpty()
              ? "see the message of its state"
              : "replay its root causes, see TriggerFailed.rootCauses()");
    }
  }
}
