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
 */
record TaskDeclaration(
    ExecutableElement method, TaskOptions options, List<ExecutableElement> conflicting) {}
