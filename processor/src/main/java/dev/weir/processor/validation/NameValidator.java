package dev.weir.processor.validation;

import com.palantir.javapoet.ClassName;
import dev.weir.processor.model.Compilation;
import dev.weir.processor.model.FlowModel;
import dev.weir.processor.model.Problem;
import dev.weir.processor.model.Report;
import dev.weir.processor.model.TaskModel;
import dev.weir.processor.model.TypeText;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Checks that the names of a flow's tasks, and what is made of them, do not clash. */
final class NameValidator {

  private final Compilation compilation;
  private final Report report;

  NameValidator(Compilation compilation, Report report) {
    this.compilation = compilation;
    this.report = report;
  }

  void check(FlowModel flow) {
    Map<String, TaskModel> byName = new HashMap<>();
    Map<String, TaskModel> byNodeClass = new HashMap<>();
    for (TaskModel task : flow.tasks()) {
      checkReserved(task);
      TaskModel first = byName.putIfAbsent(task.name(), task);
      if (first != null) {
        checkOverload(task, first);
      } else {
        checkNodeClass(task, byNodeClass.putIfAbsent(task.nodeClass(), task));
      }
      checkNodeClassReserved(flow, task);
    }
    checkNothingIsHidden(flow);
  }

  private void checkReserved(TaskModel task) {
    if (BaseClassNames.ALL.contains(task.name())) {
      report.reject(task, Problem.TASK_NAME_RESERVED, task.place(task.options().as()), task.name());
    }
  }

  /** Two used classes with one name are told as such, elsewhere. */
  private void checkOverload(TaskModel task, TaskModel first) {
    if (first.holder().equals(task.holder())) {
      report.reject(
          task,
          Problem.TASK_OVERLOADED,
          task.place(task.options().as()),
          withParameters(task),
          task.name(),
          withParameters(first));
    }
  }

  private static String withParameters(TaskModel task) {
    return task.signature().parameters().stream()
        .map(parameter -> TypeText.of(parameter.type()))
        .collect(Collectors.joining(", ", task.title() + "(", ")"));
  }

  private void checkNodeClass(TaskModel task, @Nullable TaskModel first) {
    if (first != null) {
      report.reject(
          task,
          Problem.NODE_CLASS_SHARED,
          task.place(task.options().as()),
          task.name(),
          task.nodeClass(),
          first.name());
    }
  }

  private void checkNodeClassReserved(FlowModel flow, TaskModel task) {
    String owner = ownerOf(task.nodeClass(), flow);
    if (owner != null) {
      report.reject(
          task,
          Problem.NODE_CLASS_RESERVED,
          task.place(task.options().as()),
          task.name(),
          task.nodeClass(),
          owner);
    }
  }

  private static @Nullable String ownerOf(String nodeClass, FlowModel flow) {
    if (nodeClass.equals(flow.builder().simpleName())) {
      return "the builder";
    }
    if (nodeClass.equals("Signature")) {
      return "its call signature";
    }
    boolean isVariable =
        flow.typeVariables().stream().anyMatch(each -> each.name().equals(nodeClass));
    return isVariable ? "a type variable" : null;
  }

  /** A type of the default package cannot be written in full. */
  private void checkNothingIsHidden(FlowModel flow) {
    if (!flow.source().packageName().isEmpty()) {
      return;
    }
    Map<String, TaskModel> needed = new HashMap<>();
    for (TaskModel task : flow.tasks()) {
      needed.putIfAbsent(task.holderName().topLevelClassName().simpleName(), task);
      for (TypeElement type : task.types()) {
        if (compilation.packageOf(type).isEmpty()) {
          needed.putIfAbsent(ClassName.get(type).topLevelClassName().simpleName(), task);
        }
      }
    }
    for (TaskModel task : flow.tasks()) {
      checkHidesNothing(task, needed.get(task.nodeClass()));
    }
  }

  private void checkHidesNothing(TaskModel task, @Nullable TaskModel other) {
    if (other != null) {
      report.reject(
          task,
          Problem.NODE_CLASS_HIDES,
          task.place(task.options().as()),
          task.name(),
          task.nodeClass(),
          other.name());
    }
  }
}
