package dev.weir.processor.model;

import java.util.List;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A class that a flow names in {@code uses}.
 *
 * @param value where
 * @param text what is written there
 * @param type the class; null if it is none
 * @param tasks its tasks, hidden ones too
 */
public record UseModel(
    AnnotationValue value, String text, @Nullable TypeElement type, List<TaskModel> tasks) {}
