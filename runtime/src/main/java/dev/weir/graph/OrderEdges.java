package dev.weir.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The edges that {@code after} has added and that are not in the tasks' descriptions yet. Those are
 * immutable arrays: writing each edge into them at once would make many edges to one task cost the
 * square of their number.
 */
final class OrderEdges {

  private final Map<Integer, Upstreams> byDownstream = new HashMap<>();

  /** What one task runs after, from the first time on that it was told so. */
  private static final class Upstreams {

    private final Set<Integer> all = new HashSet<>();
    private final List<Integer> unwritten = new ArrayList<>();
  }

  /** Whether a task must have run before another one anyway. */
  boolean isThere(int upstream, TaskSpec downstream) {
    return upstreamsOf(downstream).all.contains(upstream);
  }

  void add(Iterable<Integer> upstream, TaskSpec downstream) {
    Upstreams upstreams = upstreamsOf(downstream);
    for (int position : upstream) {
      if (upstreams.all.add(position)) {
        upstreams.unwritten.add(position);
      }
    }
  }

  private Upstreams upstreamsOf(TaskSpec downstream) {
    return byDownstream.computeIfAbsent(
        downstream.position(),
        position -> {
          Upstreams upstreams = new Upstreams();
          int[] edges = downstream.upstream();
          for (int edge = 0; edge < edges.length; edge++) {
            // To run after single children is not to run after the whole.
            if (!downstream.isChainedEdge(edge)) {
              upstreams.all.add(edges[edge]);
            }
          }
          return upstreams;
        });
  }

  /** The description with all edges in it. */
  TaskSpec written(TaskSpec spec) {
    Upstreams upstreams = byDownstream.get(spec.position());
    if (upstreams == null || upstreams.unwritten.isEmpty()) {
      return spec;
    }
    TaskSpec written = spec.after(upstreams.unwritten);
    upstreams.unwritten.clear();
    return written;
  }

  /** The tasks that edges were added to. */
  Set<Integer> downstreams() {
    return byDownstream.keySet();
  }
}
