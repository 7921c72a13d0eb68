package dev.weir.processor.validation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.weir.processor.model.Bounds;
import dev.weir.processor.model.Compilation;
import dev.weir.processor.model.Compilation.Visibility;
import dev.weir.processor.model.ParameterModel;
import dev.weir.processor.model.Place;
import dev.weir.processor.model.Problem;
import dev.weir.processor.model.Report;
import dev.weir.processor.model.RetryModel;
import dev.weir.processor.model.TaskModel;
import dev.weir.processor.model.TypeText;
import dev.weir.processor.model.Written;
import java.util.List;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Checks what concerns a task alone, whichever flow it is in. */
final class TaskValidator {

  // The JVM counts the receiver too.
  private static final int MOST_SLOTS = 254;

  private final Compilation compilation;
  private final TypeCheck types;
  private final OptionsValidator options;
  private final Report report;

  TaskValidator(Compilation compilation, Report report) {
    this.compilation = compilation;
    this.types = new TypeCheck(compilation);
    this.options = new OptionsValidator(report);
    this.report = report;
  }

  void check(TaskModel task) {
    checkNotPrivate(task);
    checkAccessible(task);
    checkTaskName(task);
    checkLabel(task);
    checkWidth(task);
    checkParameters(task);
    checkResult(task);
    checkThrown(task);
    checkBounds(task);
    checkOptions(task);
  }

  /** Checks what annotations say of how the task is run. */
  void checkOptions(TaskModel task) {
    options.check(task);
    RetryModel retry = task.options().running().retry();
    if (retry != null) {
      for (Written<TypeElement> exception : retry.on().value()) {
        String subject = "what '" + task.title() + "' is retried on";
        checkType(task, exception.value().asType(), task.place(exception), subject);
      }
    }
  }

  void checkNotPrivate(TaskModel task) {
    if (Visibility.of(task.method()) == Visibility.PRIVATE) {
      report.reject(task, Problem.TASK_PRIVATE, task.place(), task.title());
    }
  }

  private void checkAccessible(TaskModel task) {
    ExecutableElement method = task.method();
    Visibility visibility = Visibility.of(method);
    boolean samePackage =
        compilation.packageOf(method).equals(compilation.packageOf(task.within()));
    if (!samePackage && visibility != Visibility.PUBLIC && visibility != Visibility.PRIVATE) {
      report.reject(
          task,
          Problem.TASK_INACCESSIBLE,
          task.place(),
          task.title(),
          task.within().getSimpleName(),
          visibility,
          compilation.packageOf(method));
    }
  }

  void checkTaskName(TaskModel task) {
    if (!SourceVersion.isName(task.name()) || task.name().contains(".")) {
      report.reject(
          task,
          Problem.TASK_NAME_INVALID,
          task.place(task.options().as()),
          task.name(),
          task.title());
    }
  }

  void checkLabel(TaskModel task) {
    String label = task.options().name();
    if (!label.isEmpty() && label.isBlank()) {
      report.reject(
          task, Problem.TASK_LABEL_BLANK, task.place(task.options().nameValue()), task.name());
    }
  }

  private void checkWidth(TaskModel task) {
    int slots = task.signature().parameters().stream().mapToInt(TaskValidator::slots).sum();
    if (slots > MOST_SLOTS) {
      report.reject(task, Problem.TASK_TOO_WIDE, task.place(), task.title(), slots);
    }
  }

  private static int slots(ParameterModel parameter) {
    TypeKind kind = parameter.mirror().getKind();
    return kind == TypeKind.LONG || kind == TypeKind.DOUBLE ? 2 : 1;
  }

  private void checkParameters(TaskModel task) {
    List<ParameterModel> parameters = task.signature().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      ParameterModel parameter = parameters.get(i);
      String subject =
          "parameter " + (i + 1) + " '" + parameter.name() + "' of '" + task.title() + "'";
      if (!checkIsValue(task, parameter, subject)) {
        checkType(task, parameter.mirror(), task.place(parameter), subject);
      }
    }
  }

  private boolean checkIsValue(TaskModel task, ParameterModel parameter, String subject) {
    TypeElement found = types.notAValue(parameter.mirror());
    if (found != null) {
      report.reject(
          task,
          Problem.PARAMETER_NOT_A_VALUE,
          task.place(parameter),
          subject,
          found.getSimpleName(),
          types.insteadOf(found));
    }
    return found != null;
  }

  private void checkResult(TaskModel task) {
    checkType(
        task,
        task.signature().type().getReturnType(),
        task.place(),
        "the result of '" + task.title() + "'");
  }

  private void checkThrown(TaskModel task) {
    for (TypeMirror thrown : task.signature().type().getThrownTypes()) {
      checkType(task, thrown, task.place(), "the throws clause of '" + task.title() + "'");
    }
  }

  private void checkBounds(TaskModel task) {
    List<? extends TypeVariable> variables = task.signature().type().getTypeVariables();
    for (int i = 0; i < variables.size(); i++) {
      TypeVariable variable = variables.get(i);
      // Not the variable's own element: for an inherited task, Eclipse does not know where that is.
      Element element = task.method().getTypeParameters().get(i);
      Place place = Place.of(element, task.within());
      String subject =
          "type variable '%s' of '%s'".formatted(element.getSimpleName(), task.title());
      for (TypeMirror bound : Bounds.of(variable)) {
        checkType(task, bound, place, subject);
        if (bound.getKind() == TypeKind.ARRAY) {
          report.reject(
              task, Problem.BOUND_IS_ARRAY, place, subject, TypeText.of(TypeName.get(bound)));
        }
      }
    }
  }

  private void checkType(TaskModel task, TypeMirror type, Place place, String subject) {
    TypeElement raw = types.raw(type);
    if (raw != null) {
      report.reject(task, Problem.TYPE_RAW, place, subject, raw.getSimpleName());
    }
    TypeElement inaccessible = types.inaccessible(type, task.within());
    if (inaccessible != null) {
      boolean samePackage =
          compilation.packageOf(inaccessible).equals(compilation.packageOf(task.within()));
      report.reject(
          task,
          Problem.TYPE_INACCESSIBLE,
          place,
          subject,
          TypeText.of(ClassName.get(inaccessible)),
          compilation.visibility(inaccessible),
          samePackage ? "package-private" : "public");
    }
  }
}
