package dev.weir.processor.validation;

import dev.weir.processor.model.Compilation;
import dev.weir.processor.model.Compilation.Visibility;
import dev.weir.processor.model.Enclosing;
import dev.weir.processor.model.FlowModel;
import dev.weir.processor.model.LibraryModel;
import dev.weir.processor.model.Problem;
import dev.weir.processor.model.Report;
import dev.weir.processor.model.StrayOption;
import dev.weir.processor.model.StraySensitive;
import dev.weir.processor.model.TaskModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Checks flows and task libraries. */
public final class FlowValidator {

  // Names that the language allows for anything but types.
  private static final Set<String> NOT_FOR_TYPES =
      Set.of("permits", "record", "sealed", "var", "yield");

  private final Compilation compilation;
  private final Report report;
  private final TaskValidator tasks;

  /** A validator that notes what it finds in a report. */
  public FlowValidator(Compilation compilation, Report report) {
    this.compilation = compilation;
    this.report = report;
    this.tasks = new TaskValidator(compilation, report);
  }

  /** Checks a flow and all its tasks. */
  public void check(FlowModel flow) {
    checkNotPrivate(flow);
    checkBuilderName(flow);
    checkNotEmpty(flow);
    UsesValidator uses = new UsesValidator(compilation, report);
    uses.check(flow);
    for (TaskModel task : flow.tasks()) {
      tasks.check(task);
      checkInheritedOptions(flow, task);
    }
    new NameValidator(compilation, report).check(flow);
    uses.checkUnambiguous(flow);
  }

  /** Checks what makes the tasks of a library impossible wherever they are used. */
  public void check(LibraryModel library) {
    for (TaskModel task : library.tasks()) {
      tasks.checkNotPrivate(task);
      tasks.checkTaskName(task);
      tasks.checkLabel(task);
      tasks.checkOptions(task);
    }
  }

  /** Checks an option that does not stand on a task. */
  public void check(StrayOption stray) {
    new OptionsValidator(report).check(stray);
  }

  /** Tells of a sensitive parameter that nothing would hide. */
  public void check(StraySensitive stray) {
    report.add(
        Problem.SENSITIVE_NO_TASK,
        stray.place(),
        stray.parameter().getSimpleName(),
        stray.remedy());
  }

  private void checkNotPrivate(FlowModel flow) {
    if (compilation.visibility(flow.type()) == Visibility.PRIVATE) {
      TypeElement found = compilation.privateClass(flow.type());
      String why =
          found.equals(flow.type())
              ? "private"
              : "in a private class: '" + found.getSimpleName() + "' is private";
      report.reject(flow, Problem.FLOW_PRIVATE, flow.place(), flow.name(), why);
    }
  }

  private void checkBuilderName(FlowModel flow) {
    if (flow.builderValue() == null) {
      return;
    }
    String name = String.valueOf(flow.builderValue().getValue());
    if (name.equals("Signature") || NOT_FOR_TYPES.contains(name)) {
      report.reject(
          flow,
          Problem.BUILDER_NAME_INVALID,
          flow.place(flow.builderValue()),
          name,
          flow.name(),
          " other than that");
    } else if (!name.isEmpty() && (!SourceVersion.isName(name) || name.contains("."))) {
      report.reject(
          flow,
          Problem.BUILDER_NAME_INVALID,
          flow.place(flow.builderValue()),
          name,
          flow.name(),
          "");
    }
  }

  private void checkNotEmpty(FlowModel flow) {
    if (flow.isComplete() && flow.tasks().isEmpty() && flow.uses().isEmpty()) {
      report.add(Problem.FLOW_EMPTY, flow.place(), flow.name());
    }
  }

  private void checkInheritedOptions(FlowModel flow, TaskModel task) {
    if (task.conflicting().isEmpty()) {
      return;
    }
    List<String> owners = new ArrayList<>();
    for (ExecutableElement method : task.conflicting()) {
      owners.add("'" + Enclosing.ownerOf(method).getSimpleName() + "'");
    }
    report.reject(
        task,
        Problem.INHERITED_OPTIONS,
        flow.place(),
        flow.name(),
        task.methodName(),
        owners.stream().collect(Collectors.joining(" and ")));
  }
}
