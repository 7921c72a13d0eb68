package dev.weir.processor.model;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Tells elements and types apart by their kind. Their Java types do not tell: a compiler may have
 * one class for several of them.
 */
public final class Kinds {

  private Kinds() {}

  /** The element if it is a class or an interface of any kind, else null. */
  public static @Nullable TypeElement asClass(@Nullable Element element) {
    boolean isClass =
        element != null && (element.getKind().isClass() || element.getKind().isInterface());
    return isClass ? (TypeElement) element : null;
  }

  /** The type if it is a class or an interface that exists, else null. */
  public static @Nullable DeclaredType asDeclared(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED ? (DeclaredType) type : null;
  }
}
