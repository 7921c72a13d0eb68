package dev.weir.processor.validation;

import com.palantir.javapoet.TypeName;
import dev.weir.processor.model.Compilation;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Compares what two methods throw. */
record ExceptionCheck(Compilation compilation) {

  /** The checked exceptions of a method that another one does not throw. */
  List<TypeName> unexpected(ExecutableType method, ExecutableType other) {
    return method.getThrownTypes().stream()
        .filter(this::isChecked)
        .filter(thrown -> !isAllowed(method, thrown, other))
        .map(TypeName::get)
        .toList();
  }

  private boolean isAllowed(ExecutableType method, TypeMirror thrown, ExecutableType other) {
    return other.getThrownTypes().stream()
        .anyMatch(
            allowed ->
                compilation.types().isSubtype(thrown, allowed)
                    || samePosition(method, thrown, other, allowed));
  }

  /** A type variable stands for the variable at the same position of the other method. */
  private static boolean samePosition(
      ExecutableType method, TypeMirror thrown, ExecutableType other, TypeMirror allowed) {
    if (thrown.getKind() != TypeKind.TYPEVAR || allowed.getKind() != TypeKind.TYPEVAR) {
      return false;
    }
    int position = position(method, (TypeVariable) thrown);
    return position >= 0 && position == position(other, (TypeVariable) allowed);
  }

  private static int position(ExecutableType method, TypeVariable variable) {
    return method.getTypeVariables().stream()
        .map(TypeVariable::asElement)
        .toList()
        .indexOf(variable.asElement());
  }

  private boolean isChecked(TypeMirror thrown) {
    return !isA(thrown, "java.lang.RuntimeException") && !isA(thrown, "java.lang.Error");
  }

  private boolean isA(TypeMirror type, String name) {
    TypeElement element = compilation.elements().getTypeElement(name);
    return element != null && compilation.types().isSubtype(type, element.asType());
  }
}
