package dev.weir.graph;

import dev.weir.internal.Misuse;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a flow at one moment. Immutable and thread-safe; a flow that changes later makes
 * another one.
 *
 * <p>Every list is unmodifiable and in insertion order.
 */
public final class FlowGraph {

  private final String name;
  private final TaskNode<?, ?>[] nodes;
  private final TaskSpec[] specs;
  private final List<Integer> referenceTasks;
  // That of the builder, which grows: a node that is in this graph is not looked up there.
  private final FlowParameters parameters;
  private final Map<Place, String> replaced;
  private final boolean insertionOrder;
  private volatile @Nullable Plan plan;

  FlowGraph(
      String name,
      List<TaskNode<?, ?>> nodes,
      List<Integer> referenceTasks,
      FlowParameters parameters,
      Map<Place, String> replaced,
      boolean insertionOrder) {
    this.name = name;
    this.nodes = nodes.toArray(new TaskNode<?, ?>[0]);
    this.specs = nodes.stream().map(TaskNode::spec).toArray(TaskSpec[]::new);
    this.referenceTasks = referenceTasks;
    this.parameters = parameters;
    this.replaced = replaced;
    this.insertionOrder = insertionOrder;
  }

  /**
   * The flow's name.
   *
   * @return the name of the class that was annotated
   */
  public String name() {
    return name;
  }

  /**
   * All nodes.
   *
   * @return the nodes
   */
  public List<TaskNode<?, ?>> nodes() {
    return List.of(nodes);
  }

  /**
   * All edges, those of one downstream task together: first the ones with data in parameter order,
   * then the others.
   *
   * @return the edges
   */
  public List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    for (TaskSpec spec : specs) {
      TaskNode<?, ?> downstream = nodes[spec.position()];
      for (int i = 0; i < spec.inputCount(); i++) {
        if (spec.source(i) >= 0) {
          Optional<String> parameter = Optional.of(spec.inputNames().get(i));
          edges.add(new Edge(nodes[spec.source(i)], downstream, parameter, spec.isEach(i)));
        }
      }
      for (int upstream : spec.after()) {
        edges.add(new Edge(nodes[upstream], downstream, Optional.empty(), false));
      }
    }
    return Collections.unmodifiableList(edges);
  }

  /**
   * The flow's parameters.
   *
   * @return the parameters with their defaults
   */
  public FlowParameters parameters() {
    return parameters;
  }

  /**
   * The tasks with no upstream.
   *
   * @return the nodes
   */
  public List<TaskNode<?, ?>> roots() {
    return at(IntStream.range(0, specs.length).filter(i -> specs[i].upstreamCount() == 0));
  }

  /**
   * The tasks with no downstream.
   *
   * @return the nodes
   */
  public List<TaskNode<?, ?>> terminals() {
    return at(plan().terminals().stream());
  }

  /**
   * The tasks that decide the flow's state: those that were chosen, else the terminal ones.
   *
   * @return the nodes
   */
  public List<TaskNode<?, ?>> referenceTasks() {
    return at(referencePositions().stream());
  }

  /**
   * The tasks that a task runs directly after.
   *
   * @param node a node of this graph
   * @return the nodes, none twice
   * @throws IllegalArgumentException if the graph does not have the node
   */
  public List<TaskNode<?, ?>> upstream(TaskNode<?, ?> node) {
    return at(IntStream.of(specs[position(node)].upstream()).distinct().sorted());
  }

  /**
   * The tasks that run directly after a task.
   *
   * @param node a node of this graph
   * @return the nodes, none twice
   * @throws IllegalArgumentException if the graph does not have the node
   */
  public List<TaskNode<?, ?>> downstream(TaskNode<?, ?> node) {
    int position = position(node);
    Plan current = plan();
    return at(
        IntStream.range(current.firstSuccessor(position), current.firstSuccessor(position + 1))
            .map(current::successor)
            .distinct()
            .sorted());
  }

  /**
   * The place of a node in insertion order.
   *
   * @param node a handle of the flow that this graph is of, or of one that was copied from or to it
   * @return a number from 0 on
   * @throws IllegalArgumentException if the node is null or the graph does not have it
   */
  public int position(TaskNode<?, ?> node) {
    Place place = Misuse.requireNonNull(node, "node").place();
    int position = place.position();
    if (position < nodes.length && nodes[position].place().key() == place.key()) {
      return position;
    }
    String successor = replaced.get(place.key());
    throw successor == null
        ? Misuse.NODE_FOREIGN.argument(node, name)
        : Misuse.NODE_REPLACED.argument(node, successor, name);
  }

  /**
   * Whether a node is or was of this flow: it is in this graph, or was replaced.
   *
   * @param node any node
   * @return false for a node of another flow, and for one that was added later
   * @throws IllegalArgumentException if the node is null
   */
  public boolean knows(TaskNode<?, ?> node) {
    Place place = Misuse.requireNonNull(node, "node").place();
    int position = place.position();
    return replaced.containsKey(place.key())
        || (position < nodes.length && nodes[position].place().key() == place.key());
  }

  /**
   * What is computed from this graph in order to run it.
   *
   * @return the plan, the same each time
   */
  public Plan plan() {
    Plan current = plan;
    if (current == null) {
      // Two threads may both compute it; they come to the same plan.
      current = new Plan(specs, insertionOrder);
      plan = current;
    }
    return current;
  }

  /**
   * The number of tasks.
   *
   * @return the number
   */
  public int size() {
    return specs.length;
  }

  /**
   * The node at a position.
   *
   * @param position a number from 0 on
   * @return the node
   */
  public TaskNode<?, ?> node(int position) {
    return nodes[position];
  }

  /**
   * The description of the node at a position.
   *
   * @param position a number from 0 on
   * @return the description
   */
  public TaskSpec spec(int position) {
    return specs[position];
  }

  /**
   * Whether reference tasks were chosen.
   *
   * @return false if they are the terminal tasks
   */
  public boolean hasChosenReferences() {
    return !referenceTasks.isEmpty();
  }

  /**
   * The positions of the reference tasks.
   *
   * @return a new set
   */
  public BitSet referencePositions() {
    if (referenceTasks.isEmpty()) {
      return plan().terminals();
    }
    BitSet positions = new BitSet(specs.length);
    referenceTasks.forEach(positions::set);
    return positions;
  }

  private List<TaskNode<?, ?>> at(IntStream positions) {
    return positions.<TaskNode<?, ?>>mapToObj(i -> nodes[i]).toList();
  }
}
