package dev.weir.run;

import dev.weir.graph.FlowGraph;
import dev.weir.state.Mapped;
import dev.weir.state.States;
import dev.weir.state.Success;
import dev.weir.state.TaskState;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What becomes of the results of a run's tasks after they are there. */
final class RunResults {

  private final FlowGraph graph;
  private final Transitions transitions;
  private final @Nullable KeptResults kept;
  private final @Nullable BitSet selected;
  private @Nullable BitSet wanted; // guarded by this; made when first asked for

  RunResults(
      FlowGraph graph,
      Transitions transitions,
      @Nullable KeptResults kept,
      @Nullable BitSet selected) {
    this.graph = graph;
    this.transitions = transitions;
    this.kept = kept;
    this.selected = selected;
  }

  /** Whether somebody will surely look at the result of a task when the run has ended. */
  synchronized boolean isWanted(int position) {
    if (kept != null) {
      return kept.isKept(position);
    }
    BitSet known = wanted;
    if (known == null) {
      known = (BitSet) FlowState.ends(graph, selected).clone();
      known.or(graph.referencePositions());
      wanted = known;
    }
    return known.get(position);
  }

  /** A result was lost and made again, in a run that has nothing else to do any more. */
  void madeAgain(RunAttempt attempt, int times) {
    TaskCells at = attempt.cells();
    if (at.state(attempt.index()) instanceof Success<?> success) {
      at.state(attempt.index(), States.madeAgain(success, times));
      Children of = attempt.children();
      int position = attempt.spec().position();
      if (of != null && transitions.cells().state(position) instanceof Mapped<?> whole) {
        TaskState<?> counted = of.state(States.ended(whole), of.finalStates());
        transitions.cells().state(position, counted);
      }
    }
  }

  /** Lets go of a result that nobody reads any more. */
  void drop(int position) {
    TaskCells cells = transitions.cells();
    TaskState<?> state = cells.state(position);
    if (state instanceof Success<?> success) {
      cells.state(position, States.withoutResult(success));
    } else if (state instanceof Mapped<?> mapped) {
      cells.state(position, States.withoutResults(mapped));
      Children parent = transitions.children(position);
      if (parent != null) {
        parent.dropResults();
      }
    }
  }
}
