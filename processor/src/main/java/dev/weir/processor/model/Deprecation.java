package dev.weir.processor.model;

import com.palantir.javapoet.AnnotationSpec;

/**
 * That the user has deprecated a class or a method.
 *
 * @param annotation as the user wrote it
 * @param reason what the user's Javadoc says of it, for the Javadoc of generated code; empty if
 *     that is not known
 */
public record Deprecation(AnnotationSpec annotation, String reason) {}
