package dev.weir.processor.model;

import java.util.List;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Takes the bounds of type variables apart. */
public final class Bounds {

  private Bounds() {}

  /** The bounds of a type variable as this type has them, with type arguments filled in. */
  public static List<? extends TypeMirror> of(TypeVariable variable) {
    TypeMirror bound = variable.getUpperBound();
    return bound instanceof IntersectionType intersection
        ? intersection.getBounds()
        : List.of(bound);
  }
}
