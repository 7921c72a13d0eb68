package dev.weir.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;

/**
 * A graph compiled into arrays that are indexed by position: the order of a walk, how many edges
 * come into each task, and where those that go out lead. Computed once for each graph. Immutable
 * and thread-safe.
 */
public final class Plan {

  private static final int PLAIN = 1;
  private static final int MAPPED = 2;
  private static final int ORDERED = 4;

  // The inputs of task i are inputSource[firstInput[i]] up to the first of task i + 1. They are in
  // one array, since a run visits tasks in an order that would make it jump between many.
  private final int[] firstInput;
  private final int[] inputSource;
  private final int[] incoming;
  // The successors of task i are successors[firstSuccessor[i]] up to the first of task i + 1.
  private final int[] firstSuccessor;
  private final int[] successors;
  // Indices of successors that read single children, so that they wait for those only.
  private final BitSet chained = new BitSet();
  private final int[] order;
  private final BitSet terminals;
  // What a run asks of each task while it visits it, as bits that are read at once.
  private final byte[] kinds;
  private final boolean anyMapped;
  private final boolean anyTimed;

  Plan(TaskSpec[] specs, boolean insertionOrder) {
    firstInput = new int[specs.length + 1];
    for (int i = 0; i < specs.length; i++) {
      firstInput[i + 1] = firstInput[i] + specs[i].inputCount();
    }
    inputSource = inputSources(specs);
    int[][] upstream = new int[specs.length][];
    incoming = new int[specs.length];
    firstSuccessor = new int[specs.length + 1];
    for (int i = 0; i < specs.length; i++) {
      upstream[i] = specs[i].upstream();
      incoming[i] = upstream[i].length;
      for (int above : upstream[i]) {
        firstSuccessor[above + 1]++;
      }
    }
    Arrays.parallelPrefix(firstSuccessor, Integer::sum);
    successors = successors(upstream, specs);
    order = insertionOrder ? identity(specs.length) : sorted();
    terminals = withoutSuccessor();
    kinds = new byte[specs.length];
    for (int i = 0; i < specs.length; i++) {
      kinds[i] = kind(specs[i]);
    }
    anyMapped = Arrays.stream(specs).anyMatch(TaskSpec::isMapped);
    anyTimed = Arrays.stream(specs).anyMatch(spec -> spec.info().options().timeout() != null);
  }

  private static byte kind(TaskSpec spec) {
    int kind = spec.isPlain() ? PLAIN : 0;
    kind |= spec.isMapped() ? MAPPED : 0;
    kind |= spec.after().length > 0 ? ORDERED : 0;
    return (byte) kind;
  }

  private int[] inputSources(TaskSpec[] specs) {
    int[] sources = new int[firstInput[specs.length]];
    for (TaskSpec spec : specs) {
      for (int i = 0; i < spec.inputCount(); i++) {
        sources[firstInput[spec.position()] + i] = spec.source(i);
      }
    }
    return sources;
  }

  private int[] successors(int[][] upstream, TaskSpec[] specs) {
    int[] filled = new int[firstSuccessor[upstream.length]];
    int[] next = firstSuccessor.clone();
    for (int i = 0; i < upstream.length; i++) {
      for (int edge = 0; edge < upstream[i].length; edge++) {
        int slot = next[upstream[i][edge]]++;
        filled[slot] = i;
        chained.set(slot, specs[i].isMapped() && specs[i].isChainedEdge(edge));
      }
    }
    return filled;
  }

  private static int[] identity(int size) {
    int[] identity = new int[size];
    Arrays.setAll(identity, i -> i);
    return identity;
  }

  /** Kahn's algorithm; of the tasks that could come next, the one that was added first does. */
  private int[] sorted() {
    int[] waiting = incoming.clone();
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (int i = 0; i < waiting.length; i++) {
      if (waiting[i] == 0) {
        ready.add(i);
      }
    }
    int[] sorted = new int[waiting.length];
    for (int n = 0; n < sorted.length; n++) {
      int position = ready.remove();
      sorted[n] = position;
      for (int s = firstSuccessor[position]; s < firstSuccessor[position + 1]; s++) {
        if (--waiting[successors[s]] == 0) {
          ready.add(successors[s]);
        }
      }
    }
    return sorted;
  }

  /**
   * The number of tasks.
   *
   * @return the number
   */
  public int size() {
    return incoming.length;
  }

  /**
   * The task to visit next in a walk in which every task comes after its upstreams, and otherwise
   * in insertion order.
   *
   * @param step a number from 0 on
   * @return the task's position
   */
  public int at(int step) {
    return order[step];
  }

  /**
   * Where a task's inputs start.
   *
   * @param position the task; the number of tasks itself is allowed, for the end of the last one
   * @return an index for {@link #inputSource}
   */
  public int firstInput(int position) {
    return firstInput[position];
  }

  /**
   * Where an input comes from.
   *
   * @param index at least {@code firstInput(task)}, less than {@code firstInput(task + 1)}
   * @return the position of the upstream task, or {@link TaskSpec#VALUE}
   */
  public int inputSource(int index) {
    return inputSource[index];
  }

  /**
   * Whether a task was told to run after others that it does not read.
   *
   * @param position the task
   * @return true if {@link TaskSpec#after} is not empty
   */
  public boolean isOrdered(int position) {
    return (kinds[position] & ORDERED) != 0;
  }

  /**
   * How many edges come into each task.
   *
   * @return a new array by position
   */
  public int[] incoming() {
    return incoming.clone();
  }

  /**
   * How many edges come into a task.
   *
   * @param position the task
   * @return the number
   */
  public int incoming(int position) {
    return incoming[position];
  }

  /**
   * Where a task's successors start.
   *
   * @param position the task; the number of tasks itself is allowed, for the end of the last one
   * @return an index for {@link #successor}
   */
  public int firstSuccessor(int position) {
    return firstSuccessor[position];
  }

  /**
   * A task's successor; one that reads the task twice is there twice.
   *
   * @param index at least {@code firstSuccessor(task)}, less than {@code firstSuccessor(task + 1)}
   * @return the successor's position
   */
  public int successor(int index) {
    return successors[index];
  }

  /**
   * Whether a successor waits for single children of a mapped task, not for the whole of it.
   *
   * @param index as for {@link #successor}
   * @return true for an edge from {@link MappedNode#each}
   */
  public boolean isChained(int index) {
    return chained.get(index);
  }

  /**
   * Whether a task runs as soon as all its upstreams have succeeded, with their results and plain
   * values, and has no other way.
   *
   * @param position the task
   * @return false if it is mapped, has a trigger or a cache, or takes states or parameters
   */
  public boolean isPlain(int position) {
    return (kinds[position] & PLAIN) != 0;
  }

  /**
   * Whether a task is called once for each element of something.
   *
   * @param position the task
   * @return true if it is
   */
  public boolean isMapped(int position) {
    return (kinds[position] & MAPPED) != 0;
  }

  /**
   * Whether any task is mapped.
   *
   * @return true if one is
   */
  public boolean hasMapped() {
    return anyMapped;
  }

  /**
   * Whether any task has a timeout.
   *
   * @return true if one has
   */
  public boolean hasTimeouts() {
    return anyTimed;
  }

  /**
   * The tasks with no successor.
   *
   * @return a new set of positions
   */
  public BitSet terminals() {
    return (BitSet) terminals.clone();
  }

  private BitSet withoutSuccessor() {
    BitSet positions = new BitSet(incoming.length);
    for (int i = 0; i < incoming.length; i++) {
      if (firstSuccessor[i] == firstSuccessor[i + 1]) {
        positions.set(i);
      }
    }
    return positions;
  }
}
