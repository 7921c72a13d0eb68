package dev.weir.processor.reading;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Finds the annotations that speak of null, whichever library they are from. */
final class Nullness {

  private static final Set<String> NAMES =
      Set.of("Nullable", "NonNull", "NotNull", "Nonnull", "CheckForNull", "PolyNull");
  private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";
  private static final String NULL_UNMARKED = "org.jspecify.annotations.NullUnmarked";

  private Nullness() {}

  /** Those among annotations that generated code repeats. */
  static List<AnnotationSpec> of(List<? extends AnnotationMirror> mirrors) {
    return mirrors.stream()
        .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
        .filter(type -> NAMES.contains(type.getSimpleName().toString()))
        .filter(type -> type.getModifiers().contains(Modifier.PUBLIC))
        .map(type -> AnnotationSpec.builder(ClassName.get(type)).build())
        .distinct()
        .toList();
  }

  /** Those on a declaration that are not on its type as well. */
  static List<AnnotationSpec> of(Element element, TypeMirror type) {
    List<AnnotationSpec> onType = of(type.getAnnotationMirrors());
    return of(element.getAnnotationMirrors()).stream()
        .filter(annotation -> !onType.contains(annotation))
        .toList();
  }

  /** Whether types are not null unless they say so where an element is declared. */
  static boolean isMarked(Element element) {
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      if (Annotations.find(each, NULL_MARKED) != null) {
        return true;
      }
      if (Annotations.find(each, NULL_UNMARKED) != null) {
        return false;
      }
    }
    return false;
  }
}
