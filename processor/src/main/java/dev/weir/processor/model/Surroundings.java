package dev.weir.processor.model;

import java.util.List;

/**
 * What generated code must take into account of the place where it is compiled.
 *
 * @param generatedAnnotation whether the annotation of the JDK can be seen there
 * @param nullMarked whether types of the class are not null unless they say so
 * @param packageNullMarked whether that holds for the whole package
 * @param qualified names of {@code java.lang} that the package has too
 * @param suppressed the kinds of warnings that the user's own declarations make unavoidable
 */
public record Surroundings(
    boolean generatedAnnotation,
    boolean nullMarked,
    boolean packageNullMarked,
    List<String> qualified,
    List<String> suppressed) {}
