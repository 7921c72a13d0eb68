package dev.weir.run;

import dev.weir.graph.FlowGraph;
import dev.weir.graph.MappedNode;
import dev.weir.graph.RetryPolicy;
import dev.weir.graph.TaskSpec;
import dev.weir.internal.Misuse;
import dev.weir.state.Failed;
import dev.weir.state.FailedCall;
import dev.weir.state.Mapped;
import dev.weir.state.Signal;
import dev.weir.state.States;
import dev.weir.state.TaskReference;
import dev.weir.state.TaskState;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The one class that changes states, of tasks and of children of mapped ones. How that is safe
 * among threads stands in {@link TaskCells}.
 */
final class Transitions {

  /** A time that nobody has read. */
  static final long UNKNOWN = 0;

  /** In place of the time of a report: it came too late and changes nothing. */
  static final long TOO_LATE = Long.MIN_VALUE;

  /** In place of the time of a report: the task waits to be resumed by a later run. */
  static final long PAUSED = Long.MIN_VALUE + 1;

  /** In place of the time of a report: the attempt has a successor. */
  static final long AGAIN = Long.MIN_VALUE + 2;

  private final FlowGraph graph;
  private final RunScope scope;
  private final Listeners listeners;
  private final StopSwitch stop;
  private final StartingPoint start;
  private final RunClock clock;
  private final @Nullable KeptResults kept;

  private final TaskCells cells;
  // By position; null where there is none, or none yet.
  private final @Nullable AtomicReferenceArray<@Nullable Children> children;
  private final boolean timeouts;
  private final boolean raising;
  private final RunResults results;
  private volatile boolean signalled;

  Transitions(FlowGraph graph, RunScope scope, @Nullable KeptResults kept) {
    this.graph = graph;
    this.scope = scope;
    this.listeners = scope.listeners();
    this.stop = scope.stop();
    this.start = scope.start();
    this.clock = scope.clock();
    this.kept = kept;
    this.raising = scope.raising();
    this.timeouts = graph.plan().hasTimeouts();
    this.cells = new TaskCells(graph.size(), scope.oneThread());
    this.children = graph.plan().hasMapped() ? new AtomicReferenceArray<>(graph.size()) : null;
    this.results = new RunResults(graph, this, kept, start.selected());
    if (!start.isPlain()) {
      writePresets();
    }
  }

  private void writePresets() {
    for (int position = 0; position < graph.size(); position++) {
      TaskState<?> known = start.presetAt(position);
      if (known != null) {
        cells.preset(position, known);
        if (known instanceof Mapped<?> mapped && children != null) {
          children.set(position, Children.of(graph.spec(position), mapped));
        }
      }
    }
  }

  TaskCells cells() {
    return cells;
  }

  RunResults results() {
    return results;
  }

  /** The children of a mapped task; null if it has none, or none yet. */
  @Nullable Children children(int position) {
    return children == null ? null : children.getAcquire(position);
  }

  /** Whether any task has a timeout; asked often, so tasks need not be. */
  boolean hasTimeouts() {
    return timeouts;
  }

  String flow() {
    return graph.name();
  }

  boolean isStopped() {
    return stop.isStopped();
  }

  boolean isResumed(int position, int child) {
    return start.isResumed(position, child);
  }

  private static int waiting(int attempts) {
    return TaskCells.phase(TaskCells.WAITING, attempts);
  }

  private static int changing(int attempts) {
    return TaskCells.phase(TaskCells.CHANGING, attempts);
  }

  private static int started(int attempts) {
    return TaskCells.phase(TaskCells.STARTED, attempts);
  }

  /** Ends, or pauses, a task that is not called. Without effect if the run is at its end. */
  void settle(RunAttempt uncalled, TaskState<?> state) {
    TaskCells at = uncalled.cells();
    if (at.exchange(uncalled.index(), waiting(0), changing(0)) == waiting(0)) {
      settle(uncalled, state, 0);
    }
  }

  /** Lets others see the children of a mapped task. */
  void publish(int position, Children made) {
    if (children != null) {
      children.setRelease(position, made);
    }
  }

  /** Whether a task has ended itself with a result, which javac has not checked. */
  boolean isUnchecked() {
    return signalled;
  }

  /**
   * The task's method is about to be entered.
   *
   * @return false if it must not be, since the run was stopped
   */
  boolean start(RunAttempt attempt) {
    if (stop.isStopped()) {
      return false;
    }
    TaskCells at = attempt.cells();
    int index = attempt.index();
    // What listeners take is no part of the task, so with them the time is read anew.
    boolean told = !listeners.isEmpty();
    if (at.startTime(index) == UNKNOWN || told) {
      at.startTime(index, clock.now());
    }
    int number = attempt.number();
    int phase = at.exchange(index, waiting(number - 1), told ? changing(number) : started(number));
    if (phase == waiting(number - 1)) {
      if (told) {
        change(attempt, States.running(attempt.task(), at.startTime(index), number));
        at.release(index, started(number));
      }
      return true;
    }
    if (TaskCells.kind(phase) != TaskCells.CLOSED) {
      throw Misuse.ATTEMPT_STARTED.state(number, attempt.task().slug());
    }
    return false;
  }

  /**
   * The task's method has returned.
   *
   * @return the time of that, or {@link #TOO_LATE}
   */
  long succeed(RunAttempt attempt, @Nullable Object result) {
    long now = clock.now();
    attempt.cancelAppointment();
    if (!claim(attempt)) {
      return TOO_LATE;
    }
    succeed(attempt, result, now);
    return now;
  }

  private void succeed(RunAttempt attempt, @Nullable Object result, long now) {
    long began = attempt.cells().startTime(attempt.index());
    int number = attempt.number();
    if (stop.isCancelled()) {
      cancelled(attempt, now);
    } else {
      scope.cache(attempt, result, now);
      settle(attempt, States.success(attempt.task(), began, now, number, result), number);
    }
  }

  /**
   * The task's method has thrown, or could not be called.
   *
   * @param mayRetry whether another attempt may help, so that the task's retries apply
   * @return the time of that, or {@link #TOO_LATE}, {@link #PAUSED} or {@link #AGAIN}
   */
  long fail(RunAttempt attempt, Throwable failure, boolean mayRetry) {
    long now = clock.now();
    attempt.cancelAppointment();
    if (!claim(attempt)) {
      return TOO_LATE;
    }
    TaskReference task = attempt.task();
    long began = attempt.cells().startTime(attempt.index());
    int number = attempt.number();
    if (stop.isCancelled()) {
      return cancelled(attempt, now);
    }
    if (failure instanceof Signal signal && signal.kind() != Signal.Kind.FAIL) {
      return signalled(attempt, signal, now);
    }
    if (mayRetry && isRetried(attempt, failure)) {
      return again(attempt, now, scope.delayBefore(attempt), true);
    }
    FailedCall call = new ReplayableCall(attempt, attempt.namedInputs());
    settle(attempt, States.failed(task, began, now, number, failure, call), number);
    return now;
  }

  private long cancelled(RunAttempt attempt, long now) {
    long began = attempt.cells().startTime(attempt.index());
    int number = attempt.number();
    settle(attempt, States.cancelled(attempt.task(), began, now, number), number);
    return now;
  }

  private long signalled(RunAttempt attempt, Signal signal, long now) {
    TaskReference task = attempt.task();
    long began = attempt.cells().startTime(attempt.index());
    int number = attempt.number();
    switch (signal.kind()) {
      case SKIP -> settle(attempt, States.skipped(task, began, now, number, signal.text()), number);
      case SUCCESS -> {
        signalled = true;
        succeed(attempt, signal.value(), now);
      }
      case RETRY -> {
        return again(attempt, now, signal.delay(), false);
      }
      case PAUSE -> {
        change(attempt, States.paused(task, began, number, signal.text(), attempt.namedInputs()));
        attempt.cells().release(attempt.index(), waiting(number));
        return PAUSED;
      }
      case FAIL -> throw new AssertionError("a failure is no other signal");
    }
    return now;
  }

  private boolean isRetried(RunAttempt attempt, Throwable failure) {
    RetryPolicy policy = attempt.spec().info().options().retry();
    return policy.maxRetries() > attempt.retriesUsed()
        && !raising
        && !(failure instanceof Signal)
        && policy.isFor(failure);
  }

  private long again(RunAttempt attempt, long now, Duration delay, boolean usesRetry) {
    TaskCells at = attempt.cells();
    int number = attempt.number();
    long due = now + RunScope.nanos(delay);
    change(attempt, States.retrying(attempt.task(), at.startTime(attempt.index()), number, due));
    at.startTime(attempt.index(), UNKNOWN);
    attempt.makeSuccessor(usesRetry, due);
    at.release(attempt.index(), waiting(number));
    return AGAIN;
  }

  /**
   * The time of an attempt is over.
   *
   * @return as for {@link #fail}
   */
  long timeOut(RunAttempt attempt) {
    long now = clock.now();
    int number = attempt.number();
    TaskCells at = attempt.cells();
    int index = attempt.index();
    if (at.exchange(index, started(number), changing(number)) != started(number)) {
      return TOO_LATE;
    }
    attempt.setTimedOut();
    TaskReference task = attempt.task();
    if (stop.isCancelled()) {
      return cancelled(attempt, now);
    }
    TimeoutException exception =
        new TimeoutException(
            "'%s' was not finished after %s"
                .formatted(task.slug(), attempt.spec().info().options().timeout()));
    if (isRetried(attempt, exception)) {
      return again(attempt, now, scope.delayBefore(attempt), true);
    }
    FailedCall call = new ReplayableCall(attempt, attempt.namedInputs());
    settle(
        attempt, States.timedOut(task, at.startTime(index), now, number, exception, call), number);
    return now;
  }

  /**
   * Claims the task of an attempt that is reported.
   *
   * @return false if it is too late to matter: the run is at its end, or the attempt's time is over
   */
  private boolean claim(RunAttempt attempt) {
    int number = attempt.number();
    int phase = attempt.cells().exchange(attempt.index(), started(number), changing(number));
    if (phase == started(number)) {
      return true;
    }
    if (TaskCells.kind(phase) == TaskCells.CLOSED) {
      return false;
    }
    if (attempt.isTimed()) {
      attempt.cells().settledPhase(attempt.index()); // its deadline may be at it right now
      return false;
    }
    Misuse misuse =
        TaskCells.attempts(phase) < number ? Misuse.ATTEMPT_NOT_STARTED : Misuse.ATTEMPT_REPORTED;
    throw misuse.state(number, attempt.task().slug());
  }

  /** All children of a mapped task are at their end. */
  void endMapped(Children parent) {
    settle(
        RunAttempt.uncalled(this, parent.spec()), parent.state(clock.now(), parent.finalStates()));
  }

  /** Writes the state of a task that was claimed, and lets the task go. */
  private void settle(RunAttempt attempt, TaskState<?> state, int attempts) {
    change(attempt, state);
    TaskSpec spec = attempt.spec();
    boolean finished = state.isFinished();
    if (kept != null && finished && attempt.children() == null) {
      kept.finished(spec, results::drop);
    }
    attempt
        .cells()
        .release(
            attempt.index(),
            finished ? TaskCells.phase(TaskCells.DONE, attempts) : waiting(attempts));
    if (raising && state instanceof Failed<?> failed) {
      scope.raise(failed);
    }
  }

  /** Writes a state and tells listeners. */
  void change(RunAttempt attempt, TaskState<?> after) {
    TaskCells at = attempt.cells();
    int index = attempt.index();
    if (listeners.isEmpty()) {
      at.state(index, after);
      return;
    }
    TaskState<?> known = at.state(index);
    TaskState<?> before = known == null ? States.pending(attempt.task()) : known;
    at.state(index, after);
    int position = attempt.spec().position();
    if (attempt.children() != null && graph.node(position) instanceof MappedNode<?, ?> mapped) {
      listeners.childChanged(mapped, index, before, after);
    } else {
      listeners.changed(graph.node(position), before, after);
    }
  }

  /** The state of a task so far; may be asked for by any thread. */
  TaskState<?> stateOf(int position) {
    TaskState<?> known = cells.state(position);
    if (known != null && known.isFinished()) {
      return known;
    }
    Children parent = children(position);
    if (parent != null && known == null) {
      return parent.state(States.NO_TIME, Children.copyOf(parent.size(), i -> stateOf(parent, i)));
    }
    return cells.stateOf(position, graph.spec(position));
  }

  /** The state of a child so far. */
  TaskState<?> stateOf(Children parent, int index) {
    return parent.cells().stateOf(index, parent.reference(index));
  }
}
