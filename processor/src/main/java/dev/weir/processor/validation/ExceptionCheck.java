package dev.weir.processor.validation;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.weir.processor.model.Compilation;
import dev.weir.processor.model.PlainTypes;
import dev.weir.processor.model.ReplacementModel.Renamed;
import dev.weir.processor.model.SignatureModel;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Compares what a replacement throws with what the task throws. */
record ExceptionCheck(Compilation compilation) {

  /** The checked exceptions of a method that the task does not throw. */
  List<TypeName> unexpected(ExecutableType method, Renamed renamed, SignatureModel task) {
    return method.getThrownTypes().stream()
        .filter(this::isChecked)
        .filter(thrown -> !isAllowed(thrown, renamed, task))
        .map(TypeName::get)
        .toList();
  }

  private boolean isAllowed(TypeMirror thrown, Renamed renamed, SignatureModel task) {
    return isVariableOf(thrown, renamed, PlainTypes.of(task.thrown()))
        || task.type().getThrownTypes().stream()
            .anyMatch(allowed -> compilation.types().isSubtype(thrown, allowed));
  }

  /** Whether a type variable, or one that bounds it, is one that the task throws. */
  private static boolean isVariableOf(TypeMirror thrown, Renamed renamed, List<TypeName> allowed) {
    if (thrown.getKind() != TypeKind.TYPEVAR) {
      return false;
    }
    TypeVariable variable = (TypeVariable) thrown;
    String name = renamed.variables().get(variable.asElement());
    return (name != null && allowed.contains(TypeVariableName.get(name)))
        || isVariableOf(variable.getUpperBound(), renamed, allowed);
  }

  private boolean isChecked(TypeMirror thrown) {
    return !isA(thrown, "java.lang.RuntimeException") && !isA(thrown, "java.lang.Error");
  }

  private boolean isA(TypeMirror type, String name) {
    TypeElement element = Objects.requireNonNull(compilation.elements().getTypeElement(name));
    return compilation.types().isSubtype(type, element.asType());
  }
}
