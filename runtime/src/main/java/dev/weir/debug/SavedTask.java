package dev.weir.debug;

import dev.weir.graph.FlowGraph;
import dev.weir.graph.TaskSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task in a bundle.
 *
 * @param name what people see
 * @param method the class and the name of the method that runs
 * @param upstream the slugs of the tasks that it runs after, each once
 * @param state where it stands
 */
record SavedTask(String name, String method, List<String> upstream, SavedState state) {

  static SavedTask of(FlowGraph graph, TaskSpec spec, SavedState state) {
    return new SavedTask(
        spec.info().name(),
        spec.info().owner().getName() + "." + spec.info().method(),
        Arrays.stream(spec.upstream())
            .distinct()
            .mapToObj(position -> graph.spec(position).slug())
            .toList(),
        state);
  }

  void writeTo(BundleOutput out) throws IOException {
    out.text(name);
    out.text(method);
    out.list(upstream, BundleOutput::text);
    state.writeTo(out);
  }

  static SavedTask readFrom(BundleInput in) throws IOException {
    return new SavedTask(in.text(), in.text(), in.list(BundleInput::text), SavedState.readFrom(in));
  }

  /** For people, as {@link Json} takes it. */
  Map<String, @Nullable Object> toJson() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>(state.toJson());
    json.put("name", name);
    json.put("method", method);
    json.put("after", new ArrayList<>(upstream));
    return json;
  }
}
