package dev.weir.run;

import dev.weir.executor.Attempt;
import dev.weir.graph.Plan;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands out attempts in the order of the plan, to one thread. Since a task comes after all its
 * upstreams in that order, nothing has to be counted, and nothing is ever waited for.
 */
final class PlanOrderQueue extends ControlledQueue {

  private final Plan plan;
  private int step;

  PlanOrderQueue(Plan plan, Transitions transitions, StopSwitch stop, RunContext context) {
    super(transitions, stop, context);
    this.plan = plan;
  }

  @Override
  public @Nullable Attempt poll() {
    return next(Transitions.UNKNOWN);
  }

  @Override
  public @Nullable Attempt take() throws InterruptedException {
    if (!stop.isStopped() && Thread.interrupted()) {
      throw new InterruptedException();
    }
    return poll();
  }

  private @Nullable Attempt next(long now) {
    if (now == Transitions.TOO_LATE) {
      return null;
    }
    while (step < plan.size() && !stop.isStopped()) {
      Attempt attempt = transitions.ready(plan.at(step++), now);
      if (attempt != null) {
        return attempt;
      }
    }
    return null;
  }

  @Override
  public @Nullable Attempt succeeded(Attempt attempt, @Nullable Object result) {
    return next(transitions.succeed(attempt, result));
  }

  @Override
  public @Nullable Attempt failed(Attempt attempt, Throwable failure) {
    return next(transitions.fail(attempt, failure));
  }

  @Override
  public void putBack(Attempt attempt) {
    step--; // there is one attempt out at a time
  }

  @Override
  public void onReady(IntConsumer listener) {
    if (step < plan.size()) {
      listener.accept(1);
    }
  }

  @Override
  public boolean isReady() {
    return step < plan.size() && !stop.isStopped();
  }

  @Override
  public void await() {}
}
