package dev.weir.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A method that is declared to replace a task.
 *
 * @param method the method
 * @param mirror the {@code @Replaces} on it
 * @param flowValue where it names the flow
 * @param taskValue where it names the task
 * @param flowText the flow as it is written
 * @param taskName the task that it names
 * @param within the class that declares it
 * @param flow the flow that it names; null if that is none
 * @param target the task that it names; null if there is none
 * @param task the method as a task of its own; null without {@code @Task}
 * @param renamed the method's signature in the words of the task it replaces
 */
public record ReplacementModel(
    ExecutableElement method,
    AnnotationMirror mirror,
    AnnotationValue flowValue,
    AnnotationValue taskValue,
    String flowText,
    String taskName,
    TypeElement within,
    @Nullable FlowModel flow,
    @Nullable TaskModel target,
    @Nullable TaskModel task,
    @Nullable Renamed renamed) {

  /**
   * A signature whose type variables are called like those of another one.
   *
   * @param variables what its type variables are called there
   * @param bounds the bounds of each type variable
   * @param parameters the parameter types
   * @param result the result
   */
  public record Renamed(
      Map<Element, String> variables,
      List<List<TypeName>> bounds,
      List<TypeName> parameters,
      TypeName result) {}

  /** The method's name. */
  public String name() {
    return method.getSimpleName().toString();
  }

  /** How messages call the task. */
  public String targetTitle() {
    return (flow == null ? flowText : flow.name()) + "." + taskName;
  }

  /** The place of the method. */
  public Place place() {
    return Place.of(method, within);
  }

  /** The place of a value in the annotation. */
  public Place place(AnnotationValue value) {
    return place().at(mirror, value);
  }
}
