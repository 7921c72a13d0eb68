package dev.weir.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a flow and their defaults at one moment. Immutable. */
public final class FlowParameters {

  private final Map<Parameter<?>, @Nullable Optional<Object>> defaults = new LinkedHashMap<>();

  FlowParameters(Set<Parameter<?>> parameters, Map<Parameter<?>, Optional<Object>> defaults) {
    parameters.forEach(parameter -> this.defaults.put(parameter, defaults.get(parameter)));
  }

  /**
   * All parameters.
   *
   * @return an unmodifiable list in the order in which they were added
   */
  public List<Parameter<?>> all() {
    return List.copyOf(defaults.keySet());
  }

  /**
   * Whether each run must give a value.
   *
   * @param parameter one of these
   * @return false if it has a default
   */
  public boolean isRequired(Parameter<?> parameter) {
    return defaults.get(parameter) == null;
  }

  /**
   * The value of runs for which none is given.
   *
   * @param parameter one of these that is not required
   * @return the default, which may be null
   */
  public @Nullable Object defaultOf(Parameter<?> parameter) {
    Optional<Object> value = defaults.get(parameter);
    return value == null ? null : value.orElse(null);
  }

  /**
   * Whether a parameter is one of these.
   *
   * @param parameter any parameter
   * @return false for one of another flow
   */
  public boolean contains(Parameter<?> parameter) {
    return defaults.containsKey(parameter);
  }

  /** For people to read. */
  @Override
  public String toString() {
    return Collections.unmodifiableSet(defaults.keySet()).toString();
  }
}
