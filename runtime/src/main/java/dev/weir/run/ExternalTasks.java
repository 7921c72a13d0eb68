package dev.weir.run;

import dev.weir.graph.FlowGraph;
import dev.weir.graph.TaskInfo;
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
      if (start.runs(i) && isExternal(spec) && !isDoubled(spec)) {
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

  /**
   * Whether something runs in the task's place that is no task itself, and so has kept the name and
   * the tags of what it stands in for. One that is a task says by its own tags what it does.
   */
  private static boolean isDoubled(TaskSpec spec) {
    TaskInfo original = spec.method().info();
    return spec.signature() != spec.method()
        && spec.info().owner() == original.owner()
        && spec.info().method().equals(original.method());
  }

  /** The beginning of a lambda with the task's parameters. */
  private static String call(List<String> names) {
    String all = String.join(", ", names);
    return names.size() == 1 ? all : "(" + all + ")";
  }
}
