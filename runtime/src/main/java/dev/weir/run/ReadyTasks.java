package dev.weir.run;

import dev.weir.graph.Plan;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;

/**
 * Counts what each task waits for, and queues those that need not wait any more, without a lock.
 *
 * <p>Memory model: the counts in {@link #waitingFor} are decremented atomically by the threads that
 * finish a task's upstreams. Each decrement releases what its thread has written and the last one
 * acquires it all, so the thread that finds a task ready sees the states of all its upstreams. A
 * queued task is published by a write to its slot, which whoever takes it reads first.
 */
final class ReadyTasks {

  static final int NONE = -1;

  private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(int[].class);
  // The count of a task that is not run: no number of upstreams makes it ready.
  private static final int NEVER = Integer.MAX_VALUE / 2;

  private static final int CACHE_LINE = 32; // in ints; two lines, since they are fetched in pairs
  private static final int HEAD = CACHE_LINE;
  private static final int TAIL = 2 * CACHE_LINE;

  private final Plan plan;
  private final Transitions transitions;
  private final Load load;
  private final IntConsumer announce;

  private final int[] waitingFor;
  // Whether an edge that is the only one of its task need not be counted.
  private final boolean shortcut;
  // Position + 1 of queued tasks, 0 where nothing is published yet. A task is queued at most once.
  private final int[] slots;
  // Where to take from the slots, and where to put into them; far enough apart that threads which
  // change different ones do not disturb each other.
  private final AtomicIntegerArray counters = new AtomicIntegerArray(3 * CACHE_LINE);

  /**
   * Queues the tasks that wait for nothing.
   *
   * @param load counts what is queued
   * @param announce told how many tasks were queued, after that, and not for the first ones; has to
   *     put a fence before it looks at who waits for them
   */
  ReadyTasks(
      Plan plan, Transitions transitions, StartingPoint start, Load load, IntConsumer announce) {
    this.plan = plan;
    this.transitions = transitions;
    this.load = load;
    this.announce = announce;
    this.slots = new int[plan.size()];
    this.waitingFor = plan.incoming();
    this.shortcut = start.isPlain();
    if (!shortcut) {
      leaveOut(start);
    }
    for (int position = 0; position < waitingFor.length; position++) {
      if (waitingFor[position] == 0) {
        slots[counters.getAndIncrement(TAIL)] = position + 1;
      }
    }
    load.add(counters.get(TAIL));
  }

  /** Tasks that are not run are not waited for. */
  private void leaveOut(StartingPoint start) {
    for (int position = 0; position < plan.size(); position++) {
      if (!start.runs(position)) {
        waitingFor[position] += NEVER;
        for (int s = plan.firstSuccessor(position); s < plan.firstSuccessor(position + 1); s++) {
          waitingFor[plan.successor(s)]--;
        }
      }
    }
  }

  /**
   * A task is at its end: finds out which downstreams that makes ready.
   *
   * @return the first of them, for this thread to go on with; the others are queued
   */
  int release(int position) {
    return release(position, false);
  }

  /**
   * Counts down along the edges of a task.
   *
   * @param expanded along those that wait for its children only; else along all others, unless it
   *     has no children for them to wait for
   */
  int release(int position, boolean expanded) {
    int from = plan.firstSuccessor(position);
    int to = plan.firstSuccessor(position + 1);
    boolean all = !plan.isMapped(position) || (!expanded && transitions.children(position) == null);
    int first = NONE;
    int last = NONE;
    int ready = 0;
    for (int s = from; s < to; s++) {
      int successor = plan.successor(s);
      if ((all || plan.isChained(s) == expanded) && isLastOf(successor)) {
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
      load.add(ready - 1);
      enqueue(waitingFor[first], ready - 1);
    }
    return first;
  }

  /** Queues a task that {@link #release} has given. */
  void enqueue(int position) {
    load.add(1);
    enqueue(position, 1);
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
    announce.accept(length);
  }

  /** Whether this was the last edge that a task waited for. */
  private boolean isLastOf(int successor) {
    return (shortcut && plan.incoming(successor) == 1)
        || (int) ELEMENT.getAndAdd(waitingFor, successor, -1) == 1;
  }

  /** The next task, or {@link #NONE}. */
  int poll() {
    while (true) {
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
  }

  boolean isReady() {
    int index = counters.get(HEAD);
    return index < slots.length && (int) ELEMENT.getVolatile(slots, index) != 0;
  }

  /** How many are queued. */
  int size() {
    return counters.get(TAIL) - counters.get(HEAD);
  }
}
