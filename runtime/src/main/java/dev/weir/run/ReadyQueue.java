package dev.weir.run;

import dev.weir.executor.Attempt;
import dev.weir.graph.Plan;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands out attempts as they become ready, to any number of threads.
 *
 * <p>A thread that finishes a task goes on with the first downstream that became ready by it, and
 * queues the others in insertion order; so a chain of tasks never changes threads, and nothing is
 * handed over that need not be.
 *
 * <p>Memory model: the counts in {@link #waitingFor} are decremented atomically by the threads that
 * finish a task's upstreams. Each decrement releases what its thread has written and the last one
 * acquires it all, so the thread that finds a task ready sees the states of all its upstreams. A
 * queued task is published by a write to its slot and a fence, after which {@link #waiters} is
 * read; a thread that is about to wait writes {@code waiters} first and looks at the slots
 * afterwards. One of the two sees the other, so no wake-up is lost. States change and listeners run
 * outside of the lock, which is there for waiting only.
 *
 * <p>The run is over when every terminal task is at its end, for all others are before it. So only
 * those are counted, which for most graphs are few.
 */
final class ReadyQueue extends ControlledQueue {

  private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(int[].class);
  private static final int NONE = -1;

  private static final int CACHE_LINE = 32; // in ints; two lines, since they are fetched in pairs
  private static final int HEAD = CACHE_LINE;
  private static final int TAIL = 2 * CACHE_LINE;
  private static final int TERMINALS_LEFT = 3 * CACHE_LINE;

  // How often to look before going to sleep: short runs end before a sleeper could wake up.
  private static final int YIELDS = 1000;

  private final Plan plan;

  private final int[] waitingFor;
  // Position + 1 of queued tasks, 0 where nothing is published yet. A task is queued at most once.
  private final int[] slots;
  // Where to take from the slots, where to put into them, and how many terminal tasks are not at
  // their end. The three are far enough apart that threads which change different ones do not
  // disturb each other.
  private final AtomicIntegerArray counters = new AtomicIntegerArray(4 * CACHE_LINE);

  private final Object lock = new Object();
  private volatile int waiters; // written under the lock
  private volatile @Nullable IntConsumer onReady;

  ReadyQueue(Plan plan, Transitions transitions, StopSwitch stop, RunContext context) {
    super(transitions, stop, context);
    this.plan = plan;
    this.slots = new int[plan.size()];
    this.waitingFor = plan.incoming();
    for (int position = 0; position < waitingFor.length; position++) {
      if (waitingFor[position] == 0) {
        slots[counters.getAndIncrement(TAIL)] = position + 1;
      }
    }
    counters.set(TERMINALS_LEFT, plan.terminalCount());
    stop.onStop(this::wakeAll);
  }

  @Override
  public @Nullable Attempt poll() {
    for (int position = dequeue(); position != NONE; position = dequeue()) {
      Attempt attempt = readyFrom(position, Transitions.UNKNOWN);
      if (attempt != null) {
        return attempt;
      }
    }
    return null;
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
      synchronized (lock) {
        waiters++;
        try {
          while (!isQueued() && !isOver()) {
            lock.wait();
          }
        } finally {
          waiters--;
        }
      }
    }
  }

  @Override
  @SuppressWarnings("ThreadPriorityCheck") // only to let workers use the core, not to hand over
  public void await() throws InterruptedException {
    for (int yields = 0; yields < YIELDS && !isOver(); yields++) {
      Thread.onSpinWait();
    }
    synchronized (lock) {
      while (!isOver()) {
        lock.wait();
      }
    }
  }

  @Override
  public @Nullable Attempt succeeded(Attempt attempt, @Nullable Object result) {
    return finished(attempt, transitions.succeed(attempt, result));
  }

  @Override
  public @Nullable Attempt failed(Attempt attempt, Throwable failure) {
    return finished(attempt, transitions.fail(attempt, failure));
  }

  @Override
  public void putBack(Attempt attempt) {
    // It was returned by a completion, so it was not queued before: there is a slot for it.
    enqueue(attempt.task().position(), 1);
  }

  @Override
  public void onReady(IntConsumer listener) {
    onReady = listener;
    int queued = counters.get(TAIL) - counters.get(HEAD);
    if (queued > 0) {
      listener.accept(queued);
    }
  }

  /** Goes down from a ready task until one of them has an attempt to make. */
  private @Nullable Attempt readyFrom(int position, long now) {
    for (int next = position; next != NONE; next = release(next)) {
      Attempt attempt = transitions.ready(next, now);
      if (attempt != null) {
        return attempt;
      }
    }
    return null;
  }

  private @Nullable Attempt finished(Attempt attempt, long now) {
    if (now == Transitions.TOO_LATE) {
      return null;
    }
    int next = release(attempt.task().position());
    return next == NONE || stop.isStopped() ? null : readyFrom(next, now);
  }

  /**
   * A task is at its end: finds out which downstreams that makes ready.
   *
   * @return the first of them, for this thread to go on with; the others are queued
   */
  private int release(int position) {
    int from = plan.firstSuccessor(position);
    int to = plan.firstSuccessor(position + 1);
    if (from == to) {
      if (counters.decrementAndGet(TERMINALS_LEFT) == 0) {
        wakeAll();
      }
      return NONE;
    }
    int first = NONE;
    int last = NONE;
    int ready = 0;
    for (int s = from; s < to; s++) {
      int successor = plan.successor(s);
      if (isLastOf(successor)) {
        if (first == NONE) {
          first = successor;
        } else {
          // A count that has reached zero is not needed any more, so it can hold a link.
          waitingFor[last] = successor;
        }
        last = successor;
        ready++;
      }
    }
    if (ready > 1) {
      enqueue(waitingFor[first], ready - 1);
    }
    return first;
  }

  /** Queues the tasks of a list at once, so that other threads are disturbed once. */
  private void enqueue(int head, int length) {
    int slot = counters.getAndAdd(TAIL, length);
    int position = head;
    for (int i = 0; i < length; i++) {
      int next = waitingFor[position];
      ELEMENT.setRelease(slots, slot + i, position + 1);
      position = next;
    }
    VarHandle.fullFence(); // between the slots and a look at who waits for them
    announce(length);
  }

  /** Whether this was the last edge that a task waited for. */
  private boolean isLastOf(int successor) {
    return plan.incoming(successor) == 1 || (int) ELEMENT.getAndAdd(waitingFor, successor, -1) == 1;
  }

  private void announce(int queued) {
    IntConsumer listener = onReady;
    if (listener != null) {
      listener.accept(queued);
    }
    if (waiters > 0) {
      wakeAll();
    }
  }

  private int dequeue() {
    while (!stop.isStopped()) {
      int index = counters.get(HEAD);
      if (index == slots.length) {
        return NONE;
      }
      int slot = (int) ELEMENT.getVolatile(slots, index);
      if (slot == 0) {
        return NONE;
      }
      if (counters.compareAndSet(HEAD, index, index + 1)) {
        return slot - 1;
      }
    }
    return NONE;
  }

  @Override
  public boolean isReady() {
    return isQueued() && !stop.isStopped();
  }

  private boolean isQueued() {
    int index = counters.get(HEAD);
    return index < slots.length && (int) ELEMENT.getVolatile(slots, index) != 0;
  }

  private boolean isOver() {
    return counters.get(TERMINALS_LEFT) == 0 || stop.isStopped();
  }

  private void wakeAll() {
    synchronized (lock) {
      lock.notifyAll();
    }
  }
}
