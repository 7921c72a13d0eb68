package dev.weir.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * A parameter that is marked as sensitive, of something that is no task.
 *
 * @param parameter the parameter
 * @param mirror the annotation
 * @param of the method or constructor
 * @param within the class that has it
 */
public record StraySensitive(
    VariableElement parameter, AnnotationMirror mirror, ExecutableElement of, TypeElement within) {

  /** What can be done about it. */
  public String remedy() {
    return of.getKind() == ElementKind.CONSTRUCTOR ? "take it away" : "add @Task to the method";
  }

  /** The place of the annotation. */
  public Place place() {
    return Place.of(parameter, within).at(mirror, null);
  }
}
