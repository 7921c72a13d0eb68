package dev.weir.run;

import dev.weir.graph.Plan;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** The children of all mapped tasks of a run that wait to be handed out. Thread-safe. */
final class ChildQueue {

  private final Plan plan;
  private final Transitions transitions;
  private final ConcurrentLinkedQueue<Children> open = new ConcurrentLinkedQueue<>();

  ChildQueue(Plan plan, Transitions transitions) {
    this.plan = plan;
    this.transitions = transitions;
  }

  /** Children of which one may be ready, or null. */
  @Nullable Children next() {
    for (Children children : open) {
      if (children.isReady()) {
        return children;
      }
      if (children.isExhausted()) {
        open.remove(children);
      }
    }
    return null;
  }

  boolean isReady() {
    for (Children children : open) {
      if (children.isReady()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds the children of a task that has just got them, and published them.
   *
   * @param load counts those that are ready, before any other thread can take one
   * @return how many are ready
   */
  int add(Children children, Load load) {
    if (children.chainedTo().length == 0) {
      load.add(children.size());
      open.add(children);
      return children.size();
    }
    // Between publishing them and a look at what they wait for, against the ends of that.
    VarHandle.fullFence();
    open.add(children);
    int ready = 0;
    for (int index = 0; index < children.size(); index++) {
      if (!children.cells().isDone(index) && hasArrived(children, index)) {
        load.add(1);
        children.enqueue(index);
        ready++;
      }
    }
    return ready;
  }

  private boolean hasArrived(Children children, int index) {
    boolean last = false;
    for (int upstream : children.chainedTo()) {
      Children above = transitions.children(upstream);
      if (above != null && above.cells().isDone(index)) {
        last |= children.arrive(index, upstream);
      }
    }
    return last;
  }

  /** The children that need not wait any more, now that one which they read is at its end. */
  List<Children> arrivals(Children ended, int index) {
    int position = ended.spec().position();
    List<Children> ready = new ArrayList<>(1);
    boolean fenced = false;
    for (int s = plan.firstSuccessor(position); s < plan.firstSuccessor(position + 1); s++) {
      if (plan.isChained(s)) {
        if (!fenced) {
          VarHandle.fullFence(); // between that end and a look at who waits for it
          fenced = true;
        }
        Children below = transitions.children(plan.successor(s));
        if (below != null && below.arrive(index, position) && !below.cells().isDone(index)) {
          ready.add(below);
        }
      }
    }
    return ready;
  }

  /** Children that have come to their ends, one by the other; a list in place of a recursion. */
  static final class Ends {

    private record Child(Children parent, int index) {}

    private final Deque<Child> open = new ArrayDeque<>(2);
    private Child current;

    Ends(Children parent, int index) {
      current = new Child(parent, index);
      open.add(current);
    }

    void add(Children parent, int index) {
      open.add(new Child(parent, index));
    }

    boolean next() {
      Child child = open.poll();
      if (child == null) {
        return false;
      }
      current = child;
      return true;
    }

    Children parent() {
      return current.parent;
    }

    int index() {
      return current.index;
    }
  }
}
