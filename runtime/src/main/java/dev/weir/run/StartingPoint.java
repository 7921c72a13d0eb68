package dev.weir.run;

import dev.weir.graph.FlowGraph;
import dev.weir.graph.Parameter;
import dev.weir.graph.TaskNode;
import dev.weir.graph.TaskSpec;
import dev.weir.internal.Misuse;
import dev.weir.internal.Unchecked;
import dev.weir.state.Paused;
import dev.weir.state.States;
import dev.weir.state.TaskReference;
import dev.weir.state.TaskState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known before a run: values of parameters, results that were given, states of an earlier
 * run, and which tasks take part. Everything is checked here, before anything runs. Immutable.
 */
final class StartingPoint {

  private final FlowGraph graph;
  private final Map<Parameter<?>, @Nullable Object> parameters;
  // States that are known by position; null where the task runs.
  private final @Nullable TaskState<?> @Nullable [] preset;
  // Null if all tasks take part.
  private final @Nullable BitSet selected;
  private final @Nullable EarlierRun earlier;

  private StartingPoint(
      FlowGraph graph,
      Map<Parameter<?>, @Nullable Object> parameters,
      @Nullable TaskState<?> @Nullable [] preset,
      @Nullable BitSet selected,
      @Nullable EarlierRun earlier) {
    this.graph = graph;
    this.parameters = parameters;
    this.preset = preset;
    this.selected = selected;
    this.earlier = earlier;
  }

  /**
   * Checks what a caller wants.
   *
   * @throws IllegalArgumentException if a node, a parameter or a value does not fit, or a value is
   *     missing
   */
  static StartingPoint of(FlowGraph graph, RunWishes wishes) {
    @Nullable TaskState<?> @Nullable [] preset = null;
    EarlierRun earlier = null;
    if (!wishes.given.isEmpty() || wishes.earlier != null) {
      preset = new TaskState<?>[graph.size()];
      BitSet given = new BitSet(graph.size());
      for (Map.Entry<TaskNode<?, ?>, @Nullable Object> entry : wishes.given.entrySet()) {
        int position = graph.position(entry.getKey());
        given.set(position);
        preset[position] = given(graph.spec(position), entry.getValue());
      }
      if (wishes.earlier != null) {
        earlier = EarlierRun.of(graph, wishes.earlier, given);
        earlier.writeKept(preset);
      }
    }
    BitSet selected = selection(graph, wishes);
    StartingPoint start =
        new StartingPoint(graph, Collections.emptyMap(), preset, selected, earlier);
    start.refuseMissingUpstreams();
    return new StartingPoint(graph, start.resolved(wishes.parameters), preset, selected, earlier);
  }

  private static TaskState<?> given(TaskSpec spec, @Nullable Object value) {
    if (!spec.isMapped()) {
      return States.success(spec, States.NO_TIME, States.NO_TIME, 0, value);
    }
    if (!(value instanceof Iterable<?> values)) {
      throw Misuse.GIVEN_NO_LIST.argument(spec.slug());
    }
    List<TaskState<@Nullable Object>> children = new ArrayList<>();
    for (Object each : values) {
      TaskReference child = Children.reference(spec, children.size());
      children.add(Unchecked.cast(States.success(child, States.NO_TIME, States.NO_TIME, 0, each)));
    }
    return States.mapped(
        spec, States.NO_TIME, States.NO_TIME, Collections.unmodifiableList(children));
  }

  private static @Nullable BitSet selection(FlowGraph graph, RunWishes wishes) {
    if (wishes.until.isEmpty() && wishes.only.isEmpty()) {
      return null;
    }
    BitSet selected = new BitSet(graph.size());
    Deque<Integer> open = new ArrayDeque<>();
    wishes.until.forEach(node -> open.push(graph.position(node)));
    while (!open.isEmpty()) {
      int position = open.pop();
      if (!selected.get(position)) {
        selected.set(position);
        for (int upstream : graph.spec(position).upstream()) {
          open.push(upstream);
        }
      }
    }
    wishes.only.forEach(node -> selected.set(graph.position(node)));
    return selected;
  }

  private void refuseMissingUpstreams() {
    if (selected == null) {
      return;
    }
    for (int i = selected.nextSetBit(0); i >= 0; i = selected.nextSetBit(i + 1)) {
      TaskSpec spec = graph.spec(i);
      for (int input = 0; input < spec.inputCount() && presetAt(i) == null; input++) {
        int source = spec.source(input);
        if (source >= 0 && !takesPart(source)) {
          throw Misuse.UPSTREAM_MISSING.argument(
              spec.inputNames().get(input), spec.slug(), graph.spec(source).slug());
        }
      }
    }
  }

  /** The values of all parameters that tasks of this run read. */
  private Map<Parameter<?>, @Nullable Object> resolved(Map<Parameter<?>, @Nullable Object> wanted) {
    wanted
        .keySet()
        .forEach(
            parameter -> {
              if (!graph.parameters().contains(parameter)) {
                throw Misuse.PARAMETER_FOREIGN.argument(parameter, graph.name());
              }
            });
    Map<Parameter<?>, @Nullable Object> values = new HashMap<>();
    if (graph.parameters().all().isEmpty()) {
      return values;
    }
    for (int i = 0; i < graph.size(); i++) {
      TaskSpec spec = graph.spec(i);
      for (int input = 0; input < spec.inputCount() && readsAnew(i); input++) {
        if (spec.source(input) == TaskSpec.PARAMETER
            && spec.value(input) instanceof Parameter<?> parameter) {
          if (wanted.containsKey(parameter)) {
            values.put(parameter, wanted.get(parameter));
          } else if (graph.parameters().isRequired(parameter)) {
            throw Misuse.PARAMETER_MISSING.argument(graph.name(), parameter.name(), spec.slug());
          } else {
            values.put(parameter, graph.parameters().defaultOf(parameter));
          }
        }
      }
    }
    return values;
  }

  /** Whether every task runs, and nothing is known of any. */
  boolean isPlain() {
    return preset == null && selected == null;
  }

  /** The state of a task that does not run because its outcome is known; else null. */
  @Nullable TaskState<?> presetAt(int position) {
    return preset == null ? null : preset[position];
  }

  private boolean isSelected(int position) {
    return selected == null || selected.get(position);
  }

  /** Whether a task reads its inputs in this run; one that had paused may have them already. */
  private boolean readsAnew(int position) {
    return runs(position) && (graph.spec(position).isMapped() || paused(position, 0) == null);
  }

  /** Whether a task's state counts in this run. */
  boolean takesPart(int position) {
    return isSelected(position) || presetAt(position) != null;
  }

  /** Whether a task is to be run. */
  boolean runs(int position) {
    return isSelected(position) && presetAt(position) == null;
  }

  /** The tasks that decide the flow's state; null for those that the graph says. */
  @Nullable BitSet selected() {
    return selected == null ? null : (BitSet) selected.clone();
  }

  @Nullable Object valueOf(Parameter<?> parameter) {
    return parameters.get(parameter);
  }

  /**
   * How a task had paused that now goes on with the inputs that it had.
   *
   * @param child the number of the child; without meaning if the task is not mapped
   */
  @Nullable Paused<?> paused(int position, int child) {
    return earlier == null ? null : earlier.paused(position, child);
  }

  boolean isResumed(int position, int child) {
    return earlier != null && earlier.isResumed(position, child);
  }

  /** The state of a child that is at its end already; null if the child runs. */
  @Nullable TaskState<?> presetChild(int position, int child, int children) {
    return earlier == null ? null : earlier.keptChild(position, child, children);
  }
}
