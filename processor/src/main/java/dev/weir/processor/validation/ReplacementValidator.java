package dev.weir.processor.validation;

import dev.weir.processor.model.Compilation;
import dev.weir.processor.model.Compilation.Visibility;
import dev.weir.processor.model.FlowModel;
import dev.weir.processor.model.GeneratedNames;
import dev.weir.processor.model.Problem;
import dev.weir.processor.model.ReplacementModel;
import dev.weir.processor.model.ReplacementsModel;
import dev.weir.processor.model.Report;
import dev.weir.processor.model.TaskModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Checks declared replacements. */
public final class ReplacementValidator {

  // Methods without parameters that every class has: a static factory cannot be called so.
  private static final Set<String> METHODS_OF_OBJECT =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final Compilation compilation;
  private final Report report;
  private final TaskValidator tasks;

  /** A validator that notes what it finds in a report. */
  public ReplacementValidator(Compilation compilation, Report report) {
    this.compilation = compilation;
    this.report = report;
    this.tasks = new TaskValidator(compilation, report);
  }

  /** Checks all replacements of a class. */
  public void check(ReplacementsModel replacements) {
    Map<String, ReplacementModel> byNodeClass = new HashMap<>();
    for (ReplacementModel replacement : replacements.replacements()) {
      checkIsTask(replacement);
      checkIsStatic(replacement);
      checkClassNotPrivate(replacement);
      checkNames(replacements, replacement, byNodeClass);
      checkFlow(replacement);
    }
  }

  private void checkIsTask(ReplacementModel replacement) {
    if (replacement.task() == null) {
      reject(replacement, Problem.REPLACEMENT_NO_TASK, replacement.name());
      return;
    }
    tasks.check(replacement.task());
    if (!report.accepts(replacement.task())) {
      report.reject(replacement);
    }
  }

  private void checkIsStatic(ReplacementModel replacement) {
    if (!replacement.method().getModifiers().contains(Modifier.STATIC)) {
      reject(replacement, Problem.REPLACEMENT_NOT_STATIC, replacement.name());
    }
  }

  private void checkClassNotPrivate(ReplacementModel replacement) {
    if (compilation.visibility(replacement.within()) == Visibility.PRIVATE) {
      reject(
          replacement,
          Problem.REPLACEMENT_CLASS_PRIVATE,
          replacement.name(),
          compilation.privateClass(replacement.within()).getSimpleName());
    }
  }

  private void checkNames(
      ReplacementsModel replacements,
      ReplacementModel replacement,
      Map<String, ReplacementModel> byNodeClass) {
    String nodeClass = GeneratedNames.nodeClass(replacement.name());
    ReplacementModel first = byNodeClass.putIfAbsent(nodeClass, replacement);
    if (first != null) {
      reject(
          replacement, Problem.REPLACEMENT_OVERLOADED, replacement.name(), nodeClass, first.name());
    }
    if (nodeClass.equals(replacements.generated().simpleName())) {
      reject(
          replacement,
          Problem.REPLACEMENT_NAME_RESERVED,
          replacement.name(),
          "the class that is generated for it");
    }
    if (METHODS_OF_OBJECT.contains(replacement.name())) {
      reject(
          replacement, Problem.REPLACEMENT_NAME_RESERVED, replacement.name(), "a method of Object");
    }
  }

  private void checkFlow(ReplacementModel replacement) {
    FlowModel flow = replacement.flow();
    TaskModel target = replacement.target();
    if (flow == null) {
      report.reject(
          replacement,
          Problem.REPLACEMENT_FLOW,
          replacement.place(replacement.flowValue()),
          replacement.name(),
          replacement.targetTitle(),
          replacement.flowText());
    } else if (target == null) {
      checkTask(replacement, flow);
    } else {
      checkAccessible(replacement, flow, target);
      if (replacement.task() != null) {
        new ReplacementSignature(
                new ExceptionCheck(compilation), report, replacement, replacement.task(), target)
            .check(Objects.requireNonNull(replacement.renamed()));
      }
      if (!report.accepts(flow) || !report.accepts(target)) {
        report.reject(replacement);
      }
    }
  }

  private void checkTask(ReplacementModel replacement, FlowModel flow) {
    if (!flow.isComplete() && compilation.isSource(flow.type())) {
      // It may be what the compiler misses, and tells, in this last round.
      return;
    }
    List<String> names = flow.tasks().stream().map(TaskModel::name).toList();
    String hint = Spelling.nearest(replacement.taskName(), names);
    report.reject(
        replacement,
        Problem.REPLACEMENT_TASK,
        replacement.place(replacement.taskValue()),
        replacement.name(),
        replacement.targetTitle(),
        hint == null ? known(names) : "did you mean '" + hint + "'");
  }

  private static String known(List<String> names) {
    return names.isEmpty()
        ? "it has none"
        : names.stream()
            .map(name -> "'" + name + "'")
            .collect(Collectors.joining(", ", "it has ", ""));
  }

  private void checkAccessible(ReplacementModel replacement, FlowModel flow, TaskModel target) {
    String home = flow.source().packageName();
    boolean samePackage = home.equals(compilation.packageOf(replacement.within()));
    if (!samePackage && !(flow.isPublic() && target.isPublic())) {
      reject(
          replacement,
          Problem.REPLACEMENT_INACCESSIBLE,
          replacement.name(),
          replacement.targetTitle(),
          home);
    }
  }

  private void reject(ReplacementModel replacement, Problem problem, Object... arguments) {
    report.reject(replacement, problem, replacement.place(), arguments);
  }
}
