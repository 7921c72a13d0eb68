package dev.weir.executor;

import dev.weir.internal.Configured;
import dev.weir.internal.Misuse;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds executors by name.
 *
 * <p>Which one runs a flow when none is given: the one that the system property {@code
 * weir.executor} names, else the environment variable {@code WEIR_EXECUTOR}, else {@code
 * weir.executor} in a file {@code weir.properties} on the class path, else {@code synchronous}.
 */
public final class FlowExecutors {

  private static final String PROPERTY = "weir.executor";
  private static final FlowExecutor DEFAULT = new SynchronousExecutor();

  private static final Map<Class<?>, FlowExecutor> OWN = new ConcurrentHashMap<>();

  private FlowExecutors() {}

  /**
   * The executor that the configuration names, or the default.
   *
   * @return an executor that all runs share, so it must not be closed
   * @throws IllegalArgumentException if there is no executor of that name; the message lists the
   *     known ones
   */
  public static FlowExecutor configured() {
    return configured(System.getProperties(), System.getenv());
  }

  static FlowExecutor configured(Properties system, Map<String, String> environment) {
    Configured wanted = Configured.find(PROPERTY, system, environment);
    return wanted == null ? DEFAULT : named(wanted.value(), wanted.source());
  }

  private static FlowExecutor named(String wanted, String source) {
    Map<String, FlowExecutor> known = new TreeMap<>();
    try {
      for (ClassLoader loader : List.of(Configured.classLoader(), Configured.ownClassLoader())) {
        ServiceLoader.load(FlowExecutor.class, loader).stream()
            .map(FlowExecutors::instance)
            .forEach(executor -> known.putIfAbsent(executor.name(), executor));
      }
    } catch (ServiceConfigurationError e) {
      throw Misuse.EXECUTOR_BROKEN.argument(wanted, e.getMessage());
    }
    FlowExecutor executor = known.get(wanted.strip());
    if (executor == null) {
      throw Misuse.EXECUTOR_UNKNOWN.argument(wanted, source, String.join(", ", known.keySet()));
    }
    return executor;
  }

  /** Of our own executors one is enough for all runs, so that they share its threads. */
  private static FlowExecutor instance(ServiceLoader.Provider<FlowExecutor> provider) {
    Class<?> type = provider.type();
    return type.getClassLoader() == FlowExecutors.class.getClassLoader()
        ? OWN.computeIfAbsent(type, key -> provider.get())
        : provider.get();
  }
}
