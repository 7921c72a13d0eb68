package dev.weir.graph;

import org.jspecify.annotations.Nullable;

/**
 * A node's place in a flow. Only the graph makes them; generated code hands them on to the node.
 *
 * <p>Places keep their position for good, for nothing is ever removed from a flow. A copied flow
 * has places of its own that share the key of the original, so that handles serve both.
 */
public final class Place {

  private final GraphBuilder owner;
  private final int position;
  private final Place key;
  // Changes with the node's options; a graph snapshot keeps the one of its time.
  private TaskSpec spec;

  Place(GraphBuilder owner, TaskSpec spec, @Nullable Place original) {
    this.owner = owner;
    this.position = spec.position();
    this.key = original == null ? this : original.key;
    this.spec = spec;
  }

  GraphBuilder owner() {
    return owner;
  }

  int position() {
    return position;
  }

  /** What tells this node from every other in its flow and in copies of it. */
  Place key() {
    return key;
  }

  TaskSpec spec() {
    return spec;
  }

  void spec(TaskSpec changed) {
    spec = changed;
  }
}
