package dev.weir.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import org.jspecify.annotations.Nullable;

/**
 * What an annotation says, and where.
 *
 * @param value what it says
 * @param mirror the annotation
 * @param where the place in the annotation; null if it says so by default
 * @param <T> the type of what it says
 */
public record Written<T>(T value, AnnotationMirror mirror, @Nullable AnnotationValue where) {}
