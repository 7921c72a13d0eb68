package dev.weir.processor.generation;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.weir.processor.model.PlainTypes;

/** Casts from {@code Object} to the type of a parameter. */
final class Casts {

  private Casts() {}

  /** {@code (String) inputs[0]}. */
  static CodeBlock input(TypeName type, int index) {
    TypeName plain = PlainTypes.of(type);
    return plain.equals(ClassName.OBJECT)
        ? CodeBlock.of("inputs[$L]", index)
        : CodeBlock.of("($T) inputs[$L]", plain, index);
  }

  /** Whether the cast cannot be checked at run time, because part of the type is erased. */
  static boolean isUnchecked(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return isUnchecked(array.componentType());
    }
    if (type instanceof ParameterizedTypeName parameterized) {
      boolean outer =
          parameterized.enclosingType() != null && isUnchecked(parameterized.enclosingType());
      return outer || parameterized.typeArguments().stream().anyMatch(each -> !isUnbounded(each));
    }
    return type instanceof TypeVariableName;
  }

  private static boolean isUnbounded(TypeName argument) {
    return argument instanceof WildcardTypeName wildcard
        && wildcard.lowerBounds().isEmpty()
        && wildcard.upperBounds().get(0).equals(ClassName.OBJECT);
  }
}
