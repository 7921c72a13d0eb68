package dev.weir.benchmarks.shape;

import dev.weir.flow.TaskFlow;
import dev.weir.graph.TaskNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** A graph of tasks to run: as bodies for the peers, and as a flow for Weir. */
public final class Workload {

  private static final Body ROOT = (first, second) -> Mixing.root();
  private static final Body ONE = (first, second) -> Mixing.one(intOf(first));
  private static final Body TWO = (first, second) -> Mixing.two(intOf(first), intOf(second));

  private final Shape shape;
  // Null for tasks that do nothing.
  private final @Nullable IntUnaryOperator work;

  private Workload(Shape shape, @Nullable IntUnaryOperator work) {
    this.shape = shape;
    this.work = work;
  }

  /** A flow, and its nodes by the numbers of the tasks. */
  public record BuiltFlow(TaskFlow flow, List<TaskNode<Integer, ?>> nodes) {}

  /** Tasks that do nothing but read their inputs. */
  public static Workload noOp(Shape shape) {
    return new Workload(shape, null);
  }

  /**
   * Tasks that work.
   *
   * @param work gets the number of the task; what it returns is the task's result
   */
  public static Workload of(Shape shape, IntUnaryOperator work) {
    return new Workload(shape, work);
  }

  /** The structure. */
  public Shape shape() {
    return shape;
  }

  /** The bodies, by the numbers of the tasks. */
  public Body[] bodies() {
    Body[] bodies = new Body[shape.size()];
    IntUnaryOperator perform = work;
    for (int i = 0; i < bodies.length; i++) {
      int task = i;
      if (perform != null) {
        bodies[i] = (first, second) -> perform.applyAsInt(task);
      } else if (shape.first(i) == Shape.NONE) {
        bodies[i] = ROOT;
      } else {
        bodies[i] = shape.second(i) == Shape.NONE ? ONE : TWO;
      }
    }
    return bodies;
  }

  /** Builds the flow, with the builder that is generated for its tasks. */
  public BuiltFlow flow() {
    IntUnaryOperator perform = work;
    return perform == null ? mixing() : numbered(new Numbered(perform));
  }

  private BuiltFlow mixing() {
    MixingFlow flow = new MixingFlow();
    List<TaskNode<Integer, ?>> nodes = new ArrayList<>(shape.size());
    for (int i = 0; i < shape.size(); i++) {
      int first = shape.first(i);
      int second = shape.second(i);
      if (first == Shape.NONE) {
        nodes.add(flow.root());
      } else if (second == Shape.NONE) {
        nodes.add(flow.one(nodes.get(first)));
      } else {
        nodes.add(flow.two(nodes.get(first), nodes.get(second)));
        waitFor(nodes, i, 2);
      }
    }
    return new BuiltFlow(flow, nodes);
  }

  private BuiltFlow numbered(Numbered numbered) {
    NumberedFlow flow = new NumberedFlow(numbered);
    List<TaskNode<Integer, ?>> nodes = new ArrayList<>(shape.size());
    for (int i = 0; i < shape.size(); i++) {
      nodes.add(flow.perform(i));
      waitFor(nodes, i, 0);
    }
    return new BuiltFlow(flow, nodes);
  }

  private void waitFor(List<TaskNode<Integer, ?>> nodes, int task, int alreadyRead) {
    int[] upstream = shape.upstream(task);
    if (upstream.length > alreadyRead) {
      TaskNode<?, ?>[] others = new TaskNode<?, ?>[upstream.length - alreadyRead];
      for (int i = 0; i < others.length; i++) {
        others[i] = nodes.get(upstream[alreadyRead + i]);
      }
      nodes.get(task).after(others);
    }
  }

  private static int intOf(@Nullable Object result) {
    return (Integer) Objects.requireNonNull(result);
  }
}
