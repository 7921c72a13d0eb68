package dev.weir.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the tasks of a growing flow in an order in which every task stands behind its upstreams, so
 * that most new edges are seen to be harmless without a search.
 *
 * <p>A new task is last. An edge that points forward in the order changes nothing; for one that
 * points backward only the tasks between its two ends are searched, for a path that would close a
 * cycle, and put in order again. This is the affected-region idea of Pearce and Kelly, "A dynamic
 * topological sort algorithm for directed acyclic graphs" (2006), with a plainer reordering.
 */
final class DependencyOrder {

  private final IntFunction<TaskSpec> specs;
  private int size;
  // Both null as long as the order is that of insertion, which it is for most flows for good.
  private int @Nullable [] rankOf;
  private int @Nullable [] atRank;
  private long searched;

  DependencyOrder(IntFunction<TaskSpec> specs) {
    this.specs = specs;
  }

  DependencyOrder copy(IntFunction<TaskSpec> specsOfCopy) {
    DependencyOrder copy = new DependencyOrder(specsOfCopy);
    copy.size = size;
    copy.rankOf = rankOf == null ? null : rankOf.clone();
    copy.atRank = atRank == null ? null : atRank.clone();
    return copy;
  }

  /** Puts a new task behind all others. */
  void add() {
    int position = size++;
    if (rankOf != null && atRank != null) {
      rankOf = withRoomFor(rankOf, position);
      atRank = withRoomFor(atRank, position);
      rankOf[position] = position;
      atRank[position] = position;
    }
  }

  boolean isInsertionOrder() {
    return rankOf == null;
  }

  /** How many tasks were looked at in searches so far: the cost of all edges added. */
  long searched() {
    return searched;
  }

  /**
   * Makes a task stand before another.
   *
   * @return null if that is done; else the path from {@code downstream} to {@code upstream} that
   *     forbids it, and then nothing has changed
   */
  int @Nullable [] putBefore(int upstream, int downstream) {
    int low = rank(downstream);
    int high = rank(upstream);
    if (high < low) {
      return null;
    }
    Map<Integer, Integer> towardsUpstream = ancestorsFrom(low, upstream);
    if (towardsUpstream.containsKey(downstream)) {
      return path(towardsUpstream, downstream, upstream);
    }
    moveToFront(towardsUpstream, low, high);
    return null;
  }

  /**
   * Walks from a task to its ancestors, no further than a rank.
   *
   * @return each ancestor with the next task on a way back to where the walk began
   */
  private Map<Integer, Integer> ancestorsFrom(int lowestRank, int start) {
    Map<Integer, Integer> next = new HashMap<>();
    Deque<Integer> open = new ArrayDeque<>();
    next.put(start, start);
    open.push(start);
    while (!open.isEmpty()) {
      int position = open.pop();
      searched++;
      for (int above : specs.apply(position).upstream()) {
        if (rank(above) >= lowestRank && next.putIfAbsent(above, position) == null) {
          open.push(above);
        }
      }
    }
    return next;
  }

  private static int[] path(Map<Integer, Integer> next, int from, int to) {
    List<Integer> path = new ArrayList<>(List.of(from));
    for (int position = from; position != to; ) {
      position = next.getOrDefault(position, to);
      path.add(position);
    }
    return path.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Puts some tasks before the others within a range of ranks; both keep their order. */
  private void moveToFront(Map<Integer, Integer> first, int low, int high) {
    int[] at = atRank == null ? identity() : atRank;
    int[] ranks = rankOf == null ? identity() : rankOf;
    int[] range = Arrays.copyOfRange(at, low, high + 1);
    int rank = low;
    for (boolean front : new boolean[] {true, false}) {
      for (int position : range) {
        if (first.containsKey(position) == front) {
          at[rank] = position;
          ranks[position] = rank++;
        }
      }
    }
    atRank = at;
    rankOf = ranks;
  }

  private int[] identity() {
    int[] identity = new int[size];
    Arrays.setAll(identity, i -> i);
    return identity;
  }

  private int rank(int position) {
    return rankOf == null ? position : rankOf[position];
  }

  private static int[] withRoomFor(int[] array, int index) {
    return index < array.length ? array : Arrays.copyOf(array, Math.max(16, index + index / 2 + 1));
  }
}
