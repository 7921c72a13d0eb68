package dev.weir.run;

import dev.weir.executor.Attempt;
import dev.weir.executor.AttemptQueue;
import dev.weir.graph.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Hands out attempts in the order of the plan, to one thread. Since a task comes after all its
 * upstreams in that order, nothing has to be counted.
 */
final class PlanOrderQueue implements AttemptQueue {

  private final Plan plan;
  private final Transitions transitions;
  private final StopSwitch stop;
  private int step;

  PlanOrderQueue(Plan plan, Transitions transitions, StopSwitch stop) {
    this.plan = plan;
    this.transitions = transitions;
    this.stop = stop;
  }

  @Override
  public @Nullable Attempt take() throws InterruptedException {
    while (step < plan.size() && !stop.isStopped()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      Attempt attempt = transitions.ready(plan.at(step++));
      if (attempt != null) {
        return attempt;
      }
    }
    return null;
  }

  @Override
  public boolean start(Attempt attempt) {
    return transitions.start(attempt);
  }

  @Override
  public @Nullable Attempt succeeded(Attempt attempt, @Nullable Object result) {
    transitions.succeed(attempt, result);
    return null;
  }

  @Override
  public @Nullable Attempt failed(Attempt attempt, Throwable failure) {
    transitions.fail(attempt, failure);
    return null;
  }

  @Override
  public void onStop(Runnable interrupt) {
    stop.onStop(interrupt);
  }
}
