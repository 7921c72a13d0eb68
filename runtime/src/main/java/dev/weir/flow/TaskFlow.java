package dev.weir.flow;

import dev.weir.executor.FlowExecutor;
import dev.weir.graph.FlowGraph;
import dev.weir.graph.GraphBuilder;
import dev.weir.graph.Parameter;
import dev.weir.graph.RuntimeVersion;
import dev.weir.graph.TaskNode;
import dev.weir.graph.TaskQuery;
import dev.weir.internal.Misuse;
import dev.weir.run.FlowRunner;
import dev.weir.run.FlowState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flow: tasks, and what each needs from others. The superclass of generated builders, whose
 * methods add tasks.
 *
 * <p>Each method either does its whole work or throws and leaves the flow as it was. A flow is not
 * thread-safe while it is being written; each run works on a snapshot, so runs may go on at the
 * same time, and while the flow is changed.
 */
public abstract class TaskFlow {

  private final GraphBuilder builder;

  /**
   * An empty flow.
   *
   * @param name the flow's name
   * @param generation the generation of the generated code
   * @param version the version of the processor that has generated it
   * @throws IllegalStateException if this runtime is of another generation
   */
  protected TaskFlow(String name, int generation, String version) {
    RuntimeVersion.check(getClass(), generation, version);
    this.builder = new GraphBuilder(name);
  }

  /**
   * A copy of a flow.
   *
   * @param original the flow to copy
   */
  protected TaskFlow(TaskFlow original) {
    this.builder = original.builder.copy();
  }

  /** For {@link Wiring}. */
  final GraphBuilder builder() {
    return builder;
  }

  /**
   * Runs the flow on the configured default executor, which is the synchronous one unless the
   * configuration names another.
   *
   * @return the final state; nothing is thrown for failed tasks, except in raise mode: then the
   *     first exception is, as it is, checked or not
   * @throws IllegalArgumentException if the configuration names an executor that there is not
   */
  public final FlowState run() {
    return runner().run();
  }

  /**
   * Runs the flow on an executor.
   *
   * @param executor where the tasks run
   * @return the final state; nothing is thrown for failed tasks, except in raise mode: then the
   *     first exception is, as it is, checked or not
   * @throws IllegalArgumentException if the executor is null
   */
  public final FlowState run(FlowExecutor executor) {
    return runner().executor(executor).run();
  }

  /**
   * Says how to run the flow.
   *
   * @return a new runner
   */
  public final FlowRunner runner() {
    return new FlowRunner(builder::graph);
  }

  /**
   * Puts a method with the same call signature in the place of a task. All edges, the position and
   * the role as a reference task stay.
   *
   * <p>If the second argument is a reference to a {@code @Task} method, or a declared replacement,
   * the new node has that task's name and options; otherwise it keeps those of the old one.
   *
   * @param old the task to be replaced; it cannot be used in this flow afterwards
   * @param replacement a method reference or lambda, or what a generated {@code …Replacements}
   *     class gives
   * @return the new node, of the same class
   * @param <R> the type of the result
   * @param <S> the call signature
   * @param <N> the node's class
   * @throws IllegalArgumentException if an argument is null, if the node is of another flow or was
   *     replaced before, or if the referenced {@code @Task} method has the same parameter names in
   *     another order
   * @throws IllegalStateException if the referenced method belongs to a {@code @Flow} class for
   *     which nothing was generated
   */
  public final <R extends @Nullable Object, S, N extends TaskNode<R, S>> N replace(
      N old, S replacement) {
    N current = builder.node(old);
    Misuse.requireNonNull(replacement, "replacement");
    return builder.replace(current, replacement, Replacement.infoOf(replacement, current));
  }

  /**
   * This flow's own handle of a node: for a copied flow, whose nodes answer to the handles of the
   * original too.
   *
   * @param node a handle of this flow, or of the one it was copied from
   * @return the handle whose options change this flow
   * @param <N> the node's class
   * @throws IllegalArgumentException if the node is null, of another flow, or was replaced
   */
  public final <N extends TaskNode<?, ?>> N getTask(N node) {
    return builder.node(node);
  }

  /**
   * Looks tasks up by their class: {@code DivisionFlow.Div.class} finds all uses of {@code div},
   * {@code TaskNode.class} all tasks.
   *
   * @param type the class
   * @return an unmodifiable list in insertion order
   * @param <N> the class
   * @throws IllegalArgumentException if the class is null
   */
  public final <N extends TaskNode<?, ?>> List<N> getTasks(Class<N> type) {
    Misuse.requireNonNull(type, "type");
    return builder.nodes().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * Looks tasks up by their names and tags.
   *
   * @param query what must hold
   * @return an unmodifiable list in insertion order
   * @throws IllegalArgumentException if the query is null
   */
  public final List<TaskNode<?, ?>> getTasks(TaskQuery query) {
    Misuse.requireNonNull(query, "query");
    return builder.nodes().stream().filter(query::matches).toList();
  }

  /**
   * Adds a parameter: an input whose value is given anew for each run.
   *
   * @param name what messages call it, unique in the flow
   * @param type what values are checked for; {@code int.class} does the same as {@code
   *     Integer.class}
   * @return the parameter, for which each run that reads it needs a value, unless it gets a default
   * @param <T> the type of the values
   * @throws IllegalArgumentException if an argument is null, or the flow has a parameter of this
   *     name
   */
  public final <T> Parameter<T> parameter(String name, Class<T> type) {
    return builder.parameter(name, type);
  }

  /**
   * Adds a parameter of a generic type, whose values cannot be checked: {@code
   * flow.<List<Integer>>parameter("xs")}.
   *
   * @param name what messages call it, unique in the flow
   * @return the parameter, for which each run that reads it needs a value, unless it gets a default
   * @param <T> the type of the values
   * @throws IllegalArgumentException if the name is null, or the flow has a parameter of this name
   */
  @SuppressWarnings("TypeParameterUnusedInFormals") // the caller says it, as there is no class
  public final <T extends @Nullable Object> Parameter<T> parameter(String name) {
    return builder.parameter(name, Object.class);
  }

  /**
   * Chooses the tasks that decide whether the flow has succeeded.
   *
   * @param nodes the tasks; none returns to the default: the tasks that no other needs, whichever
   *     they are when the flow runs
   * @throws IllegalArgumentException if a node is null, of another flow, or was replaced
   */
  public final void referenceTasks(TaskNode<?, ?>... nodes) {
    builder.referenceTasks(nodes);
  }

  /**
   * An independent copy. The handles of this flow's nodes serve the copy too, until they are
   * replaced there.
   *
   * @return a flow of the same class
   */
  public abstract TaskFlow copy();

  /**
   * The structure of the flow as it is now.
   *
   * @return an immutable snapshot
   */
  public final FlowGraph graph() {
    return builder.graph();
  }

  /**
   * The flow's name and its number of tasks.
   *
   * @return for instance {@code Division with 3 tasks}
   */
  @Override
  public final String toString() {
    int tasks = builder.nodes().size();
    return builder.name() + " with " + tasks + (tasks == 1 ? " task" : " tasks");
  }
}
