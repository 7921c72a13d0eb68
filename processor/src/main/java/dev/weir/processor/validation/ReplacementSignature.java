package dev.weir.processor.validation;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.weir.processor.model.ParameterModel;
import dev.weir.processor.model.Place;
import dev.weir.processor.model.PlainTypes;
import dev.weir.processor.model.Problem;
import dev.weir.processor.model.ReplacementModel;
import dev.weir.processor.model.ReplacementModel.Renamed;
import dev.weir.processor.model.Report;
import dev.weir.processor.model.SignatureModel;
import dev.weir.processor.model.TaskModel;
import dev.weir.processor.model.TypeText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Compares the signature of a declared replacement with that of the task. */
final class ReplacementSignature {

  private final ExceptionCheck exceptions;
  private final Report report;
  private final ReplacementModel replacement;
  private final SignatureModel own;
  private final SignatureModel wanted;

  ReplacementSignature(
      ExceptionCheck exceptions,
      Report report,
      ReplacementModel replacement,
      TaskModel task,
      TaskModel target) {
    this.exceptions = exceptions;
    this.report = report;
    this.replacement = replacement;
    this.own = task.signature();
    this.wanted = target.signature();
  }

  void check(Renamed renamed) {
    checkTypeVariables(renamed);
    if (own.parameters().size() == wanted.parameters().size()) {
      checkParameterTypes(renamed);
      checkParameterNames();
    } else {
      checkArity();
    }
    checkResult(renamed);
    checkExceptions(renamed);
  }

  private void checkTypeVariables(Renamed renamed) {
    List<TypeVariableName> variables = wanted.typeVariables();
    List<List<TypeName>> bounds =
        variables.stream().map(each -> PlainTypes.of(each.bounds())).toList();
    if (!renamed.bounds().equals(bounds)) {
      reject(
          Problem.REPLACEMENT_TYPE_VARIABLES, variables(own.typeVariables()), variables(variables));
    }
  }

  private static String variables(List<TypeVariableName> variables) {
    if (variables.isEmpty()) {
      return "no type variables";
    }
    List<String> texts = new ArrayList<>();
    for (TypeVariableName variable : variables) {
      List<String> bounds = variable.bounds().stream().map(TypeText::of).toList();
      texts.add(
          bounds.isEmpty()
              ? variable.name()
              : variable.name() + " extends " + String.join(" & ", bounds));
    }
    return "the type variables <" + String.join(", ", texts) + ">";
  }

  private void checkArity() {
    reject(
        Problem.REPLACEMENT_ARITY,
        parameters(own.parameters().size()),
        parameters(wanted.parameters().size()));
  }

  private static String parameters(int count) {
    return count == 1 ? "1 parameter" : count + " parameters";
  }

  private void checkParameterTypes(Renamed renamed) {
    for (int i = 0; i < own.parameters().size(); i++) {
      TypeName found = renamed.parameters().get(i);
      TypeName expected = PlainTypes.of(wanted.parameters().get(i).type());
      ParameterModel parameter = own.parameters().get(i);
      if (!found.equals(expected)) {
        report.reject(
            replacement,
            Problem.REPLACEMENT_PARAMETER,
            place(parameter),
            replacement.name(),
            replacement.targetTitle(),
            i + 1,
            parameter.name(),
            TypeText.of(found, expected),
            TypeText.of(expected, found));
      }
    }
  }

  private void checkParameterNames() {
    List<String> found = own.names();
    List<String> expected = wanted.names();
    if (found.equals(expected)) {
      return;
    }
    if (new HashSet<>(found).equals(new HashSet<>(expected))) {
      reject(
          Problem.REPLACEMENT_NAMES_SWAPPED, String.join(", ", found), String.join(", ", expected));
      return;
    }
    for (int i = 0; i < found.size(); i++) {
      if (!found.get(i).equals(expected.get(i))) {
        report.reject(
            replacement,
            Problem.REPLACEMENT_NAME,
            place(own.parameters().get(i)),
            replacement.name(),
            replacement.targetTitle(),
            i + 1,
            found.get(i),
            expected.get(i));
      }
    }
  }

  private void checkResult(Renamed renamed) {
    TypeName expected = PlainTypes.of(wanted.result());
    if (!renamed.result().equals(expected)) {
      reject(
          Problem.REPLACEMENT_RESULT,
          result(renamed.result(), expected),
          result(expected, renamed.result()));
    }
  }

  private static String result(TypeName type, TypeName other) {
    return type.equals(TypeName.VOID) ? "nothing" : TypeText.of(type, other);
  }

  /** Fewer exceptions than the task throws are fine, and so are unchecked ones. */
  private void checkExceptions(Renamed renamed) {
    List<TypeName> allowed = PlainTypes.of(wanted.thrown());
    for (TypeName thrown : exceptions.unexpected(own.type(), renamed, wanted)) {
      reject(
          Problem.REPLACEMENT_EXCEPTION,
          TypeText.of(thrown),
          allowed.isEmpty()
              ? "none"
              : String.join(", ", allowed.stream().map(TypeText::of).toList()));
    }
  }

  private Place place(ParameterModel parameter) {
    return Place.of(parameter.element(), replacement.within());
  }

  private void reject(Problem problem, Object found, Object expected) {
    report.reject(
        replacement,
        problem,
        replacement.place(),
        replacement.name(),
        replacement.targetTitle(),
        found,
        expected);
  }
}
