package dev.weir.run;

import dev.weir.executor.Attempt;
import dev.weir.executor.AttemptQueue;
import dev.weir.graph.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Hands out attempts as they become ready, first come first served, to any number of threads; tasks
 * that become ready together are in insertion order.
 *
 * <p>The lock is held only to count and to queue. States change and listeners run outside of it, so
 * a listener that waits for another task holds nothing up.
 */
final class ReadyQueue implements AttemptQueue {

  private final Plan plan;
  private final Transitions transitions;
  private final StopSwitch stop;

  // Guarded by this, like the rest. Each task is queued once, so there is always room behind it.
  private final int[] queue;
  private int head;
  private int tail;
  private final int[] waitingFor;
  private int inFlight;

  ReadyQueue(Plan plan, Transitions transitions, StopSwitch stop) {
    this.plan = plan;
    this.transitions = transitions;
    this.stop = stop;
    this.queue = new int[plan.size()];
    this.waitingFor = plan.incoming();
    for (int position = 0; position < plan.size(); position++) {
      if (waitingFor[position] == 0) {
        queue[tail++] = position;
      }
    }
    stop.onStop(this::wakeAll);
  }

  @Override
  public @Nullable Attempt take() throws InterruptedException {
    while (true) {
      int position = poll();
      if (position < 0) {
        return null;
      }
      Attempt attempt = transitions.ready(position);
      if (attempt != null) {
        return attempt;
      }
      finished(position);
    }
  }

  /** Waits for a task that is ready; -1 if there will be none. */
  private synchronized int poll() throws InterruptedException {
    while (head == tail && inFlight > 0 && !stop.isStopped()) {
      wait();
    }
    if (head == tail || stop.isStopped()) {
      return -1;
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    inFlight++;
    return queue[head++];
  }

  @Override
  public boolean start(Attempt attempt) {
    return transitions.start(attempt);
  }

  @Override
  public @Nullable Attempt succeeded(Attempt attempt, @Nullable Object result) {
    transitions.succeed(attempt, result);
    finished(attempt.task().position());
    return null;
  }

  @Override
  public @Nullable Attempt failed(Attempt attempt, Throwable failure) {
    transitions.fail(attempt, failure);
    finished(attempt.task().position());
    return null;
  }

  @Override
  public void onStop(Runnable interrupt) {
    stop.onStop(interrupt);
  }

  private synchronized void finished(int position) {
    inFlight--;
    for (int s = plan.firstSuccessor(position); s < plan.firstSuccessor(position + 1); s++) {
      int successor = plan.successor(s);
      if (--waitingFor[successor] == 0) {
        queue[tail++] = successor;
      }
    }
    notifyAll();
  }

  private synchronized void wakeAll() {
    notifyAll();
  }
}
