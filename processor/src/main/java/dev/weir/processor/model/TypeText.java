package dev.weir.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.stream.Collectors;

/** Types as messages show them: without packages, unless that would make two types look alike. */
public final class TypeText {

  private TypeText() {}

  /** A type without packages. */
  public static String of(TypeName type) {
    if (type instanceof ClassName name) {
      return GeneratedNames.display(name);
    }
    if (type instanceof ArrayTypeName array) {
      return of(array.componentType()) + "[]";
    }
    if (type instanceof ParameterizedTypeName parameterized) {
      return parameterized.typeArguments().isEmpty()
          ? of(parameterized.rawType())
          : of(parameterized.rawType()) + "<" + of(parameterized.typeArguments(), ", ") + ">";
    }
    if (type instanceof WildcardTypeName wildcard) {
      return of(wildcard);
    }
    if (type instanceof TypeVariableName variable) {
      return variable.name();
    }
    return type.withoutAnnotations().toString();
  }

  /** A type, with packages if it would look like another one otherwise. */
  public static String of(TypeName type, TypeName other) {
    return of(type).equals(of(other)) ? type.toString() : of(type);
  }

  private static String of(WildcardTypeName wildcard) {
    if (!wildcard.lowerBounds().isEmpty()) {
      return "? super " + of(wildcard.lowerBounds().get(0));
    }
    TypeName bound = wildcard.upperBounds().get(0);
    return bound.equals(ClassName.OBJECT) ? "?" : "? extends " + of(bound);
  }

  private static String of(List<TypeName> types, String separator) {
    return types.stream().map(TypeText::of).collect(Collectors.joining(separator));
  }
}
