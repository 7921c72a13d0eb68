package dev.weir.processor.reading;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.weir.processor.model.Bounds;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * Writes types as generated code writes them.
 *
 * @param renamed type variables that are called differently there
 * @param nullness whether annotations on types that speak of null are kept
 */
record TypeNames(Map<Element, String> renamed, boolean nullness) {

  /** A type. */
  TypeName of(TypeMirror type) {
    return annotated(plain(type), type);
  }

  private TypeName plain(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> ArrayTypeName.of(of(((ArrayType) type).getComponentType()));
      case DECLARED -> declared((DeclaredType) type);
      case TYPEVAR -> TypeVariableName.get(name(((TypeVariable) type).asElement()));
      case WILDCARD -> wildcard((WildcardType) type);
      case ERROR -> ClassName.get("", type.toString().replaceAll("[^\\w$]", "_"));
      default -> TypeName.get(type);
    };
  }

  /** A type variable with its bounds. */
  TypeVariableName variable(TypeVariable variable) {
    return TypeVariableName.get(
        name(variable.asElement()), bounds(variable).toArray(new TypeName[0]));
  }

  /** The bounds of a type variable, without a bound that says nothing. */
  List<TypeName> bounds(TypeVariable variable) {
    return Bounds.of(variable).stream()
        .map(this::of)
        .filter(bound -> !bound.equals(ClassName.OBJECT))
        .toList();
  }

  private String name(Element variable) {
    return renamed.getOrDefault(variable, variable.getSimpleName().toString());
  }

  private TypeName declared(DeclaredType type) {
    ClassName raw = ClassName.get((TypeElement) type.asElement());
    List<TypeName> arguments = type.getTypeArguments().stream().<TypeName>map(this::of).toList();
    ParameterizedTypeName outer = outer(type);
    if (outer != null) {
      return outer.nestedClass(raw.simpleName(), arguments);
    }
    return arguments.isEmpty()
        ? raw
        : ParameterizedTypeName.get(raw, arguments.toArray(new TypeName[0]));
  }

  private @Nullable ParameterizedTypeName outer(DeclaredType type) {
    boolean inner =
        type.getEnclosingType().getKind() == TypeKind.DECLARED
            && !type.asElement().getModifiers().contains(Modifier.STATIC);
    return inner
            && declared((DeclaredType) type.getEnclosingType())
                instanceof ParameterizedTypeName outer
        ? outer
        : null;
  }

  private TypeName wildcard(WildcardType type) {
    if (type.getSuperBound() != null) {
      return WildcardTypeName.supertypeOf(of(type.getSuperBound()));
    }
    return WildcardTypeName.subtypeOf(
        type.getExtendsBound() == null ? ClassName.OBJECT : of(type.getExtendsBound()));
  }

  private TypeName annotated(TypeName name, TypeMirror type) {
    List<AnnotationSpec> annotations =
        nullness ? Nullness.of(type.getAnnotationMirrors()) : List.of();
    return annotations.isEmpty() || name instanceof WildcardTypeName
        ? name
        : name.annotated(annotations);
  }
}
