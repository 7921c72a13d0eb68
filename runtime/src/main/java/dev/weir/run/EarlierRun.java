package dev.weir.run;

import dev.weir.graph.FlowGraph;
import dev.weir.graph.TaskSpec;
import dev.weir.internal.Misuse;
import dev.weir.state.Mapped;
import dev.weir.state.Paused;
import dev.weir.state.States;
import dev.weir.state.Success;
import dev.weir.state.TaskState;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run takes over from an earlier one: tasks that had succeeded are kept as they are, unless
 * one upstream of them runs again. Of a mapped task single children are kept.
 */
final class EarlierRun {

  private final FlowGraph graph;
  private final @Nullable TaskState<?>[] states;
  private final BitSet given;
  private final BitSet kept = new BitSet();
  // For mapped tasks of which a part runs again: the children that are kept.
  private final Map<Integer, BitSet> keptChildren = new HashMap<>();

  private EarlierRun(FlowGraph graph, @Nullable TaskState<?>[] states, BitSet given) {
    this.graph = graph;
    this.states = states;
    this.given = given;
  }

  /**
   * Compares an earlier run's tasks with those of a graph.
   *
   * @param given tasks whose results are given anew, so that what reads them runs again
   * @throws IllegalArgumentException if the state knows none of the graph's tasks
   */
  static EarlierRun of(FlowGraph graph, FlowState earlier, BitSet given) {
    @Nullable TaskState<?>[] states = new TaskState<?>[graph.size()];
    boolean known = graph.size() == 0;
    for (int i = 0; i < states.length; i++) {
      states[i] = earlier.stateFor(graph, i);
      known |= states[i] != null;
    }
    if (!known) {
      throw Misuse.RESUME_UNKNOWN.argument(graph.name());
    }
    EarlierRun run = new EarlierRun(graph, states, given);
    BitSet again = new BitSet();
    do {
      run.decide(again);
    } while (run.addDropped(again));
    return run;
  }

  private void decide(BitSet again) {
    kept.clear();
    keptChildren.clear();
    for (int step = 0; step < graph.size(); step++) {
      int position = graph.plan().at(step);
      TaskState<?> state = states[position];
      if (state == null || given.get(position) || again.get(position)) {
        continue;
      }
      TaskSpec spec = graph.spec(position);
      if (state.isSuccessful() && areKept(spec.upstream())) {
        kept.set(position);
      } else if (state instanceof Mapped<?> mapped && spec.isMapped()) {
        BitSet children = childrenOf(spec, mapped);
        if (children != null) {
          keptChildren.put(position, children);
        }
      }
    }
  }

  private boolean areKept(int[] upstream) {
    return Arrays.stream(upstream).allMatch(kept::get);
  }

  /** The children that need not run again; null if all have to. */
  private @Nullable BitSet childrenOf(TaskSpec spec, Mapped<?> mapped) {
    BitSet children = new BitSet();
    for (int i = 0; i < mapped.children().size(); i++) {
      children.set(i, mapped.children().get(i).isSuccessful());
    }
    if (!areKept(spec.after())) {
      return null;
    }
    for (int i = 0; i < spec.inputCount(); i++) {
      int source = spec.source(i);
      if (source >= 0 && !kept.get(source)) {
        BitSet above = keptChildren.get(source);
        if (above == null || !spec.isChained(i)) {
          return null;
        }
        children.and(above);
      }
    }
    return children;
  }

  /** Adds tasks whose dropped results are needed again; tells whether there were any. */
  private boolean addDropped(BitSet again) {
    boolean added = false;
    for (int i = 0; i < graph.size(); i++) {
      TaskSpec spec = graph.spec(i);
      for (int input = 0; input < spec.inputCount() && !kept.get(i); input++) {
        int source = spec.source(input);
        if (source >= 0 && kept.get(source) && isDropped(states[source])) {
          again.set(source);
          added = true;
        }
      }
    }
    return added;
  }

  private static boolean isDropped(@Nullable TaskState<?> state) {
    if (state instanceof Mapped<?> mapped) {
      return mapped.children().stream().anyMatch(EarlierRun::isDropped);
    }
    return state instanceof Success<?> success && States.isWithoutResult(success);
  }

  /** Writes the states of the tasks that do not run again. */
  void writeKept(@Nullable TaskState<?>[] preset) {
    kept.stream().forEach(position -> preset[position] = states[position]);
  }

  private @Nullable TaskState<?> stateOf(int position, int child) {
    TaskState<?> state = states[position];
    if (graph.spec(position).isMapped()) {
      return state instanceof Mapped<?> mapped && child < mapped.children().size()
          ? mapped.children().get(child)
          : null;
    }
    return state;
  }

  @Nullable Paused<?> paused(int position, int child) {
    TaskSpec spec = graph.spec(position);
    boolean sameInputs = spec.isMapped() ? readsTheSame(spec, child) : areKept(spec.upstream());
    return sameInputs && stateOf(position, child) instanceof Paused<?> paused ? paused : null;
  }

  /** Whether all that a child of a task reads is kept, where single children of the task are. */
  private boolean readsTheSame(TaskSpec spec, int child) {
    boolean same = keptChildren.containsKey(spec.position());
    for (int i = 0; i < spec.inputCount() && same; i++) {
      int source = spec.source(i);
      BitSet above = source < 0 ? null : keptChildren.get(source);
      same = above == null || above.get(child); // without, the whole source is kept
    }
    return same;
  }

  boolean isResumed(int position, int child) {
    return stateOf(position, child) instanceof Paused;
  }

  /** A child that need not run again; null if it has to, or there was another number of them. */
  @Nullable TaskState<?> keptChild(int position, int child, int children) {
    BitSet ofTask = keptChildren.get(position);
    boolean sameNumber =
        states[position] instanceof Mapped<?> mapped && mapped.children().size() == children;
    return ofTask != null && sameNumber && ofTask.get(child) ? stateOf(position, child) : null;
  }
}
