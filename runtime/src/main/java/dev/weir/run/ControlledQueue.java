package dev.weir.run;

import dev.weir.executor.Attempt;
import dev.weir.executor.AttemptQueue;

/**
 * What the queues of a run have in common: how it is stopped, started on a thread, and its states.
 */
abstract class ControlledQueue implements AttemptQueue {

  final Transitions transitions;
  final StopSwitch stop;
  private final RunContext context;

  ControlledQueue(Transitions transitions, StopSwitch stop, RunContext context) {
    this.transitions = transitions;
    this.stop = stop;
    this.context = context;
  }

  @Override
  public final boolean start(Attempt attempt) {
    return transitions.start(attempt);
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
  public final void inContext(Runnable work) {
    context.run(work);
  }
}
