package dev.weir.run;

import dev.weir.executor.Attempt;
import dev.weir.executor.AttemptQueue;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the queues of a run have in common: how it is stopped, how its attempts start and how their
 * time ends.
 */
abstract class ControlledQueue implements AttemptQueue {

  final Transitions transitions;
  final StopSwitch stop;
  final RunClock clock;
  final StartingPoint startingPoint;
  private final RunContext context;

  ControlledQueue(Transitions transitions, RunScope scope, RunContext context) {
    this.transitions = transitions;
    this.stop = scope.stop();
    this.clock = scope.clock();
    this.startingPoint = scope.start();
    this.context = context;
  }

  @Override
  public final boolean start(Attempt attempt, Consumer<Attempt> interrupt) {
    RunAttempt own = own(attempt);
    if (!transitions.start(own)) {
      return false;
    }
    Duration timeout = own.isTimed() ? own.spec().info().options().timeout() : null;
    if (timeout != null) {
      long due = clock.now() + RunScope.nanos(timeout);
      own.appointment(at(due, () -> end(own, interrupt)));
    }
    return true;
  }

  /** Makes an appointment. The run cannot go on without it, and its thread would tell nobody. */
  final RunClock.Appointment at(long due, Runnable action) {
    return clock.at(
        due,
        () -> {
          try {
            action.run();
          } catch (Throwable e) {
            breakDown(e);
          }
        });
  }

  private void end(RunAttempt attempt, Consumer<Attempt> interrupt) {
    long outcome = transitions.timeOut(attempt);
    if (outcome != Transitions.TOO_LATE) {
      try {
        interrupt.accept(attempt);
        timedOut(attempt, outcome);
      } finally {
        attempt.setTimeOutDone();
      }
    }
  }

  /** An attempt has ended, while its thread may be at it still; called on a thread of the clock. */
  abstract void timedOut(RunAttempt attempt, long outcome);

  /** Whether there is nothing left to do that could be done. */
  abstract boolean isExhausted();

  @Override
  public final @Nullable Attempt succeeded(Attempt attempt, @Nullable Object result) {
    RunAttempt own = own(attempt);
    return reported(own, transitions.succeed(own, result));
  }

  @Override
  public final @Nullable Attempt failed(Attempt attempt, Throwable failure) {
    RunAttempt own = own(attempt);
    return reported(own, transitions.fail(own, failure, true));
  }

  @Override
  public final @Nullable Attempt refused(Attempt attempt, Throwable reason) {
    RunAttempt own = own(attempt);
    return reported(own, transitions.fail(own, reason, false));
  }

  @Override
  public final boolean isWanted(Attempt attempt) {
    return transitions.results().isWanted(own(attempt).spec().position());
  }

  @Override
  public final void madeAgain(Attempt attempt, int times) {
    transitions.results().madeAgain(own(attempt), times);
  }

  /**
   * An attempt was reported.
   *
   * @param outcome a time or one of the other outcomes of {@link Transitions}
   * @return the attempt to go on with, if there is one
   */
  abstract @Nullable RunAttempt reported(RunAttempt attempt, long outcome);

  static RunAttempt own(Attempt attempt) {
    return (RunAttempt) attempt; // executors report with what they were handed
  }

  static boolean hasEnded(long outcome) {
    return outcome > Transitions.AGAIN;
  }

  @Override
  public final void onStop(Runnable interrupt) {
    stop.onStop(interrupt);
  }

  @Override
  public final boolean isStopped() {
    return stop.isStopped();
  }

  @Override
  public final void cancel() {
    stop.cancel();
  }

  @Override
  public final void breakDown(Throwable reason) {
    stop.breakDown(reason);
  }

  @Override
  public final boolean isRaisingInTasks() {
    return context.isRaising();
  }

  @Override
  public final void inContext(Runnable work) {
    context.run(work);
  }
}
