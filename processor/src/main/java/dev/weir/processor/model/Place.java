package dev.weir.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Where a problem is, as narrowly as we know.
 *
 * @param element what it is about
 * @param mirror the annotation on it, if the problem is there
 * @param value the value in that annotation, if the problem is there
 * @param within the annotated class that is being compiled, where the problem is shown if the
 *     element comes from a class file
 */
public record Place(
    Element element,
    @Nullable AnnotationMirror mirror,
    @Nullable AnnotationValue value,
    TypeElement within) {

  /** The place of an element as a whole. */
  public static Place of(Element element, TypeElement within) {
    return new Place(element, null, null, within);
  }

  /** A place in an annotation of this element. */
  public Place at(AnnotationMirror annotation, @Nullable AnnotationValue annotationValue) {
    return new Place(element, annotation, annotationValue, within);
  }
}
