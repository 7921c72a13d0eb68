package dev.weir.run;

import dev.weir.executor.Attempt;
import dev.weir.graph.FlowGraph;
import dev.weir.graph.Plan;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands out attempts in the order of the plan, to one thread. Since a task comes after all its
 * upstreams in that order, nothing has to be counted; a retry is waited for in place, and so is the
 * end of a task whose time is over.
 */
final class PlanOrderQueue extends ControlledQueue {

  private static final long TIME_OUT_NANOS = 50_000;

  private final Plan plan;
  private final Preparation preparation;
  private final boolean allRun;
  private int step;
  // The mapped task that the walk is in, and its next child.
  private @Nullable Children children;
  private int child;
  // What comes next, and when: a retry, or what was put back.
  private @Nullable RunAttempt next;
  private long nextDue;
  private boolean handedOut;

  private final Object lock = new Object();

  PlanOrderQueue(FlowGraph graph, Transitions transitions, RunScope scope, RunContext context) {
    super(transitions, scope, context);
    this.plan = graph.plan();
    this.allRun = startingPoint.isPlain();
    this.preparation = new Preparation(graph, transitions, scope);
    stop.onStop(this::wakeAll);
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
    if (next != null && nextDue > clock.now()) {
      waitUntil(nextDue);
    }
    return poll();
  }

  private @Nullable RunAttempt next(long now) {
    handedOut = false;
    RunAttempt attempt = stop.isStopped() ? null : nextOrNull(now);
    handedOut = attempt != null;
    return attempt;
  }

  private @Nullable RunAttempt nextOrNull(long ended) {
    long now = ended;
    RunAttempt first = next;
    if (first != null) {
      if (nextDue > clock.now()) {
        return null;
      }
      next = null;
      return first;
    }
    while (!stop.isStopped()) {
      RunAttempt attempt = children == null ? null : nextChild(children, now);
      if (attempt != null) {
        return attempt;
      }
      if (step == plan.size()) {
        return null;
      }
      int position = plan.at(step++);
      if (!allRun && !startingPoint.runs(position)) {
        continue;
      }
      if (plan.isMapped(position)) {
        children = preparation.expand(position);
        child = 0;
      } else {
        attempt = preparation.ready(position, now);
        if (attempt != null) {
          return attempt;
        }
      }
      now = Transitions.UNKNOWN; // what has just ended without a call has ended later
    }
    return null;
  }

  private @Nullable RunAttempt nextChild(Children of, long ended) {
    long now = ended;
    while (child < of.size() && !stop.isStopped()) {
      int index = child++;
      if (of.cells().isDone(index)) {
        continue;
      }
      RunAttempt attempt = preparation.readyChild(of, index, now);
      if (attempt != null) {
        return attempt;
      }
      if (of.cells().isDone(index)) {
        of.finishOne();
      }
      now = Transitions.UNKNOWN;
    }
    if (of.areFinished()) {
      transitions.endMapped(of);
    }
    children = null;
    return null;
  }

  @Override
  @Nullable RunAttempt reported(RunAttempt attempt, long outcome) {
    if (hasEnded(outcome)) {
      finish(attempt);
    }
    while (attempt.isTimedOut() && !attempt.isTimeOutDone()) {
      LockSupport.parkNanos(TIME_OUT_NANOS); // the clock's thread is about to count the child
    }
    RunAttempt successor = attempt.successor(); // of this report, or of a deadline before it
    if (successor != null) {
      next = successor;
      nextDue = attempt.successorTime();
      return null; // the wait for it may be interrupted, and this call may not
    }
    return next(hasEnded(outcome) ? outcome : Transitions.UNKNOWN);
  }

  @Override
  void timedOut(RunAttempt attempt, long outcome) {
    if (hasEnded(outcome)) {
      finish(attempt);
    }
  }

  private static void finish(RunAttempt attempt) {
    Children of = attempt.children();
    if (of != null) {
      of.finishOne();
    }
  }

  private void waitUntil(long due) throws InterruptedException {
    AtomicBoolean reached = new AtomicBoolean();
    RunClock.Appointment appointment =
        at(
            due,
            () -> {
              reached.set(true);
              wakeAll();
            });
    try {
      BooleanSupplier waiting = () -> !reached.get() && !stop.isStopped();
      while (waiting.getAsBoolean()) {
        if (!clock.jump(waiting)) {
          synchronized (lock) {
            if (waiting.getAsBoolean()) {
              lock.wait();
            }
          }
        }
      }
    } finally {
      appointment.cancel();
    }
  }

  private void wakeAll() {
    synchronized (lock) {
      lock.notifyAll();
    }
  }

  @Override
  public void putBack(Attempt attempt) {
    next = own(attempt);
    nextDue = Long.MIN_VALUE;
    handedOut = false;
  }

  @Override
  public void onReady(IntConsumer listener) {
    if (isReady()) {
      listener.accept(1);
    }
  }

  @Override
  public boolean isReady() {
    return !isExhausted() && !handedOut && !stop.isStopped();
  }

  @Override
  boolean isExhausted() {
    return step == plan.size() && children == null && next == null && !handedOut;
  }

  @Override
  public void await() {}
}
