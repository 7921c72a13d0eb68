package dev.weir.junit;

import dev.weir.flow.TaskFlow;
import dev.weir.graph.FlowGraph;
import dev.weir.graph.TaskNode;
import dev.weir.internal.Misuse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts doubles in the place of tasks: lambdas or methods with the task's own call signature, which
 * the compiler checks.
 *
 * <pre>{@code
 * Doubles.replace(flow, rate, currency -> 1.25);
 * Doubles.replaceAll(flow, InvoiceFlow.Rate.class, currency -> 1.25);
 * }</pre>
 *
 * <p>A double is not tried again when it throws: unlike with {@code flow.replace}, the retries of
 * the task whose place it takes do not count. A test of retries says so, with {@code
 * Doubles.replace(…).retries(2)}. A double that is itself a {@code @Task} comes with its own.
 */
public final class Doubles {

  private Doubles() {}

  /**
   * Lets a double take the place of one task, as {@code flow.replace} does.
   *
   * @param flow the flow; it is changed, and so may better be a copy
   * @param task the task
   * @param with the double
   * @return the node of the double, which takes options
   * @param <R> the type of the task's result
   * @param <S> the task's call signature
   * @param <N> the class of the node
   * @throws IllegalArgumentException if an argument is null, or the node was replaced or is of
   *     another flow, or the double has the parameters of the task in another order; then nothing
   *     has changed
   */
  public static <R extends @Nullable Object, S, N extends TaskNode<R, S>> N replace(
      TaskFlow flow, N task, S with) {
    Misuse.requireNonNull(flow, "flow");
    N replaced = flow.replace(task, with);
    FlowGraph graph = flow.graph();
    if (graph.spec(graph.position(replaced)).isStandIn()) {
      replaced.retries(0);
    }
    return replaced;
  }

  /**
   * Lets a double take the place of all tasks of a class, where the nodes are not at hand. Mapped
   * uses are not among them.
   *
   * @param flow the flow; it is changed, and so may better be a copy
   * @param type the class of the nodes, as {@code flow.getTasks} takes it
   * @param with the double
   * @return an unmodifiable list of the nodes of the double, at least one
   * @param <R> the type of the tasks' result
   * @param <S> the tasks' call signature
   * @param <N> the class of the nodes
   * @throws IllegalArgumentException if an argument is null, or the flow has no such task
   */
  public static <R extends @Nullable Object, S, N extends TaskNode<R, S>> List<N> replaceAll(
      TaskFlow flow, Class<N> type, S with) {
    List<N> tasks = Misuse.requireNonNull(flow, "flow").getTasks(type);
    if (tasks.isEmpty()) {
      throw Misuse.DOUBLE_OF_NOTHING.argument(flow.graph().name(), type.getSimpleName());
    }
    return tasks.stream().map(task -> Doubles.<R, S, N>replace(flow, task, with)).toList();
  }
}
