package dev.weir.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * An option on a method that is no task.
 *
 * @param method the method
 * @param mirror the annotation
 * @param within the class that declares it
 */
public record StrayOption(ExecutableElement method, AnnotationMirror mirror, TypeElement within) {

  /** The annotation's name, as people write it. */
  public String annotation() {
    return "@" + mirror.getAnnotationType().asElement().getSimpleName();
  }

  /** The place of the annotation. */
  public Place place() {
    return Place.of(method, within).at(mirror, null);
  }
}
