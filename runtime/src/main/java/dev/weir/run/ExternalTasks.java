package dev.weir.run;

import dev.weir.graph.FlowGraph;
import dev.weir.graph.TaskSpec;
import dev.weir.internal.ExternalTags;
import dev.weir.internal.Misuse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Refuses runs that would call tasks which a test must not call. */
final class ExternalTasks {

  private final FlowGraph graph;
  private final ExternalTags external;

  ExternalTasks(FlowGraph graph, ExternalTags external) {
    this.graph = graph;
    this.external = external;
  }

  /**
   * Goes through all tasks that are to run.
   *
   * @throws IllegalStateException if there is one with such a tag that nothing stands in for
   */
  void refuse(StartingPoint start) {
    List<TaskSpec> called = new ArrayList<>();
    for (int i = 0; i < graph.size(); i++) {
      TaskSpec spec = graph.spec(i);
      // A replacement that is a task itself says by its own tags what it does.
      if (start.runs(i) && isExternal(spec) && !spec.isStandIn()) {
        called.add(spec);
      }
    }
    if (called.isEmpty()) {
      return;
    }
    TaskSpec first = called.get(0);
    String task = first.info().taskName();
    throw Misuse.EXTERNAL_TASK.state(
        called.stream().map(spec -> "'" + spec.slug() + "'").collect(Collectors.joining(", ")),
        graph.name(),
        first.info().tags().stream().filter(external.tags()::contains).findFirst().orElseThrow(),
        task,
        task,
        call(first.inputNames()));
  }

  private boolean isExternal(TaskSpec spec) {
    return !Collections.disjoint(spec.info().tags(), external.tags());
  }

  /** The beginning of a lambda with the task's parameters. */
  private static String call(List<String> names) {
    String all = String.join(", ", names);
    return names.size() == 1 ? all : "(" + all + ")";
  }
}
