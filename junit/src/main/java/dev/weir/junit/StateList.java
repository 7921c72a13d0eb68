package dev.weir.junit;

import dev.weir.graph.FlowGraph;
import dev.weir.graph.TaskInfo;
import dev.weir.run.FlowState;
import dev.weir.state.Mapped;
import dev.weir.state.TaskState;
import java.util.ArrayList;
import java.util.List;

/**
 * The states of the tasks of one run, as text for people: a line for each task, in insertion order,
 * and for each child of a mapped task that has not succeeded. Of long lists the lines that say
 * nothing of a failure are left out first.
 */
final class StateList {

  private static final int MAX_LINES = 100;
  private static final int MAX_LABEL = 40;
  private static final int MAX_TEXT = 1_000;

  private final String flow;
  private final List<Line> lines = new ArrayList<>();

  private record Line(String label, TaskState<?> state, String margin) {}

  private StateList(FlowGraph graph, FlowState state) {
    this.flow = graph.name() + ": " + state;
    List<TaskState<?>> states = state.states();
    for (int i = 0; i < states.size(); i++) {
      TaskState<?> each = states.get(i);
      TaskInfo info = graph.spec(i).info();
      boolean named = !info.name().equals(info.taskName());
      String label = each.task() + (named ? " '" + info.name() + "'" : "");
      lines.add(new Line(label, each, "    "));
      if (each instanceof Mapped<?> mapped) {
        mapped.children().stream()
            .filter(child -> !child.isSuccessful())
            .forEach(child -> lines.add(new Line(child.task(), child, "      ")));
      }
    }
  }

  /** Of a run that may still go on. */
  static StateList of(FlowGraph graph, FlowState state) {
    return new StateList(graph, state);
  }

  void appendTo(StringBuilder text) {
    text.append("  ").append(flow).append('\n');
    List<Line> shown = shown();
    int width =
        Math.min(
            MAX_LABEL,
            shown.stream().mapToInt(l -> l.margin.length() + l.label.length()).max().orElse(0));
    for (Line line : shown) {
      String label = line.margin + line.label;
      text.append(label)
          .append(" ".repeat(Math.max(0, width - label.length()) + 2))
          .append(describe(line))
          .append('\n');
    }
    int left = lines.size() - shown.size();
    if (left > 0) {
      text.append("    (and ").append(left).append(" more)\n");
    }
  }

  private List<Line> shown() {
    if (lines.size() <= MAX_LINES) {
      return lines;
    }
    return lines.stream().filter(line -> !line.state.isSuccessful()).limit(MAX_LINES).toList();
  }

  private static String describe(Line line) {
    String text = line.state.toString();
    if (text.length() > MAX_TEXT) {
      text = text.substring(0, MAX_TEXT) + "…";
    }
    int attempts = line.state.attempts();
    boolean tried = attempts > 1 && !(line.state instanceof Mapped<?>);
    return text.replaceAll("\\R", "\n" + line.margin + "  ")
        + (tried ? ", " + attempts + " attempts" : "");
  }
}
