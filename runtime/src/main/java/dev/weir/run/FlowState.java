package dev.weir.run;

import dev.weir.graph.FlowGraph;
import dev.weir.graph.GraphBuilder;
import dev.weir.graph.TaskNode;
import dev.weir.internal.Misuse;
import dev.weir.internal.Unchecked;
import dev.weir.state.Failed;
import dev.weir.state.Mapped;
import dev.weir.state.TaskState;
import dev.weir.state.TriggerFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run: how the flow as a whole stands, and the state of every task. Immutable and
 * thread-safe.
 *
 * <p>The flow is unfinished while a terminal task is; else it has failed if a reference task has;
 * else it has succeeded. A cancelled run is neither.
 */
public final class FlowState {

  private enum Kind {
    PENDING("Pending", "Some terminal tasks are still pending."),
    SUCCESS("Success", "All reference tasks succeeded."),
    FAILED("Failed", "Some reference tasks failed."),
    CANCELLED("Cancelled", "The run was cancelled.");

    private final String text;
    private final String message;

    Kind(String text, String message) {
      this.text = text;
      this.message = message;
    }
  }

  private final FlowGraph graph;
  private final TaskState<?>[] states;
  private final Kind kind;
  private final @Nullable Throwable breakdown;
  // Of a run that was somewhere else; null for one that was here.
  private final @Nullable String message;

  private FlowState(
      FlowGraph graph, TaskState<?>[] states, Kind kind, @Nullable Throwable breakdown) {
    this(graph, states, kind, breakdown, null);
  }

  private FlowState(
      FlowGraph graph,
      TaskState<?>[] states,
      Kind kind,
      @Nullable Throwable breakdown,
      @Nullable String message) {
    this.graph = graph;
    this.states = states;
    this.kind = kind;
    this.breakdown = breakdown;
    this.message = message;
  }

  /**
   * The state of a run that was somewhere else, for crash bundles. It knows no node.
   *
   * @param flow the name of the flow
   * @param kind what its text begins with: {@code Failed}, for instance
   * @param message its message
   * @param states the states of its tasks, in insertion order
   * @return the state; one of a kind that there is not counts as failed
   */
  public static FlowState restored(
      String flow, String kind, String message, List<TaskState<?>> states) {
    Kind known =
        Arrays.stream(Kind.values())
            .filter(each -> each.text.equals(kind))
            .findFirst()
            .orElse(Kind.FAILED);
    FlowGraph graph = new GraphBuilder(flow).graph();
    return new FlowState(graph, states.toArray(new TaskState<?>[0]), known, null, message);
  }

  /** The state of a run, from those of its tasks. */
  static FlowState of(
      FlowGraph graph, Transitions transitions, StartingPoint start, boolean cancelled) {
    TaskState<?>[] states = states(graph, transitions);
    Kind kind = cancelled ? Kind.CANCELLED : kind(graph, states, start.selected());
    return new FlowState(graph, states, kind, null);
  }

  /** The state of a run that its executor could not bring to an end. */
  static FlowState broken(FlowGraph graph, Transitions transitions, Throwable breakdown) {
    return new FlowState(graph, states(graph, transitions), Kind.FAILED, breakdown);
  }

  private static TaskState<?>[] states(FlowGraph graph, Transitions transitions) {
    TaskState<?>[] known = transitions.cells().finalStates();
    if (known != null) {
      return known;
    }
    TaskState<?>[] states = new TaskState<?>[graph.size()];
    Arrays.setAll(states, transitions::stateOf);
    return states;
  }

  private static Kind kind(FlowGraph graph, TaskState<?>[] states, @Nullable BitSet selected) {
    BitSet terminals = ends(graph, selected);
    BitSet references = graph.referencePositions();
    if (selected != null) {
      references.and(selected);
      if (references.isEmpty() || !graph.hasChosenReferences()) {
        references = terminals;
      }
    }
    if (terminals.stream().anyMatch(i -> !states[i].isFinished())) {
      return Kind.PENDING;
    }
    return references.stream().anyMatch(i -> states[i].isFailed()) ? Kind.FAILED : Kind.SUCCESS;
  }

  /** The tasks that no other needs; of the selected ones, if only those take part. */
  static BitSet ends(FlowGraph graph, @Nullable BitSet selected) {
    if (selected == null) {
      return graph.plan().terminals();
    }
    BitSet terminals = (BitSet) selected.clone();
    selected.stream()
        .flatMap(position -> Arrays.stream(graph.spec(position).upstream()))
        .forEach(terminals::clear);
    return terminals;
  }

  /**
   * The state of the task that had the place of another graph's task, in this run's flow or in a
   * copy of it; null if there was none.
   */
  @Nullable TaskState<?> stateFor(FlowGraph other, int position) {
    return position < states.length
            && (graph.knows(other.node(position)) || other.knows(graph.node(position)))
        ? states[position]
        : null;
  }

  /**
   * Whether all reference tasks have succeeded; so it is for a flow without tasks.
   *
   * @return true for success
   */
  public boolean isSuccessful() {
    return kind == Kind.SUCCESS;
  }

  /**
   * Whether a reference task has failed, or the run could not be brought to its end.
   *
   * @return true for failure
   */
  public boolean isFailed() {
    return kind == Kind.FAILED;
  }

  /**
   * Whether the run was cancelled.
   *
   * @return true if it was, whatever had failed before
   */
  public boolean isCancelled() {
    return kind == Kind.CANCELLED;
  }

  /**
   * How the flow stands, in a sentence.
   *
   * @return for instance {@code All reference tasks succeeded.}; the text of {@link #breakdown} if
   *     there is one
   */
  public String message() {
    return message != null ? message : breakdown == null ? kind.message : breakdown.toString();
  }

  /**
   * What kept the run from coming to its end: not the exception of a task, but one that the
   * executor itself has thrown.
   *
   * @return the very exception; empty for almost every run
   */
  public Optional<Throwable> breakdown() {
    return Optional.ofNullable(breakdown);
  }

  /**
   * The state of a task.
   *
   * @param node a node that the flow had when it ran, or its counterpart in a copy
   * @return the state
   * @param <R> the type of the task's result
   * @throws IllegalArgumentException if the node is null or the run did not know it
   */
  public <R extends @Nullable Object> TaskState<R> of(TaskNode<R, ?> node) {
    if (!graph.knows(node)) {
      throw Misuse.NODE_UNKNOWN.argument(node, graph.name());
    }
    return Unchecked.cast(states[graph.position(node)]);
  }

  /**
   * The result of a task. If the task has failed, its own exception is thrown: the very object,
   * checked or not, which the first time gets a suppressed mark that says where.
   *
   * @param node a node that the flow had when it ran, or its counterpart in a copy
   * @return the result; null for a {@code void} task, or where the task gave null
   * @param <R> its type
   * @throws IllegalArgumentException if the node is null or the run did not know it
   * @throws IllegalStateException if the task has neither a result nor an exception, or its result
   *     was dropped
   */
  public <R extends @Nullable Object> R result(TaskNode<R, ?> node) {
    return of(node).result();
  }

  /**
   * The states of all tasks.
   *
   * @return an unmodifiable list in insertion order
   */
  public List<TaskState<?>> states() {
    return List.of(states);
  }

  /**
   * The root causes: tasks, and children of mapped ones, that have failed by themselves, not
   * because of one upstream.
   *
   * @return an unmodifiable list in insertion order
   */
  public List<Failed<?>> failures() {
    List<Failed<?>> failures = new ArrayList<>();
    for (TaskState<?> state : states) {
      if (state instanceof Mapped<?> mapped) {
        mapped.children().forEach(child -> addRootCause(child, failures));
      } else {
        addRootCause(state, failures);
      }
    }
    return Collections.unmodifiableList(failures);
  }

  private static void addRootCause(TaskState<?> state, List<Failed<?>> failures) {
    if (state instanceof Failed<?> failed
        && (!(failed instanceof TriggerFailed<?> held) || held.rootCauses().isEmpty())) {
      failures.add(failed);
    }
  }

  /**
   * Writes the states and the failures, with the inputs that the failed tasks had, into a file that
   * {@code dev.weir.debug.CrashBundle} opens. What it has and has not is said at {@link
   * FlowRunner#crashBundles}. Nobody ever sees half of the file.
   *
   * @param file where to write, such as {@code failed.zip}; a file that is there is replaced
   * @throws IllegalArgumentException if it is null
   * @throws IOException if it cannot be written
   */
  public void saveFailures(Path file) throws IOException {
    FailureSink.get().save(graph, this, Misuse.requireNonNull(file, "file"));
  }

  /**
   * The kind and the message.
   *
   * @return for instance {@code Success("All reference tasks succeeded.")}
   */
  @Override
  public String toString() {
    return kind.text + "(\"" + message() + "\")";
  }
}
