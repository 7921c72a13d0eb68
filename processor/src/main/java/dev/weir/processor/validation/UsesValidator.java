package dev.weir.processor.validation;

import dev.weir.processor.model.Compilation;
import dev.weir.processor.model.Enclosing;
import dev.weir.processor.model.FlowModel;
import dev.weir.processor.model.Problem;
import dev.weir.processor.model.Report;
import dev.weir.processor.model.TaskModel;
import dev.weir.processor.model.UseModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** Checks the classes that a flow uses. */
final class UsesValidator {

  private final Compilation compilation;
  private final Report report;

  UsesValidator(Compilation compilation, Report report) {
    this.compilation = compilation;
    this.report = report;
  }

  /** Checks the classes one by one. */
  void check(FlowModel flow) {
    Set<TypeElement> seen = new HashSet<>();
    for (UseModel use : flow.uses()) {
      TypeElement type = use.type();
      if (type == null) {
        refuse(flow, use, Problem.USES_NO_CLASS, use.text(), flow.name());
      } else if (type.equals(flow.type())) {
        refuse(flow, use, Problem.USES_ITSELF, flow.name());
      } else if (!seen.add(type)) {
        refuse(flow, use, Problem.USES_TWICE, use.text(), flow.name());
      } else {
        checkClass(flow, use, type);
      }
    }
  }

  private void checkClass(FlowModel flow, UseModel use, TypeElement type) {
    boolean hasInstanceTasks = use.tasks().stream().anyMatch(task -> !task.isStatic());
    if (!compilation.canUse(type, flow.type())) {
      rejectAll(use);
      refuse(
          flow,
          use,
          Problem.USES_INACCESSIBLE,
          use.text(),
          flow.name(),
          compilation.visibility(type));
    } else if (use.tasks().isEmpty()) {
      refuse(flow, use, Problem.USES_EMPTY, use.text(), flow.name());
    } else if (hasInstanceTasks && !Enclosing.typeVariables(type).isEmpty()) {
      rejectAll(use);
      refuse(flow, use, Problem.USES_GENERIC, use.text(), flow.name());
    }
  }

  private void rejectAll(UseModel use) {
    use.tasks().forEach(report::reject);
  }

  private void refuse(FlowModel flow, UseModel use, Problem problem, Object... arguments) {
    report.add(problem, flow.place(use.value()), arguments);
  }

  /** Checks that no two of them have a task of one name, of those that nothing else rules out. */
  void checkUnambiguous(FlowModel flow) {
    Map<String, TaskModel> byName = new HashMap<>();
    for (TaskModel task : flow.tasks()) {
      TaskModel first = report.accepts(task) ? byName.putIfAbsent(task.name(), task) : null;
      if (first != null) {
        report.reject(
            task,
            Problem.USES_AMBIGUOUS,
            flow.place(task.use()),
            task.name(),
            first.holder().getSimpleName(),
            task.holder().getSimpleName(),
            flow.name());
      }
    }
  }
}
