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
import dev.weir.state.TaskState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The one class that changes the states of a run's tasks.
 *
 * <p>A task goes from {@code WAITING} through {@code READY} and {@code STARTED} to {@code DONE}, or
 * straight to {@code DONE} if it does not run. Whoever makes such a step owns the task until the
 * next one, so nothing here is locked; the steps of {@link #phases} are atomic exchanges, which is
 * how a second report of one attempt is found out.
 *
 * <p>Memory model: {@link #startTimes} and the new state are written by the owner; states are
 * written with release and read with acquire semantics, because anybody may ask for the state so
 * far. The order between a task and its downstreams comes from the queue that hands them on.
 */
final class Transitions {

  // 0 is WAITING: upstreams are not at their end.
  private static final int READY = 1;
  private static final int STARTED = 2;
  private static final int DONE = 3;
  private static final int CLOSED = 4; // the run ended first

  /** A time that nobody has read. */
  static final long UNKNOWN = 0;

  private final FlowGraph graph;
  private final Plan plan;
  private final Listeners listeners;
  private final StopSwitch stop;
  private final boolean raising;
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
      @Nullable KeptResults kept) {
    this.graph = graph;
    this.plan = graph.plan();
    this.listeners = listeners;
    this.stop = stop;
    this.raising = raising;
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
    if (!callable) {
      phases.setRelease(position, DONE);
      end(position, States.triggerFailed(spec, clock.now(), failedUpstreams(spec)));
      return null;
    }
    IllegalArgumentException refusal = refusal(spec, inputs);
    if (refusal != null) {
      phases.setRelease(position, DONE);
      failed(attempt, States.NO_TIME, clock.now(), 0, refusal);
      return null;
    }
    startTimes[position] = now;
    phases.setRelease(position, READY);
    return attempt;
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
    if (phases.getAcquire(position) != READY) {
      throw Misuse.ATTEMPT_STARTED.state(attempt.number(), attempt.task().slug());
    }
    // What listeners take is no part of the task, so with them the time is read anew.
    if (startTimes[position] == UNKNOWN || !listeners.isEmpty()) {
      startTimes[position] = clock.now();
    }
    phases.setRelease(position, STARTED);
    if (!listeners.isEmpty()) {
      change(position, running(position));
    }
    return true;
  }

  /**
   * The task's method has returned.
   *
   * @return the time of that
   */
  long succeed(Attempt attempt, @Nullable Object result) {
    long now = clock.now();
    if (isOpen(attempt)) {
      int position = attempt.task().position();
      end(
          position,
          States.success(attempt.task(), startTimes[position], now, attempt.number(), result));
    }
    return now;
  }

  /**
   * The task's method has thrown.
   *
   * @return the time of that
   */
  long fail(Attempt attempt, Throwable failure) {
    long now = clock.now();
    if (isOpen(attempt)) {
      long started = startTimes[attempt.task().position()];
      failed(attempt, started, now, attempt.number(), failure);
    }
    return now;
  }

  private void failed(Attempt attempt, long started, long ended, int attempts, Throwable failure) {
    end(
        attempt.task().position(),
        States.failed(attempt.task(), started, ended, attempts, failure, call(attempt)));
    if (raising) {
      stop.raise(failure);
    }
  }

  /**
   * Claims the report of an attempt.
   *
   * @return false if it is too late to matter: the run was cancelled, or is at its end
   */
  private boolean isOpen(Attempt attempt) {
    int position = attempt.task().position();
    if (stop.isCancelled() && phases.compareAndSet(position, STARTED, DONE)) {
      cancelled(position, attempt.number());
      return false;
    }
    int phase = phases.compareAndExchange(position, STARTED, DONE);
    if (phase == CLOSED) {
      return false;
    }
    if (phase != STARTED) {
      Misuse misuse = phase == DONE ? Misuse.ATTEMPT_REPORTED : Misuse.ATTEMPT_NOT_STARTED;
      throw misuse.state(attempt.number(), attempt.task().slug());
    }
    return true;
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
      if (phases.getAcquire(position) == DONE) {
        continue;
      }
      int phase = phases.getAndUpdate(position, current -> current == DONE ? DONE : CLOSED);
      if (phase != DONE) { // not reported in between
        unfinished++;
        if (cancel) {
          cancelled(position, phase == STARTED ? 1 : 0);
        }
      }
    }
    return unfinished;
  }

  private void cancelled(int position, int attempts) {
    long started = attempts == 0 ? States.NO_TIME : startTimes[position];
    end(position, States.cancelled(graph.spec(position), started, clock.now(), attempts));
  }

  private void end(int position, TaskState<?> state) {
    change(position, state);
    if (kept != null) {
      kept.finished(graph.spec(position), this::dropResult);
    }
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

  private FailedCall call(Attempt attempt) {
    return new ReplayableCall(attempt, graph.spec(attempt.task().position()).inputNames());
  }

  /** The call of an attempt, kept with its failure. */
  private record ReplayableCall(Attempt attempt, List<String> names) implements FailedCall {

    @Override
    public Map<String, @Nullable Object> inputs() {
      Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        inputs.put(names.get(i), attempt.inputs()[i]);
      }
      return Collections.unmodifiableMap(inputs);
    }

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
}
