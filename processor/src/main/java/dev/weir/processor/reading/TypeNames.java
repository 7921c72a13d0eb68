package dev.weir.processor.reading;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.weir.processor.model.Bounds;
import dev.weir.processor.model.Kinds;
import java.util.ArrayList;
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
 * <p>Where type arguments were filled in, compilers forget what stood on the variable: the
 * {@code @Nullable T} of a {@code Base<T>} is a mere {@code String} in a subclass of {@code
 * Base<String>}. So such a type is read together with the one that was declared.
 *
 * @param renamed type variables that are called differently there
 * @param nullness which annotations on types that speak of null are kept
 */
record TypeNames(Map<Element, String> renamed, Nullness nullness) {

  /** A type. */
  TypeName of(TypeMirror type) {
    return of(type, type);
  }

  /** A type with type arguments filled in, and what it was declared as. */
  TypeName of(TypeMirror type, TypeMirror declared) {
    return annotated(plain(type, declared), type, declared);
  }

  private TypeName plain(TypeMirror type, TypeMirror declared) {
    return switch (type.getKind()) {
      case ARRAY ->
          ArrayTypeName.of(
              of(((ArrayType) type).getComponentType(), component((ArrayType) type, declared)));
      case DECLARED -> declared((DeclaredType) type, declared);
      case TYPEVAR -> TypeVariableName.get(name(((TypeVariable) type).asElement()));
      case WILDCARD -> wildcard((WildcardType) type, declared);
      case ERROR -> ClassName.get("", type.toString().replaceAll("[^\\w$]", "_"));
      default -> TypeName.get(type);
    };
  }

  private static TypeMirror component(ArrayType type, TypeMirror declared) {
    return declared.getKind() == TypeKind.ARRAY
        ? ((ArrayType) declared).getComponentType()
        : type.getComponentType();
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

  private TypeName declared(DeclaredType type, TypeMirror declared) {
    ClassName raw = ClassName.get((TypeElement) type.asElement());
    List<TypeName> arguments = arguments(type, declared);
    ParameterizedTypeName outer = outer(type, declared);
    if (outer != null) {
      return outer.nestedClass(raw.simpleName(), arguments);
    }
    return arguments.isEmpty()
        ? raw
        : ParameterizedTypeName.get(raw, arguments.toArray(new TypeName[0]));
  }

  private List<TypeName> arguments(DeclaredType type, TypeMirror declared) {
    List<? extends TypeMirror> actual = type.getTypeArguments();
    List<? extends TypeMirror> written =
        isSameClass(type, declared) ? ((DeclaredType) declared).getTypeArguments() : actual;
    List<TypeName> arguments = new ArrayList<>();
    for (int i = 0; i < actual.size(); i++) {
      arguments.add(of(actual.get(i), written.get(i)));
    }
    return arguments;
  }

  /** Not so where a whole type was filled in for a variable. */
  private static boolean isSameClass(DeclaredType type, TypeMirror declared) {
    DeclaredType written = Kinds.asDeclared(declared);
    return written != null
        && written.asElement().equals(type.asElement())
        && written.getTypeArguments().size() == type.getTypeArguments().size();
  }

  private @Nullable ParameterizedTypeName outer(DeclaredType type, TypeMirror declared) {
    TypeMirror outer = type.getEnclosingType();
    boolean inner =
        outer.getKind() == TypeKind.DECLARED
            && !type.asElement().getModifiers().contains(Modifier.STATIC);
    if (!inner) {
      return null;
    }
    TypeMirror written =
        isSameClass(type, declared) ? ((DeclaredType) declared).getEnclosingType() : outer;
    return declared((DeclaredType) outer, written) instanceof ParameterizedTypeName name
        ? name
        : null;
  }

  private TypeName wildcard(WildcardType type, TypeMirror declared) {
    WildcardType written = declared instanceof WildcardType wildcard ? wildcard : type;
    if (type.getSuperBound() != null) {
      return WildcardTypeName.supertypeOf(bound(type.getSuperBound(), written.getSuperBound()));
    }
    return WildcardTypeName.subtypeOf(
        type.getExtendsBound() == null
            ? ClassName.OBJECT
            : bound(type.getExtendsBound(), written.getExtendsBound()));
  }

  private TypeName bound(TypeMirror bound, @Nullable TypeMirror declared) {
    return of(bound, declared == null ? bound : declared);
  }

  private TypeName annotated(TypeName name, TypeMirror type, TypeMirror declared) {
    List<AnnotationSpec> written = nullness.of(declared.getAnnotationMirrors());
    List<AnnotationSpec> annotations =
        written.isEmpty() ? nullness.of(type.getAnnotationMirrors()) : written;
    return annotations.isEmpty() || name instanceof WildcardTypeName
        ? name
        : name.annotated(annotations);
  }
}
