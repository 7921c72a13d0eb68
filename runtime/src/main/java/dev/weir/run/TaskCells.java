package dev.weir.run;

import dev.weir.state.Running;
import dev.weir.state.States;
import dev.weir.state.TaskReference;
import dev.weir.state.TaskState;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Where the tasks of a run stand, or the children of one mapped task: a phase, a state and a start
 * time for each. {@link Transitions} alone writes here.
 *
 * <p>A phase is a number of attempts and a kind. A task goes from {@code WAITING} through {@code
 * STARTED} to {@code DONE}, from {@code STARTED} back to {@code WAITING} if it is called again, and
 * straight to {@code DONE} if it does not run. Whoever changes it claims it first, by an exchange
 * to {@code CHANGING} that succeeds from the expected phase only; then writes its state and tells
 * the listeners; then lets it go in its new phase. So the changes of one task never overlap, and
 * since the attempt is part of the phase, nobody can end another attempt than the one that he
 * means.
 *
 * <p>Memory model: start times and states are written by whoever has claimed the task. States are
 * written with release and read with acquire semantics, because anybody may ask for the state so
 * far. The order between a task and its downstreams comes from the queue that hands them on.
 */
final class TaskCells {

  static final int WAITING = 0;
  static final int STARTED = 1;
  static final int DONE = 2;
  static final int CHANGING = 3; // claimed
  static final int CLOSED = 4; // the run ended first

  private static final VarHandle PHASE = MethodHandles.arrayElementVarHandle(int[].class);
  private static final VarHandle STATE = MethodHandles.arrayElementVarHandle(TaskState[].class);

  private static final long CHANGE_NANOS = 50_000;
  private static final int KIND_BITS = 3;
  private static final int KIND_MASK = (1 << KIND_BITS) - 1;

  // Plain arrays: the JDK's atomic ones would cost a task another twentieth.
  private final int[] phases;
  // Null stands for a state that nobody has asked for yet: pending, or running without listeners.
  private final @Nullable TaskState<?>[] states;
  private final long[] startTimes;
  private final boolean oneThread;

  /**
   * Cells of waiting tasks.
   *
   * @param oneThread whether only one thread makes changes; then they need not be atomic, which
   *     saves a tenth of what a task costs
   */
  TaskCells(int size, boolean oneThread) {
    this.phases = new int[size];
    this.states = new TaskState<?>[size];
    this.startTimes = new long[size];
    this.oneThread = oneThread;
  }

  static int phase(int kind, int attempts) {
    return attempts << KIND_BITS | kind;
  }

  static int kind(int phase) {
    return phase & KIND_MASK;
  }

  /** How many attempts had started in a phase. */
  static int attempts(int phase) {
    return phase >> KIND_BITS;
  }

  int size() {
    return startTimes.length;
  }

  int phase(int index) {
    return (int) PHASE.getAcquire(phases, index);
  }

  boolean isDone(int index) {
    return kind(phase(index)) == DONE;
  }

  /** Whether a task waits for its first attempt. */
  boolean isUntouched(int index) {
    return phase(index) == phase(WAITING, 0);
  }

  /** Changes a phase if it is the expected one; tells what it was. */
  int exchange(int index, int expected, int next) {
    if (!oneThread) {
      return (int) PHASE.compareAndExchange(phases, index, expected, next);
    }
    int phase = phases[index];
    if (phase == expected) {
      PHASE.setRelease(phases, index, next);
    }
    return phase;
  }

  /** The phase of a task once nobody is changing it; a listener may take its time. */
  int settledPhase(int index) {
    int phase = phase(index);
    while (kind(phase) == CHANGING) {
      LockSupport.parkNanos(CHANGE_NANOS);
      phase = phase(index);
    }
    return phase;
  }

  /** Lets a claimed task go. */
  void release(int index, int phase) {
    PHASE.setRelease(phases, index, phase);
  }

  /** A state that was known before the run. */
  void preset(int index, TaskState<?> state) {
    STATE.setRelease(states, index, state);
    PHASE.setRelease(phases, index, DONE);
  }

  @Nullable TaskState<?> state(int index) {
    return (TaskState<?>) STATE.getAcquire(states, index);
  }

  /**
   * The states of all, if all are done; else null. The objects themselves are not looked at: many
   * have left the cache since they were written.
   */
  @Nullable TaskState<?> @Nullable [] finalStates() {
    for (int index = 0; index < phases.length; index++) {
      if (!isDone(index)) {
        return null;
      }
    }
    return states.clone();
  }

  /** The state so far, with those that nobody had asked for; may be asked for by any thread. */
  TaskState<?> stateOf(int index, TaskReference task) {
    int phase = phase(index);
    TaskState<?> state = state(index);
    if (kind(phase) == STARTED && !(state instanceof Running)) {
      return state != null && state.isFinished()
          ? state
          : States.running(task, startTime(index), attempts(phase));
    }
    return state == null ? States.pending(task) : state;
  }

  void state(int index, @Nullable TaskState<?> state) {
    STATE.setRelease(states, index, state);
  }

  long startTime(int index) {
    return startTimes[index];
  }

  void startTime(int index, long time) {
    startTimes[index] = time;
  }
}
