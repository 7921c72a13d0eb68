package dev.weir.processor.reading;

import dev.weir.processor.model.TaskOptions;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * A method that is a task of a class, declared there or inherited.
 *
 * @param method the method that runs
 * @param options what counts for it
 * @param conflicting all declarations it inherits, if they differ; else none
 * @param family the method and all that it overrides or implements
 */
record TaskDeclaration(
    ExecutableElement method,
    TaskOptions options,
    List<ExecutableElement> conflicting,
    List<ExecutableElement> family) {

  /** Whether a parameter is to be hidden: what one declaration says, no other can take back. */
  boolean isSensitive(int parameter) {
    return family.stream()
        .map(each -> each.getParameters().get(parameter))
        .anyMatch(each -> Annotations.find(each, Annotations.SENSITIVE) != null);
  }
}
