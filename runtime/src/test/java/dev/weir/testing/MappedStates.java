package dev.weir.testing;

import dev.weir.graph.MappedNode;
import dev.weir.run.FlowState;
import dev.weir.state.Mapped;
import dev.weir.state.TaskState;
import java.util.List;

/** Takes the states of mapped tasks apart. */
public final class MappedStates {

  private MappedStates() {}

  /** The state of a task that has children. */
  public static Mapped<?> mapped(FlowState state, MappedNode<?, ?> node) {
    TaskState<?> whole = state.of(node);
    return (Mapped<?>) whole;
  }

  /** The state of a child. */
  public static TaskState<?> child(FlowState state, MappedNode<?, ?> node, int index) {
    return mapped(state, node).children().get(index);
  }

  /** The kinds of the children. */
  public static List<String> kinds(FlowState state, MappedNode<?, ?> node) {
    return mapped(state, node).children().stream().map(MappedStates::kind).toList();
  }

  /** The kind of a state. */
  public static String kind(TaskState<?> state) {
    return state.getClass().getSimpleName();
  }
}
