package dev.weir.graph;

import dev.weir.internal.Misuse;
import dev.weir.internal.Unchecked;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The graph of a flow while it is being written: nodes are added, wired and replaced, never
 * removed. {@link #graph} gives immutable snapshots.
 *
 * <p>Each method either does its whole work or throws and changes nothing. Not thread-safe.
 */
public final class GraphBuilder {

  private final String name;
  private final List<TaskNode<?, ?>> nodes;
  private final Map<String, Integer> uses;

  /** The slugs of what took the places of replaced nodes, by the keys of the replaced. */
  private final Map<Place, String> replaced;

  private final DependencyOrder order;
  private final OrderEdges orderEdges = new OrderEdges();
  private final Set<Parameter<?>> parameters = new LinkedHashSet<>();
  // The value of an entry is empty for a default of null.
  private final Map<Parameter<?>, Optional<Object>> defaults = new HashMap<>();
  private List<Integer> referenceTasks;
  private @Nullable FlowGraph snapshot;

  /**
   * An empty graph.
   *
   * @param name the flow's name
   */
  public GraphBuilder(String name) {
    this.name = name;
    this.nodes = new ArrayList<>();
    this.uses = new HashMap<>();
    this.replaced = new ConcurrentHashMap<>();
    this.order = new DependencyOrder(this::spec);
    this.referenceTasks = List.of();
  }

  private GraphBuilder(GraphBuilder original) {
    this.name = original.name;
    this.nodes = new ArrayList<>(original.nodes.size());
    this.uses = new HashMap<>(original.uses);
    this.replaced = new ConcurrentHashMap<>(original.replaced);
    this.order = original.order.copy(this::spec);
    this.referenceTasks = original.referenceTasks;
    this.parameters.addAll(original.parameters);
    this.defaults.putAll(original.defaults);
  }

  /**
   * An independent copy, whose nodes answer to the handles of the original too.
   *
   * @return the copy
   */
  public GraphBuilder copy() {
    writeOrderEdges();
    GraphBuilder copy = new GraphBuilder(this);
    for (TaskNode<?, ?> node : nodes) {
      TaskSpec spec = node.spec();
      copy.nodes.add(spec.node(new Place(copy, spec, node.place())));
    }
    return copy;
  }

  /**
   * The flow's name.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Adds a task behind all others.
   *
   * @param method the task
   * @param inputs one for each parameter
   * @return the new node
   * @param <N> its class
   * @throws IllegalArgumentException if an input is null, a node of another flow, a replaced node,
   *     a node wrapped as a value, or null for a primitive
   */
  public <N extends TaskNode<?, ?>> N add(TaskMethod<?, N> method, Input<?>... inputs) {
    return Unchecked.cast(addNode(method, inputs)); // the method makes nodes of this class
  }

  /**
   * Adds a task that is called once for each element, behind all others.
   *
   * @param method the task
   * @param arguments one for each parameter, at least one of them an {@link Each}
   * @return the new node
   * @param <R> the type of one child's result
   * @param <S> the signature of one child
   * @throws IllegalArgumentException as {@link #add} does, and if no argument is an {@link Each}
   */
  public <R extends @Nullable Object, S> MappedNode<R, S> addMapped(
      TaskMethod<S, ? extends TaskNode<R, S>> method, Arg<?>... arguments) {
    if (Arrays.stream(arguments).noneMatch(Each.class::isInstance)) {
      throw Misuse.MAPPED_NOTHING.argument(method.info().taskName());
    }
    return Unchecked.cast(addNode(method, arguments));
  }

  private TaskNode<?, ?> addNode(TaskMethod<?, ?> method, Arg<?>[] arguments) {
    TaskInfo info = method.info();
    Wires wires = wires(info, arguments);
    TaskSpec spec =
        new TaskSpec(method, method, info, nodes.size(), nextSlug(info.taskName()), wires);
    TaskNode<?, ?> node = spec.node(new Place(this, spec, null));
    nodes.add(node);
    order.add();
    snapshot = null;
    return node;
  }

  private Wires wires(TaskInfo info, Arg<?>[] arguments) {
    if (arguments.length == 0) {
      return Wires.NONE;
    }
    int[] sources = new int[arguments.length];
    @Nullable Object @Nullable [] values = null;
    @Nullable Each<?> @Nullable [] mapped = null;
    for (int i = 0; i < arguments.length; i++) {
      Arg<?> argument = arguments[i];
      if (argument instanceof Each<?> each) {
        if (mapped == null) {
          mapped = new Each<?>[arguments.length];
        }
        mapped[i] = each;
        argument = each.elements();
      }
      if (argument instanceof TaskNode<?, ?> node) {
        sources[i] = positionOf(node);
      } else {
        if (values == null) {
          values = new Object[arguments.length];
        }
        boolean parameter = argument instanceof Parameter<?>;
        sources[i] = parameter ? TaskSpec.PARAMETER : TaskSpec.VALUE;
        values[i] =
            argument instanceof Parameter<?> given
                ? checkedParameter(given)
                : checkedValue(info, i, argument, mapped != null && mapped[i] != null);
      }
    }
    return new Wires(sources, values, mapped);
  }

  private static @Nullable Object checkedValue(
      TaskInfo info, int i, @Nullable Arg<?> input, boolean mappedOver) {
    String parameter = info.parameterNames().get(i);
    if (!(input instanceof ValueInput<?> valueInput)) {
      throw Misuse.NULL_INPUT.argument(parameter, info.taskName());
    }
    Object value = valueInput.value();
    if (mappedOver) {
      return value; // something to iterate over, of which nothing is known yet
    }
    Class<?> type = info.parameterTypes().get(i);
    if (value == null && type.isPrimitive()) {
      throw Misuse.NULL_PRIMITIVE.argument(parameter, info.taskName(), type.getName());
    }
    refuseNode(value, parameter, info);
    // Variable arguments of a type that takes anything would hide nodes in an array.
    if (value instanceof Object[] elements
        && type.isArray()
        && type.getComponentType().isAssignableFrom(TaskNode.class)) {
      for (Object element : elements) {
        refuseNode(element, parameter, info);
      }
    }
    return value;
  }

  private static void refuseNode(@Nullable Object value, String parameter, TaskInfo info) {
    if (value instanceof Arg<?>) {
      throw Misuse.NODE_AS_VALUE.argument(parameter, info.taskName(), value);
    }
  }

  /**
   * Adds a parameter of the flow.
   *
   * @param parameterName what it is called
   * @param type what values are checked for; a primitive stands for its box
   * @return the parameter, for which each run needs a value
   * @param <T> the type of the values
   * @throws IllegalArgumentException if an argument is null or the name blank, or the flow has a
   *     parameter of this name
   */
  public <T extends @Nullable Object> Parameter<T> parameter(String parameterName, Class<?> type) {
    Misuse.requireNonNull(parameterName, "name");
    Misuse.requireNonNull(type, "type");
    if (parameterName.isBlank()) {
      throw Misuse.PARAMETER_BLANK.argument(name);
    }
    if (parameters.stream().anyMatch(known -> known.name().equals(parameterName))) {
      throw Misuse.PARAMETER_TWICE.argument(name, parameterName);
    }
    Class<?> boxed = MethodType.methodType(type).wrap().returnType();
    Parameter<T> parameter = new Parameter<>(this, parameterName, boxed);
    parameters.add(parameter);
    snapshot = null;
    return parameter;
  }

  private Parameter<?> checkedParameter(Parameter<?> parameter) {
    if (!parameters.contains(parameter)) {
      throw Misuse.PARAMETER_FOREIGN.argument(parameter, name);
    }
    return parameter;
  }

  void parameterDefault(Parameter<?> parameter, @Nullable Object value) {
    defaults.put(parameter, Optional.ofNullable(value));
    snapshot = null;
  }

  /**
   * Puts something else in the place of a node. All edges, the position and the role as a reference
   * task stay.
   *
   * @param old the node to be replaced
   * @param signature what runs instead, of the node's signature type
   * @param info names and options of what runs instead; null keeps those of the node
   * @return the new node, of the same class
   * @param <N> the node's class
   * @throws IllegalArgumentException if the node is null, was replaced before, or is of another
   *     flow
   */
  public <N extends TaskNode<?, ?>> N replace(N old, Object signature, @Nullable TaskInfo info) {
    int position = positionOf(old);
    TaskNode<?, ?> current = nodes.get(position);
    TaskSpec was = current.spec();
    TaskInfo newInfo = info == null ? was.info().standingIn(was.method().info()) : info;
    TaskSpec spec = was.replacedBy(signature, newInfo, nextSlug(newInfo.taskName()));
    TaskNode<?, ?> node = spec.node(new Place(this, spec, null));
    nodes.set(position, node);
    replaced.put(current.place().key(), node.slug());
    snapshot = null;
    return Unchecked.cast(node); // one task method makes one class of nodes
  }

  /**
   * This graph's own handle of a node.
   *
   * @param node a handle of this flow or of one that this was copied from
   * @return the handle that belongs to this graph
   * @param <N> the node's class
   * @throws IllegalArgumentException if the node is null, was replaced, or is of another flow
   */
  public <N extends TaskNode<?, ?>> N node(N node) {
    return Unchecked.cast(nodes.get(positionOf(node)));
  }

  /**
   * The nodes, in insertion order.
   *
   * @return a read-only view
   */
  public List<TaskNode<?, ?>> nodes() {
    return Collections.unmodifiableList(nodes);
  }

  /**
   * Chooses the tasks that decide the flow's state.
   *
   * @param chosen the tasks; none returns to the default, the terminal tasks
   * @throws IllegalArgumentException if a node is null, was replaced, or is of another flow
   */
  public void referenceTasks(TaskNode<?, ?>... chosen) {
    referenceTasks = List.copyOf(positionsOf(chosen));
    snapshot = null;
  }

  /**
   * The graph as it is now.
   *
   * @return an immutable snapshot, the same one until something changes
   */
  public FlowGraph graph() {
    FlowGraph graph = snapshot;
    if (graph == null) {
      writeOrderEdges();
      graph =
          new FlowGraph(
              name,
              nodes,
              referenceTasks,
              new FlowParameters(parameters, defaults),
              replaced,
              order.isInsertionOrder());
      snapshot = graph;
    }
    return graph;
  }

  void change(TaskNode<?, ?> node, TaskInfo info) {
    TaskNode<?, ?> own = nodes.get(positionOf(node));
    own.place().spec(own.spec().with(info));
    snapshot = null;
  }

  void after(TaskNode<?, ?> downstream, TaskNode<?, ?>... upstream) {
    TaskSpec spec = nodes.get(positionOf(downstream)).spec();
    Set<Integer> added = new LinkedHashSet<>();
    for (int before : positionsOf(upstream)) {
      if (orderEdges.isThere(before, spec) || !added.add(before)) {
        continue;
      }
      int[] path = order.putBefore(before, spec.position());
      if (path != null) {
        throw Misuse.FLOW_CYCLE.argument(spec.slug(), nodes.get(before).slug(), cycle(path));
      }
    }
    orderEdges.add(added, spec);
    snapshot = null;
  }

  private String cycle(int[] path) {
    StringBuilder text = new StringBuilder();
    for (int position : path) {
      text.append(nodes.get(position).slug()).append(" → ");
    }
    return text.append(nodes.get(path[0]).slug()).toString();
  }

  private List<Integer> positionsOf(TaskNode<?, ?>... handles) {
    Misuse.requireNonNull(handles, "node");
    List<Integer> positions = new ArrayList<>(handles.length);
    for (TaskNode<?, ?> node : handles) {
      positions.add(positionOf(node));
    }
    return positions;
  }

  private int positionOf(TaskNode<?, ?> node) {
    Place place = Misuse.requireNonNull(node, "node").place();
    int position = place.position();
    if (position < nodes.size() && nodes.get(position).place().key() == place.key()) {
      return position;
    }
    String successor = replaced.get(place.key());
    throw successor == null
        ? Misuse.NODE_FOREIGN.argument(node, name)
        : Misuse.NODE_REPLACED.argument(node, successor, name);
  }

  private TaskSpec.Slug nextSlug(String taskName) {
    return new TaskSpec.Slug(taskName, uses.merge(taskName, 1, Integer::sum));
  }

  private TaskSpec spec(int position) {
    Place place = nodes.get(position).place();
    place.spec(orderEdges.written(place.spec()));
    return place.spec();
  }

  private void writeOrderEdges() {
    orderEdges.downstreams().forEach(this::spec);
  }
}
