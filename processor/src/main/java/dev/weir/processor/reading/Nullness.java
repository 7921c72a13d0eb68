package dev.weir.processor.reading;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Finds the annotations that speak of null, whichever library they are from.
 *
 * @param usable which of them generated code can repeat
 */
record Nullness(Predicate<TypeElement> usable) {

  private static final Set<String> NAMES =
      Set.of("Nullable", "NonNull", "NotNull", "Nonnull", "CheckForNull", "PolyNull");

  /** Repeats no annotation. */
  static Nullness none() {
    return new Nullness(annotation -> false);
  }

  /** Repeats every annotation, for code that is generated beside the one that has it. */
  static Nullness all() {
    return new Nullness(annotation -> true);
  }

  /** Those among annotations that generated code repeats. */
  List<AnnotationSpec> of(List<? extends AnnotationMirror> mirrors) {
    return mirrors.stream()
        .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
        .filter(type -> NAMES.contains(type.getSimpleName().toString()))
        .filter(type -> type.getModifiers().contains(Modifier.PUBLIC))
        .filter(usable)
        .map(type -> AnnotationSpec.builder(ClassName.get(type)).build())
        .distinct()
        .toList();
  }

  /** Those on a declaration that are not on its type as well. */
  List<AnnotationSpec> of(Element element, TypeMirror type) {
    List<AnnotationSpec> onType = of(type.getAnnotationMirrors());
    return of(element.getAnnotationMirrors()).stream()
        .filter(annotation -> !onType.contains(annotation))
        .toList();
  }
}
