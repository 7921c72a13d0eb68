package dev.weir.run;

import dev.weir.graph.TaskSpec;
import dev.weir.internal.HeldMap;
import dev.weir.internal.NamedValues;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The inputs of a call by the names of the parameters, unmodifiable and in their order. */
final class NamedInputs {

  private NamedInputs() {}

  /** The inputs that are known. The text of the map hides what is sensitive. */
  static Map<String, @Nullable Object> of(TaskSpec spec, Map<String, @Nullable Object> known) {
    Map<String, @Nullable Object> inputs = HeldMap.of(known);
    if (!spec.hasSensitive()) {
      return inputs;
    }
    List<String> names = spec.inputNames();
    Set<String> hidden = new LinkedHashSet<>();
    for (int i = 0; i < names.size(); i++) {
      if (spec.isSensitive(i)) {
        hidden.add(names.get(i));
      }
    }
    return new NamedValues(inputs, hidden);
  }

  /** The inputs of a task, one for each parameter. */
  static Map<String, @Nullable Object> of(TaskSpec spec, @Nullable Object[] inputs) {
    List<String> names = spec.inputNames();
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      named.put(names.get(i), inputs[i]);
    }
    return of(spec, named);
  }
}
