package dev.weir.run;

import dev.weir.executor.Attempt;
import dev.weir.graph.FlowGraph;
import dev.weir.graph.Plan;
import dev.weir.graph.TaskSpec;
import dev.weir.internal.Misuse;
import dev.weir.internal.Unchecked;
import dev.weir.state.Failed;
import dev.weir.state.FailedCall;
import dev.weir.state.States;
import dev.weir.state.Success;
import dev.weir.state.TaskReference;
import dev.weir.state.TaskState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The one class that changes the states of a run's tasks.
 *
 * <p>A task goes from {@code WAITING} through {@code STARTED} to {@code DONE}, or straight to
 * {@code DONE} if it does not run. Whoever changes it claims it first, by an atomic exchange to
 * {@code CHANGING}; then writes its state and tells the listeners; then lets it go in its new
 * phase. So the changes of one task never overlap, a second report of one attempt is found out, and
 * when the run closes it waits for a change that is going on and keeps others from beginning.
 *
 * <p>Memory model: {@link #startTimes} and the new state are written by whoever has claimed the
 * task. States are written with release and read with acquire semantics, because anybody may ask
 * for the state so far. The order between a task and its downstreams comes from the queue that
 * hands them on.
 */
final class Transitions {

  private static final int WAITING = 0;
  private static final int STARTED = 1;
  private static final int DONE = 2;
  private static final int CHANGING = 3; // claimed
  private static final int CLOSED = 4; // the run ended first

  private static final long CHANGE_NANOS = 50_000;

  /** A time that nobody has read. */
  static final long UNKNOWN = 0;

  /** In place of the time of a report: it came after the end of the run and changes nothing. */
  static final long TOO_LATE = Long.MIN_VALUE;

  private final FlowGraph graph;
  private final Plan plan;
  private final Listeners listeners;
  private final StopSwitch stop;
  private final boolean raising;
  private final boolean oneThread;
  private final @Nullable KeptResults kept;
  private final RunClock clock = new RunClock();

  private final AtomicIntegerArray phases;
  // Null stands for a state that nobody has asked for yet: pending, or running without listeners.
  private final AtomicReferenceArray<@Nullable TaskState<?>> states;
  private final long[] startTimes;

  Transitions(
      FlowGraph graph,
      Listeners listeners,
      StopSwitch stop,
      boolean raising,
      boolean oneThread,
      @Nullable KeptResults kept) {
    this.graph = graph;
    this.plan = graph.plan();
    this.listeners = listeners;
    this.stop = stop;
    this.raising = raising;
    this.oneThread = oneThread;
    this.kept = kept;
    this.phases = new AtomicIntegerArray(graph.size());
    this.states = new AtomicReferenceArray<>(graph.size());
    this.startTimes = new long[graph.size()];
  }

  /**
   * All upstreams of a task are at their end.
   *
   * @param now the time, if the caller has just read it and goes on with the task at once, else
   *     {@link #UNKNOWN}
   * @return its attempt; null if the task is at its end without one
   */
  @Nullable Attempt ready(int position, long now) {
    TaskSpec spec = graph.spec(position);
    int firstInput = plan.firstInput(position);
    @Nullable Object[] inputs = new Object[plan.firstInput(position + 1) - firstInput];
    boolean callable = !plan.isOrdered(position) || haveSucceeded(spec.after());
    for (int i = 0; i < inputs.length; i++) {
      int source = plan.inputSource(firstInput + i);
      if (source == TaskSpec.VALUE) {
        inputs[i] = spec.value(i);
      } else if (states.getAcquire(source) instanceof Success<?> success) {
        inputs[i] = success.result();
      } else {
        callable = false;
      }
    }
    Attempt attempt = new Attempt(spec, 1, inputs);
    IllegalArgumentException refusal = callable ? refusal(spec, inputs) : null;
    if (callable && refusal == null) {
      startTimes[position] = now;
      return attempt;
    }
    if (exchange(position, WAITING, CHANGING) == WAITING) {
      long end = clock.now();
      if (refusal == null) {
        end(position, States.triggerFailed(spec, end, failedUpstreams(spec)));
      } else {
        FailedCall call = new RefusedCall(spec, inputsOf(attempt));
        fail(position, States.failed(spec, States.NO_TIME, end, 0, refusal, call), refusal);
      }
    }
    return null;
  }

  private boolean haveSucceeded(int[] upstream) {
    for (int position : upstream) {
      if (!(states.getAcquire(position) instanceof Success)) {
        return false;
      }
    }
    return true;
  }

  private List<Failed<?>> failedUpstreams(TaskSpec spec) {
    List<Failed<?>> failures = new ArrayList<>();
    for (int upstream : spec.upstream()) {
      if (states.getAcquire(upstream) instanceof Failed<?> failed) {
        failures.add(failed);
      }
    }
    return failures;
  }

  /** Why the task cannot be called: a primitive parameter would get null. */
  private @Nullable IllegalArgumentException refusal(TaskSpec spec, @Nullable Object[] inputs) {
    for (int i = 0; i < inputs.length; i++) {
      if (inputs[i] == null && spec.method().info().parameterTypes().get(i).isPrimitive()) {
        return Misuse.NULL_RESULT.argument(
            spec.inputNames().get(i),
            spec.slug(),
            spec.method().info().parameterTypes().get(i),
            graph.spec(spec.source(i)).slug());
      }
    }
    return null;
  }

  /**
   * The task's method is about to be entered.
   *
   * @return false if it must not be, since the run was stopped
   */
  boolean start(Attempt attempt) {
    if (stop.isStopped()) {
      return false;
    }
    int position = attempt.task().position();
    // What listeners take is no part of the task, so with them the time is read anew.
    if (startTimes[position] == UNKNOWN || !listeners.isEmpty()) {
      startTimes[position] = clock.now();
    }
    boolean told = !listeners.isEmpty();
    int phase = exchange(position, WAITING, told ? CHANGING : STARTED);
    if (phase == WAITING && told) {
      change(position, running(position));
      phases.setRelease(position, STARTED);
    } else if (phase != WAITING && phase != CLOSED) {
      throw Misuse.ATTEMPT_STARTED.state(attempt.number(), attempt.task().slug());
    }
    return phase == WAITING;
  }

  /**
   * The task's method has returned.
   *
   * @return the time of that, or {@link #TOO_LATE}
   */
  long succeed(Attempt attempt, @Nullable Object result) {
    long now = clock.now();
    if (!claim(attempt)) {
      return TOO_LATE;
    }
    int position = attempt.task().position();
    long started = startTimes[position];
    end(
        position,
        stop.isCancelled()
            ? States.cancelled(attempt.task(), started, now, attempt.number())
            : States.success(attempt.task(), started, now, attempt.number(), result));
    return now;
  }

  /**
   * The task's method has thrown.
   *
   * @return the time of that, or {@link #TOO_LATE}
   */
  long fail(Attempt attempt, Throwable failure) {
    long now = clock.now();
    if (!claim(attempt)) {
      return TOO_LATE;
    }
    TaskReference task = attempt.task();
    long started = startTimes[task.position()];
    if (stop.isCancelled()) {
      end(task.position(), States.cancelled(task, started, now, attempt.number()));
    } else {
      FailedCall call = new ReplayableCall(attempt, inputsOf(attempt));
      fail(
          task.position(),
          States.failed(task, started, now, attempt.number(), failure, call),
          failure);
    }
    return now;
  }

  private void fail(int position, TaskState<?> state, Throwable failure) {
    end(position, state);
    if (raising) {
      stop.raise(failure);
    }
  }

  /**
   * Claims the task of an attempt that is reported.
   *
   * @return false if it is too late to matter, for the run is at its end
   */
  private boolean claim(Attempt attempt) {
    int phase = exchange(attempt.task().position(), STARTED, CHANGING);
    if (phase == STARTED || phase == CLOSED) {
      return phase == STARTED;
    }
    Misuse misuse = phase == WAITING ? Misuse.ATTEMPT_NOT_STARTED : Misuse.ATTEMPT_REPORTED;
    throw misuse.state(attempt.number(), attempt.task().slug());
  }

  /**
   * Changes a phase if it is the expected one; tells what it was. Atomic only if it has to be,
   * which is a tenth of what a task costs.
   */
  private int exchange(int position, int expected, int next) {
    if (!oneThread) {
      return phases.compareAndExchange(position, expected, next);
    }
    int phase = phases.getPlain(position);
    if (phase == expected) {
      phases.setRelease(position, next);
    }
    return phase;
  }

  /**
   * The run is at its end. What had not started, or has not been reported, never will be.
   *
   * @return how many tasks were unfinished
   */
  int close() {
    int unfinished = 0;
    boolean cancel = stop.isCancelled();
    for (int position = 0; position < graph.size(); position++) {
      int phase = closed(position);
      if (phase != DONE) {
        unfinished++;
        if (cancel) {
          int attempts = phase == STARTED ? 1 : 0;
          long started = attempts == 0 ? States.NO_TIME : startTimes[position];
          change(position, States.cancelled(graph.spec(position), started, clock.now(), attempts));
        }
      }
    }
    return unfinished;
  }

  /** Closes a task unless it is done, after any change that is going on; tells its last phase. */
  private int closed(int position) {
    while (true) {
      int phase = phases.getAcquire(position);
      if (phase == DONE || phase == CLOSED) {
        return phase;
      }
      if (phase == CHANGING) {
        LockSupport.parkNanos(CHANGE_NANOS); // a listener may take its time
      } else if (exchange(position, phase, CLOSED) == phase) {
        return phase;
      }
    }
  }

  private void end(int position, TaskState<?> state) {
    change(position, state);
    if (kept != null) {
      kept.finished(graph.spec(position), this::dropResult);
    }
    phases.setRelease(position, DONE);
  }

  private void change(int position, TaskState<?> after) {
    if (listeners.isEmpty()) {
      states.setRelease(position, after);
    } else {
      TaskState<?> before = states.getAcquire(position);
      states.setRelease(position, after);
      listeners.changed(
          graph.node(position),
          before == null ? States.pending(graph.spec(position)) : before,
          after);
    }
  }

  private void dropResult(int position) {
    if (states.getAcquire(position) instanceof Success<?> success) {
      states.setRelease(position, States.withoutResult(success));
    }
  }

  /** The state of a task so far; may be asked for by any thread. */
  TaskState<?> stateOf(int position) {
    TaskState<?> state = states.getAcquire(position);
    if (state != null) {
      return state;
    }
    return phases.getAcquire(position) == STARTED
        ? running(position)
        : States.pending(graph.spec(position));
  }

  private TaskState<?> running(int position) {
    return States.running(graph.spec(position), startTimes[position], 1);
  }

  private Map<String, @Nullable Object> inputsOf(Attempt attempt) {
    List<String> names = graph.spec(attempt.task().position()).inputNames();
    Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      inputs.put(names.get(i), attempt.inputs()[i]);
    }
    return Collections.unmodifiableMap(inputs);
  }

  /** The call of an attempt, kept with its failure. */
  private record ReplayableCall(Attempt attempt, Map<String, @Nullable Object> inputs)
      implements FailedCall {

    @Override
    public @Nullable Object replay() throws Exception {
      try {
        return attempt.call();
      } catch (Exception | Error e) {
        throw e;
      } catch (Throwable e) {
        throw Unchecked.<RuntimeException>rethrow(e); // a task may declare any Throwable
      }
    }
  }

  /** A call that cannot be made with its inputs. */
  private record RefusedCall(TaskReference task, Map<String, @Nullable Object> inputs)
      implements FailedCall {

    @Override
    public @Nullable Object replay() {
      throw Misuse.REPLAY_NOT_RUN.state(task.slug(), "see the message of its failure");
    }
  }
}
