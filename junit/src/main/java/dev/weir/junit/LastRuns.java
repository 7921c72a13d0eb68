package dev.weir.junit;

import dev.weir.run.FlowRun;
import dev.weir.run.FlowState;
import dev.weir.run.RunListener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Remembers the last runs of a test; it may have thousands. Thread-safe. */
final class LastRuns implements RunListener {

  static final int REMEMBERED = 5;

  // The rest is guarded by this.
  private final Deque<FlowRun> runs = new ArrayDeque<>();
  private int forgotten;

  @Override
  public synchronized void runStarted(FlowRun run) {
    runs.add(run);
    if (runs.size() > REMEMBERED) {
      runs.remove();
      forgotten++;
    }
  }

  synchronized boolean isEmpty() {
    return runs.isEmpty();
  }

  /** The states of their tasks as they are now, and where those that have failed are left. */
  String report(String test, TestBundles bundles) {
    List<FlowRun> last;
    int before;
    synchronized (this) {
      last = List.copyOf(runs);
      before = forgotten;
    }
    StringBuilder text = new StringBuilder("Flows that ran in ").append(test).append(":\n");
    if (before > 0) {
      text.append("  (").append(before).append(" before these)\n");
    }
    for (FlowRun run : last) {
      FlowState state = run.state();
      StateList.of(run.graph(), state).appendTo(text);
      text.append(bundles.save(state));
    }
    bundles.tidy();
    return text.toString();
  }
}
