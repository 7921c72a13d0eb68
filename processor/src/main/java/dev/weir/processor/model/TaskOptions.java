package dev.weir.processor.model;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import org.jspecify.annotations.Nullable;

/**
 * What a task's annotations say.
 *
 * @param mirror {@code @Task}
 * @param onMethod whether it stands on the method that runs, and not on one that it overrides
 * @param taskName {@code as}, else the method's name
 * @param as the value that gives the task name
 * @param name the name that people see, or an empty text
 * @param nameValue the value that gives it
 * @param tags the tags
 * @param blocking whether the task waits more than it computes
 * @param running how the task is run
 */
public record TaskOptions(
    AnnotationMirror mirror,
    boolean onMethod,
    String taskName,
    @Nullable AnnotationValue as,
    String name,
    @Nullable AnnotationValue nameValue,
    List<String> tags,
    boolean blocking,
    RunOptions running) {

  /** Whether both methods' annotations say the same. */
  public boolean same(TaskOptions other) {
    return taskName.equals(other.taskName)
        && name.equals(other.name)
        && tags.equals(other.tags)
        && blocking == other.blocking
        && running.same(other.running);
  }
}
