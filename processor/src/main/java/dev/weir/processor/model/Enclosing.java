package dev.weir.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import org.jspecify.annotations.Nullable;

/** The way from an element outwards. */
public final class Enclosing {

  private Enclosing() {}

  /** The class that declares a member. */
  public static TypeElement ownerOf(Element member) {
    return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
  }

  /** The class around a class; null for an outermost one. */
  public static @Nullable TypeElement outer(TypeElement type) {
    return Kinds.asClass(type.getEnclosingElement());
  }

  /** The type variables of a class; those around an inner class come first. */
  public static List<TypeParameterElement> typeVariables(TypeElement type) {
    List<TypeParameterElement> variables = new ArrayList<>();
    TypeElement outer = outer(type);
    boolean isInner =
        outer != null
            && !type.getModifiers().contains(Modifier.STATIC)
            && !type.getKind().isInterface();
    if (outer != null && isInner) {
      variables.addAll(typeVariables(outer));
    }
    variables.addAll(type.getTypeParameters());
    return variables;
  }

  /** The outermost class around an element, or the element itself. */
  public static TypeElement outermost(Element element) {
    Element each = element;
    TypeElement type = Kinds.asClass(each);
    while (type == null || outer(type) != null) {
      each = Objects.requireNonNull(each.getEnclosingElement());
      type = Kinds.asClass(each);
    }
    return type;
  }
}
