package dev.weir.processor.reading;

import dev.weir.processor.model.Compilation;
import dev.weir.processor.model.Kinds;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Finds all classes and type variables that a signature mentions, at any depth. */
record MentionedTypes(Compilation compilation) {

  /** The classes in a signature. */
  Set<TypeElement> of(ExecutableType type) {
    Set<TypeElement> classes = new LinkedHashSet<>();
    for (Element element : elements(type)) {
      TypeElement each = Kinds.asClass(element);
      if (each != null) {
        classes.add(each);
      }
    }
    return classes;
  }

  /** The type variables in a signature. */
  Set<Element> variables(ExecutableType type) {
    return elements(type);
  }

  /** Whether a signature has a type that does not exist, or not yet. */
  boolean isUnresolved(ExecutableElement method) {
    return elements((ExecutableType) method.asType()).stream()
        .anyMatch(each -> each.asType().getKind() == TypeKind.ERROR);
  }

  /** Whether a class has supertypes that do not exist, or not yet. */
  boolean isUnresolved(TypeElement type) {
    Set<Element> found = new LinkedHashSet<>();
    collectSupertypes(type, found);
    return found.stream().anyMatch(each -> each.asType().getKind() == TypeKind.ERROR);
  }

  private void collectSupertypes(TypeElement type, Set<Element> found) {
    Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .forEach(
            supertype -> {
              collect(supertype, found);
              if (supertype.getKind() == TypeKind.DECLARED) {
                collectSupertypes((TypeElement) ((DeclaredType) supertype).asElement(), found);
              }
            });
  }

  private Set<Element> elements(ExecutableType type) {
    Set<Element> found = new LinkedHashSet<>();
    Stream.of(
            List.of(type.getReturnType()),
            type.getParameterTypes(),
            type.getThrownTypes(),
            type.getTypeVariables())
        .flatMap(List::stream)
        .forEach(part -> collect(part, found));
    return found;
  }

  private void collect(TypeMirror type, Set<Element> found) {
    switch (type.getKind()) {
      case ARRAY -> collect(((ArrayType) type).getComponentType(), found);
      case DECLARED, ERROR -> collect((DeclaredType) type, found);
      case TYPEVAR -> collect((TypeVariable) type, found);
      case WILDCARD -> collect((WildcardType) type, found);
      case INTERSECTION ->
          ((IntersectionType) type).getBounds().forEach(each -> collect(each, found));
      default -> {}
    }
  }

  private void collect(DeclaredType type, Set<Element> found) {
    found.add(type.asElement());
    type.getTypeArguments().forEach(each -> collect(each, found));
    collect(type.getEnclosingType(), found);
  }

  private void collect(TypeVariable type, Set<Element> found) {
    if (found.add(type.asElement())) {
      collect(type.getUpperBound(), found);
    }
  }

  private void collect(WildcardType type, Set<Element> found) {
    if (type.getExtendsBound() != null) {
      collect(type.getExtendsBound(), found);
    }
    if (type.getSuperBound() != null) {
      collect(type.getSuperBound(), found);
    }
  }
}
