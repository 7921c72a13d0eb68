package dev.weir.debug;

import dev.weir.graph.FlowGraph;
import dev.weir.graph.RuntimeVersion;
import dev.weir.graph.TaskSpec;
import dev.weir.run.FlowState;
import dev.weir.state.Failed;
import dev.weir.state.Mapped;
import dev.weir.state.TaskState;
import dev.weir.state.TriggerFailed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Collects what a bundle says of a run. */
final class BundleMaker {

  private static final int MAX_STATES = 5_000;
  private static final int MAX_FAILURES = 1_000;
  private static final int MAX_CLASSES = 200;
  private static final int MAX_CLASS_PATH = 1_000;

  private final FlowGraph graph;
  private final List<? extends TaskState<?>> states;
  private final SavedException.Budget exceptions = new SavedException.Budget();
  private final SavedFailure.Budget calls = new SavedFailure.Budget();
  private final IdentityHashMap<Failed<?>, Integer> numbers = new IdentityHashMap<>();
  private final List<SavedFailure> failures = new ArrayList<>();
  private final Set<String> classes = new LinkedHashSet<>();
  private int room = MAX_STATES;
  private int leftOut;

  private BundleMaker(FlowGraph graph, List<? extends TaskState<?>> states) {
    this.graph = graph;
    this.states = states;
  }

  static BundleContent of(FlowGraph graph, FlowState state, String run) {
    BundleMaker maker = new BundleMaker(graph, state.states());
    maker.addFailures();
    List<SavedTask> tasks = maker.tasks();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return new BundleContent(
        new BundleContent.Run(graph.name(), run, kind(state), state.message()),
        environment(),
        tasks,
        maker.leftOut,
        maker.failures,
        new BundleContent.Paths(
            classPath(),
            maker.classes.stream()
                .limit(MAX_CLASSES)
                .map(name -> Fingerprint.of(name, loader))
                .filter(Objects::nonNull)
                .toList()));
  }

  static String kind(FlowState state) {
    return state.isSuccessful()
        ? "Success"
        : state.isFailed() ? "Failed" : state.isCancelled() ? "Cancelled" : "Pending";
  }

  private void addFailures() {
    for (int position = 0; position < states.size(); position++) {
      TaskState<?> state = states.get(position);
      if (state instanceof Mapped<?> mapped) {
        for (TaskState<?> child : mapped.children()) {
          addFailure(position, child);
        }
      } else {
        addFailure(position, state);
      }
    }
  }

  private void addFailure(int position, TaskState<?> state) {
    if (!(state instanceof Failed<?> failed)
        || !failedByItself(failed)
        || failures.size() >= MAX_FAILURES) {
      return;
    }
    TaskSpec spec = graph.spec(position);
    addClasses(spec, failed);
    SavedException exception =
        SavedException.of(failed.exception(), spec.hasSensitive(), exceptions);
    numbers.put(failed, failures.size());
    failures.add(SavedFailure.of(graph.name(), spec, failed, exception, calls));
  }

  /** Those whose other version would make a replay go another way, as far as one can tell. */
  private void addClasses(TaskSpec spec, Failed<?> failed) {
    addClass(spec.info().owner().getName());
    addClass(spec.method().getClass().getName());
    spec.method().info().parameterTypes().forEach(type -> addClass(type.getName()));
    for (StackTraceElement frame : Texts.stackTrace(failed.exception())) {
      addClass(frame.getClassName());
      if (frame.getClassName().equals(spec.method().getClass().getName())) {
        break; // the engine is below, and who called it
      }
    }
    addClass(failed.exception().getClass().getName());
  }

  private void addClass(String name) {
    boolean ofOthers =
        name.startsWith("java.")
            || name.startsWith("jdk.")
            || name.startsWith("sun.")
            || name.startsWith("[")
            || name.contains("$$Lambda");
    if (!ofOthers) {
      classes.add(name);
    }
  }

  private List<SavedTask> tasks() {
    List<SavedTask> tasks = new ArrayList<>();
    for (int position = 0; position < states.size(); position++) {
      TaskState<?> state = states.get(position);
      if (takes(state)) {
        tasks.add(SavedTask.of(graph, graph.spec(position), saved(state, position)));
      }
    }
    return tasks;
  }

  private static boolean failedByItself(Failed<?> failed) {
    return !(failed instanceof TriggerFailed<?> held) || held.rootCauses().isEmpty();
  }

  /** Failures are taken as far as they have a number, others as far as there is room. */
  private boolean takes(TaskState<?> state) {
    boolean taken =
        (state instanceof Failed<?> failed && failedByItself(failed))
            ? numbers.containsKey(failed)
            : room > 0;
    room -= taken ? 1 : 0;
    leftOut += taken ? 0 : 1;
    return taken;
  }

  private SavedState saved(TaskState<?> state, int position) {
    List<SavedState> children = new ArrayList<>();
    if (state instanceof Mapped<?> mapped) {
      for (TaskState<?> child : mapped.children()) {
        if (takes(child)) {
          children.add(saved(child, position));
        }
      }
    }
    return SavedState.of(state, position, failuresOf(state), children);
  }

  /** The numbers of what a state has failed with, or because of, as far as those have one. */
  private List<Integer> failuresOf(TaskState<?> state) {
    if (!(state instanceof Failed<?> failed)) {
      return List.of();
    }
    List<? extends Failed<?>> causes =
        failed instanceof TriggerFailed<?> held && !failedByItself(failed)
            ? held.rootCauses()
            : List.of(failed);
    return causes.stream().map(numbers::get).filter(Objects::nonNull).toList();
  }

  private static Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("weir", RuntimeVersion.NUMBER);
    for (String property :
        List.of(
            "java.version",
            "java.vendor",
            "java.vm.name",
            "java.vm.version",
            "os.name",
            "os.version",
            "os.arch",
            "file.encoding",
            "user.timezone")) {
      environment.put(property, System.getProperty(property, ""));
    }
    Runtime runtime = Runtime.getRuntime();
    environment.put("processors", Integer.toString(runtime.availableProcessors()));
    environment.put("memory.max", Long.toString(runtime.maxMemory()));
    environment.put("memory.used", Long.toString(runtime.totalMemory() - runtime.freeMemory()));
    return environment;
  }

  private static List<String> classPath() {
    List<String> entries = new ArrayList<>();
    for (String property : List.of("java.class.path", "jdk.module.path")) {
      String path = System.getProperty(property, "");
      for (String entry : path.split(File.pathSeparator, -1)) {
        if (!entry.isEmpty() && entries.size() < MAX_CLASS_PATH) {
          entries.add(entry(Path.of(entry)));
        }
      }
    }
    return entries;
  }

  /** The last part of the name, since the rest only says where somebody works; a jar's size. */
  private static String entry(Path path) {
    String name = String.valueOf(path.getFileName());
    try {
      return Files.isRegularFile(path) ? name + ", " + Files.size(path) + " bytes" : name;
    } catch (IOException e) {
      return name;
    }
  }
}
