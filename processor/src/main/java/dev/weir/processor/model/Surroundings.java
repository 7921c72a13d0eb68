package dev.weir.processor.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What generated code must take into account of the place where it is compiled.
 *
 * @param generatedAnnotation whether the annotation of the JDK can be seen there
 * @param nullMarked whether types of the class are not null unless they say so
 * @param packageNullMarked whether that holds for the whole package
 * @param qualified names of {@code java.lang} that the package has too
 * @param suppressed the kinds of warnings that the user's own declarations make unavoidable
 * @param deprecation that the user has deprecated the class; null if not
 */
public record Surroundings(
    boolean generatedAnnotation,
    boolean nullMarked,
    boolean packageNullMarked,
    List<String> qualified,
    List<String> suppressed,
    @Nullable Deprecation deprecation) {

  /** With one more kind of warnings suppressed. */
  public Surroundings suppressing(String kind) {
    return new Surroundings(
        generatedAnnotation,
        nullMarked,
        packageNullMarked,
        qualified,
        Stream.concat(suppressed.stream(), Stream.of(kind)).toList(),
        deprecation);
  }
}
