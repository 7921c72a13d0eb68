package dev.weir.run;

import dev.weir.graph.Parameter;
import dev.weir.graph.TaskNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the caller of a run has said of its tasks, not checked against the graph yet. */
final class RunWishes {

  final Map<Parameter<?>, @Nullable Object> parameters = new LinkedHashMap<>();
  final Map<TaskNode<?, ?>, @Nullable Object> given = new LinkedHashMap<>();
  final Set<TaskNode<?, ?>> until = new LinkedHashSet<>();
  final Set<TaskNode<?, ?>> only = new LinkedHashSet<>();
  @Nullable FlowState earlier;
}
