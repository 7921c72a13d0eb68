package dev.weir.run;

import dev.weir.executor.Attempt;
import dev.weir.graph.FlowGraph;
import dev.weir.graph.Plan;
import java.lang.invoke.VarHandle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands out attempts as they become ready, to any number of threads.
 *
 * <p>A thread that finishes a task goes on with the first downstream that became ready by it, and
 * queues the others in insertion order; so a chain of tasks never changes threads, and nothing is
 * handed over that need not be.
 *
 * <p>Memory model: how tasks become ready stands in {@link ReadyTasks}. After something was queued,
 * and a fence, {@link #waiters} is read; a thread that is about to wait writes {@code waiters}
 * first and looks at the queues afterwards. One of the two sees the other, so no wake-up is lost.
 * States change and listeners run outside of the lock, which is there for waiting only.
 *
 * <p>A thread that goes on with something queued gives back the unit of {@link Load} of what it has
 * finished later, with others: see {@link RunAttempt#unitsOwed}.
 */
final class ReadyQueue extends ControlledQueue {

  // How often to look before going to sleep: short runs end before a sleeper could wake up.
  private static final int SPINS = 1000;

  private final Plan plan;
  private final TaskCells cells;
  private final Preparation preparation;
  private final Load load = new Load();
  private final ReadyTasks tasks;
  private final ChildQueue children;
  // Attempts that were made ready otherwise: after a while, or because they were put back.
  private final ConcurrentLinkedQueue<RunAttempt> again = new ConcurrentLinkedQueue<>();

  // Attempts that wait for their time, or have just stopped waiting.
  private final Set<RunAttempt> waiting = ConcurrentHashMap.newKeySet();

  private final Object lock = new Object();
  private volatile int waiters; // written under the lock
  private volatile @Nullable IntConsumer onReady;

  ReadyQueue(FlowGraph graph, Transitions transitions, RunScope scope, RunContext context) {
    super(transitions, scope, context);
    this.plan = graph.plan();
    this.cells = transitions.cells();
    this.preparation = new Preparation(graph, transitions, scope);
    this.tasks = new ReadyTasks(plan, transitions, scope.start(), load, this::announce);
    this.children = new ChildQueue(plan, transitions);
    stop.onStop(this::wakeAll);
    stop.onStop(this::forgetWaiting);
  }

  @Override
  public @Nullable RunAttempt poll() {
    return poll(Transitions.UNKNOWN);
  }

  /**
   * The next attempt, if one is ready.
   *
   * @param read the time, if the thread has just read it
   */
  private @Nullable RunAttempt poll(long read) {
    long now = read;
    while (!stop.isStopped()) {
      RunAttempt attempt;
      int position = tasks.poll();
      if (position != ReadyTasks.NONE) {
        attempt = readyFrom(position, now);
      } else {
        attempt = again.poll();
        if (attempt != null) {
          return attempt;
        }
        Children of = children.next();
        if (of == null) {
          return null;
        }
        int index = of.poll();
        if (index < 0) {
          continue; // another thread was faster
        }
        attempt = readyChild(of, index);
      }
      if (attempt != null) {
        return attempt;
      }
      drop(1);
      now = Transitions.UNKNOWN; // what has just ended without a call has ended later
    }
    return null;
  }

  private @Nullable RunAttempt readyChild(Children of, int index) {
    if (of.cells().isDone(index)) {
      return null; // it was known before the run
    }
    RunAttempt attempt = preparation.readyChild(of, index, Transitions.UNKNOWN);
    return attempt == null && of.cells().isDone(index) ? afterChild(of, index) : attempt;
  }

  @Override
  public @Nullable Attempt take() throws InterruptedException {
    while (true) {
      if (!stop.isStopped() && Thread.interrupted()) {
        throw new InterruptedException();
      }
      Attempt attempt = poll();
      if (attempt != null || isOver()) {
        return attempt;
      }
      if (!jump()) {
        waitForMore();
      }
    }
  }

  private void waitForMore() throws InterruptedException {
    synchronized (lock) {
      waiters++;
      try {
        while (!isQueued() && !isOver() && !canJump()) {
          lock.wait();
        }
      } finally {
        waiters--;
      }
    }
  }

  @Override
  public void await() throws InterruptedException {
    for (int spins = 0; spins < SPINS && !isOver(); spins++) {
      Thread.onSpinWait();
    }
    while (!isOver()) {
      if (jump()) {
        continue;
      }
      synchronized (lock) {
        while (!isOver() && !canJump()) {
          lock.wait();
        }
      }
    }
  }

  @Override
  @Nullable RunAttempt reported(RunAttempt attempt, long outcome) {
    if (outcome == Transitions.TOO_LATE) {
      return null; // whoever was in time has gone on from here
    }
    RunAttempt next = after(attempt, outcome);
    if (next != null) {
      next.unitsOwed = attempt.unitsOwed;
      return next;
    }
    int owed = attempt.unitsOwed + (outcome == Transitions.AGAIN ? 0 : 1);
    next = poll(hasEnded(outcome) ? outcome : Transitions.UNKNOWN);
    if (next != null) {
      next.unitsOwed += owed;
    } else {
      drop(owed);
    }
    return next;
  }

  @Override
  void timedOut(RunAttempt attempt, long outcome) {
    RunAttempt next = after(attempt, outcome);
    if (next != null) {
      queueAgain(next);
    }
    int owed = attempt.unitsOwed + (outcome == Transitions.AGAIN || next != null ? 0 : 1);
    drop(owed);
  }

  /** What comes of a report; an attempt that is returned has taken over the unit. */
  private @Nullable RunAttempt after(RunAttempt attempt, long outcome) {
    RunAttempt successor = attempt.successor();
    if (outcome == Transitions.AGAIN && successor != null) {
      schedule(successor, attempt.successorTime());
      return null;
    }
    if (!hasEnded(outcome)) {
      return null;
    }
    Children of = attempt.children();
    if (of != null) {
      return stop.isStopped() ? null : afterChild(of, attempt.index());
    }
    int next = tasks.release(attempt.spec().position());
    return next == ReadyTasks.NONE || stop.isStopped() ? null : readyFrom(next, outcome);
  }

  private void schedule(RunAttempt attempt, long due) {
    if (due <= clock.now()) {
      queueAgain(attempt);
      return;
    }
    attempt.appointment(
        at(
            due,
            () -> {
              waiting.remove(attempt);
              load.endWaiting();
              queueAgain(attempt);
            }));
    waiting.add(attempt);
    // Not before the clock knows of it, or another thread might let it jump to a later time.
    boolean atRest = load.beginWaiting();
    if (stop.isStopped()) {
      forgetWaiting();
    } else if (atRest) {
      wakeAll(); // somebody has to move the clock; or the attempt was all, and is over meanwhile
    }
  }

  private void queueAgain(RunAttempt attempt) {
    again.add(attempt);
    announce(1);
  }

  /** Nothing is left in the clock of a run that is over. */
  private void forgetWaiting() {
    waiting.forEach(RunAttempt::cancelAppointment);
    waiting.clear();
  }

  @Override
  public void putBack(Attempt attempt) {
    RunAttempt own = own(attempt);
    int owed = own.unitsOwed;
    own.unitsOwed = 0;
    queueAgain(own);
    drop(owed);
  }

  @Override
  public void onReady(IntConsumer listener) {
    onReady = listener;
    int queued = tasks.size();
    if (queued > 0) {
      listener.accept(queued);
    }
  }

  /** Goes down from a ready task until one of them has an attempt to make. */
  private @Nullable RunAttempt readyFrom(int position, long ended) {
    int next = position;
    long now = ended;
    while (next != ReadyTasks.NONE) {
      if (plan.isMapped(next)) {
        if (!expand(next)) {
          return null; // whoever ends the last child goes on
        }
      } else {
        RunAttempt attempt = preparation.ready(next, now);
        if (attempt != null) {
          return attempt;
        }
      }
      if (!cells.isDone(next)) {
        return null; // it pauses, or its children are on their way
      }
      next = tasks.release(next);
      now = Transitions.UNKNOWN;
    }
    return null;
  }

  /**
   * Makes the children of a mapped task and queues those that are ready.
   *
   * @return whether the task is at its end because there is nothing to call
   */
  private boolean expand(int position) {
    Children made = preparation.expand(position);
    if (made == null) {
      return cells.isDone(position);
    }
    if (made.isNothingLeft()) {
      transitions.endMapped(made);
    }
    int first = tasks.release(position, true);
    if (first != ReadyTasks.NONE) {
      tasks.enqueue(first);
    }
    int ready = children.add(made, load);
    if (ready > 0) {
      announce(ready);
    }
    return made.isNothingLeft();
  }

  /**
   * A child is at its end: finds out which children, and which tasks, that makes ready.
   *
   * @return the first attempt, for this thread to go on with; the others are queued
   */
  private @Nullable RunAttempt afterChild(Children ended, int at) {
    RunAttempt next = null;
    ChildQueue.Ends ends = new ChildQueue.Ends(ended, at);
    while (ends.next()) {
      for (Children below : children.arrivals(ends.parent(), ends.index())) {
        RunAttempt attempt = null;
        if (next == null) {
          attempt = preparation.readyChild(below, ends.index(), Transitions.UNKNOWN);
          next = attempt;
          if (attempt == null && below.cells().isDone(ends.index())) {
            ends.add(below, ends.index());
          }
        } else {
          load.add(1);
          below.enqueue(ends.index());
          announce(1);
        }
      }
      if (ends.parent().finishOne()) {
        transitions.endMapped(ends.parent());
        next = afterMapped(ends.parent().spec().position(), next);
      }
    }
    return next;
  }

  private @Nullable RunAttempt afterMapped(int position, @Nullable RunAttempt next) {
    int first = cells.isDone(position) ? tasks.release(position) : ReadyTasks.NONE;
    if (first == ReadyTasks.NONE) {
      return next;
    }
    if (next == null) {
      return readyFrom(first, Transitions.UNKNOWN);
    }
    tasks.enqueue(first);
    return next;
  }

  private void announce(int queued) {
    VarHandle.fullFence(); // between what was queued and a look at who waits for it
    IntConsumer listener = onReady;
    if (listener != null) {
      listener.accept(queued);
    }
    if (waiters > 0) {
      wakeAll();
    }
  }

  /** Gives back units; tells those who wait if that was the last thing they waited for. */
  private void drop(int units) {
    if (units > 0 && load.remove(units)) {
      wakeAll();
    }
  }

  @Override
  public boolean isReady() {
    return isQueued() && !stop.isStopped();
  }

  private boolean isQueued() {
    return tasks.isReady() || !again.isEmpty() || children.isReady();
  }

  /** Whether all that is left waits for its time, and that comes only if the run jumps there. */
  private boolean canJump() {
    return clock.isJumping() && load.isWaiting();
  }

  /** Lets time go on, if nothing else can. */
  private boolean jump() {
    return canJump() && clock.jump(this::canJump);
  }

  private boolean isOver() {
    return load.isEmpty() || stop.isStopped();
  }

  @Override
  boolean isExhausted() {
    return load.isEmpty();
  }

  private void wakeAll() {
    synchronized (lock) {
      lock.notifyAll();
    }
  }
}
