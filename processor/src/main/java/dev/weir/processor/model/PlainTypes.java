package dev.weir.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;

/** Types without what annotations say of them, for comparing them. */
public final class PlainTypes {

  private PlainTypes() {}

  /** A type without annotations at any depth. */
  public static TypeName of(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return ArrayTypeName.of(of(array.componentType()));
    }
    if (type instanceof ParameterizedTypeName parameterized) {
      return of(parameterized);
    }
    if (type instanceof WildcardTypeName wildcard) {
      return wildcard.lowerBounds().isEmpty()
          ? WildcardTypeName.subtypeOf(of(wildcard.upperBounds().get(0)))
          : WildcardTypeName.supertypeOf(of(wildcard.lowerBounds().get(0)));
    }
    return type instanceof TypeVariableName variable
        ? TypeVariableName.get(variable.name())
        : type.withoutAnnotations();
  }

  /** Types without annotations at any depth. */
  public static List<TypeName> of(List<? extends TypeName> types) {
    return types.stream().<TypeName>map(PlainTypes::of).toList();
  }

  private static TypeName of(ParameterizedTypeName type) {
    List<TypeName> arguments = of(type.typeArguments());
    ParameterizedTypeName outer = type.enclosingType();
    if (outer != null) {
      return ((ParameterizedTypeName) of(outer))
          .nestedClass(type.rawType().simpleName(), arguments);
    }
    return ParameterizedTypeName.get(
        type.rawType().withoutAnnotations(), arguments.toArray(new TypeName[0]));
  }
}
