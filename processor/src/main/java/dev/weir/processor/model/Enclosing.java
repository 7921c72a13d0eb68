package dev.weir.processor.model;

import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
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
    return type.getEnclosingElement() instanceof TypeElement outer ? outer : null;
  }

  /** Whether an instance of a class has type arguments, its own or those of a class around it. */
  public static boolean isGeneric(TypeElement type) {
    if (!type.getTypeParameters().isEmpty()) {
      return true;
    }
    TypeElement outer = outer(type);
    return outer != null && !type.getModifiers().contains(Modifier.STATIC) && isGeneric(outer);
  }

  /** The outermost class around an element, or the element itself. */
  public static TypeElement outermost(Element element) {
    Element each = element;
    while (!(each instanceof TypeElement type) || outer(type) != null) {
      each = Objects.requireNonNull(each.getEnclosingElement());
    }
    return type;
  }
}
