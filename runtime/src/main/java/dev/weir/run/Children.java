package dev.weir.run;

import dev.weir.graph.TaskSpec;
import dev.weir.internal.Unchecked;
import dev.weir.state.Mapped;
import dev.weir.state.States;
import dev.weir.state.Success;
import dev.weir.state.TaskReference;
import dev.weir.state.TaskState;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The children of a mapped task in one run: one for each element, without an object for each but
 * its state. Thread-safe.
 *
 * <p>A child whose elements are all there from the start is ready at once. One that reads a child
 * of another mapped task waits for that; {@link #arrive} counts, and marks by a bit what it has
 * counted, because both the end of the other child and the start of this task may report it.
 */
final class Children {

  private final TaskSpec spec;
  private final TaskCells cells;
  // For each input the elements; null where it is not mapped, or chained.
  private final @Nullable Object[] @Nullable [] elements;
  // The positions of the mapped tasks whose children these read, each once.
  private final int[] chainedTo;
  private final long expanded;

  private final AtomicInteger unfinished;
  private int left; // as it was before others saw the children
  // How much of what a child waits for is there; null if none waits.
  private final @Nullable AtomicIntegerArray counts;
  // For each child a bit for each of what it waits for, set once that has been counted.
  private final @Nullable AtomicIntegerArray arrived;
  // The children to hand out: index + 1, or 0 where nothing is published yet. Null for all in
  // order.
  private final @Nullable AtomicIntegerArray slots;
  private final AtomicInteger head = new AtomicInteger();
  private final AtomicInteger tail = new AtomicInteger();

  /**
   * The children of a task that has none yet.
   *
   * @param elements for each input its elements; null where it is not mapped, or chained
   * @param chainedTo the positions of the mapped tasks whose children these wait for, each once
   */
  Children(
      TaskSpec spec,
      TaskCells cells,
      @Nullable Object[] @Nullable [] elements,
      int[] chainedTo,
      long expanded) {
    this.spec = spec;
    this.cells = cells;
    this.elements = elements;
    this.chainedTo = chainedTo;
    this.expanded = expanded;
    this.unfinished = new AtomicInteger(cells.size());
    this.left = cells.size();
    boolean waiting = chainedTo.length > 0;
    this.arrived = waiting ? new AtomicIntegerArray(cells.size() * words()) : null;
    this.counts = waiting ? new AtomicIntegerArray(cells.size()) : null;
    this.slots = waiting ? new AtomicIntegerArray(cells.size()) : null;
    if (!waiting) {
      tail.set(cells.size());
    }
  }

  /** The children of a task that does not run. */
  static Children of(TaskSpec spec, Mapped<?> mapped) {
    TaskCells cells = new TaskCells(mapped.children().size(), false);
    Children children =
        new Children(spec, cells, new Object[spec.inputCount()][], new int[0], States.NO_TIME);
    for (int i = 0; i < cells.size(); i++) {
      cells.preset(i, mapped.children().get(i));
    }
    return children;
  }

  TaskSpec spec() {
    return spec;
  }

  /** A child is at its end before the run has come to it. */
  void preset(int index, TaskState<?> state) {
    cells.preset(index, state);
    unfinished.decrementAndGet();
    left--;
  }

  /** Whether there was no child to be called from the start. */
  boolean isNothingLeft() {
    return left == 0;
  }

  /** Whether all children are at their end. */
  boolean areFinished() {
    return unfinished.get() == 0;
  }

  TaskCells cells() {
    return cells;
  }

  int size() {
    return cells.size();
  }

  int[] chainedTo() {
    return chainedTo;
  }

  /** The element of an input that is mapped and not chained. */
  @Nullable Object element(int input, int index) {
    @Nullable Object[] ofInput = elements[input];
    return ofInput == null ? null : ofInput[index];
  }

  TaskReference reference(int index) {
    return reference(spec, index);
  }

  static TaskReference reference(TaskSpec spec, int index) {
    return new ChildReference(spec, index);
  }

  private record ChildReference(TaskSpec parent, int index) implements TaskReference {
    @Override
    public String slug() {
      return parent.slug() + "[" + index + "]";
    }

    @Override
    public int position() {
      return parent.position();
    }
  }

  /**
   * What a child waits for is there.
   *
   * @param upstream the mapped task whose child of the same index is at its end
   * @return true if this was the last thing it waited for, as seen by exactly one caller
   */
  boolean arrive(int index, int upstream) {
    if (arrived == null || counts == null || index >= size()) {
      return false; // arguments may be of different lengths if the shortest counts
    }
    int which = 0;
    while (chainedTo[which] != upstream) {
      which++;
    }
    int bit = 1 << (which % Integer.SIZE);
    int before =
        arrived.getAndUpdate(index * words() + which / Integer.SIZE, counted -> counted | bit);
    return (before & bit) == 0 && counts.incrementAndGet(index) == chainedTo.length;
  }

  private int words() {
    return (chainedTo.length + Integer.SIZE - 1) / Integer.SIZE;
  }

  /** Lets go of the results of children that are all at their end. */
  void dropResults() {
    for (int i = 0; i < size(); i++) {
      if (cells.state(i) instanceof Success<?> success) {
        cells.state(i, States.withoutResult(success));
      }
    }
  }

  /** Lets a child be taken by {@link #poll}. */
  void enqueue(int index) {
    if (slots != null) {
      slots.set(tail.getAndIncrement(), index + 1);
    }
  }

  /** The next child that is ready, or -1. */
  int poll() {
    while (true) {
      int next = head.get();
      if (next >= tail.get()) {
        return -1;
      }
      int index = slots == null ? next : slots.get(next) - 1;
      if (index < 0) {
        return -1; // about to be published
      }
      if (head.compareAndSet(next, next + 1)) {
        return index;
      }
    }
  }

  boolean isReady() {
    int next = head.get();
    return next < tail.get() && (slots == null || slots.get(next) != 0);
  }

  /** Whether every child was handed out. */
  boolean isExhausted() {
    return head.get() == size();
  }

  /**
   * A child is at its end.
   *
   * @return whether it was the last
   */
  boolean finishOne() {
    return unfinished.decrementAndGet() == 0;
  }

  /** The state of the whole, from those of the children. */
  TaskState<?> state(long ended, List<TaskState<@Nullable Object>> states) {
    return States.mapped(spec, expanded, ended, states);
  }

  /** The states of children that are all at their end: a view, for there may be very many. */
  List<TaskState<@Nullable Object>> finalStates() {
    return Collections.unmodifiableList(new FinalStates(cells));
  }

  /** A copy of the states, changed. */
  static List<TaskState<@Nullable Object>> copyOf(int size, IntFunction<TaskState<?>> states) {
    List<TaskState<@Nullable Object>> copy = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      copy.add(Unchecked.cast(states.apply(i)));
    }
    return Collections.unmodifiableList(copy);
  }

  private static final class FinalStates extends AbstractList<TaskState<@Nullable Object>>
      implements RandomAccess {

    private final TaskCells cells;

    FinalStates(TaskCells cells) {
      this.cells = cells;
    }

    @Override
    public TaskState<@Nullable Object> get(int index) {
      return Unchecked.cast(cells.state(index));
    }

    @Override
    public int size() {
      return cells.size();
    }
  }
}
