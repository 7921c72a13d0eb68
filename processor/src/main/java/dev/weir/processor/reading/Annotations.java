package dev.weir.processor.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads annotations as the compiler mirrors them, without loading any class that they name. */
final class Annotations {

  static final String FLOW = "dev.weir.Flow";
  static final String TASK = "dev.weir.Task";
  static final String REPLACES = "dev.weir.Replaces";
  static final String RETRY = "dev.weir.Retry";
  static final String TIMEOUT = "dev.weir.Timeout";
  static final String CACHE = "dev.weir.Cache";
  static final String SENSITIVE = "dev.weir.Sensitive";

  /** The annotations that say how a task is run. */
  static final Set<String> OPTIONS = Set.of(RETRY, TIMEOUT, CACHE);

  static final String TASK_PARAMETERS = "dev.weir.TaskParameters";

  private Annotations() {}

  /** An annotation of an element, by its qualified name. */
  static @Nullable AnnotationMirror find(Element element, String name) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (nameOf(mirror).equals(name)) {
        return mirror;
      }
    }
    return null;
  }

  static String nameOf(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  /** A value that is written down, not a default. */
  static @Nullable AnnotationValue value(AnnotationMirror mirror, String name) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** The text of a value; empty if there is none. */
  static String text(@Nullable AnnotationValue value) {
    return value != null && value.getValue() instanceof String text ? text : "";
  }

  /** A flag; false if there is none. */
  static boolean isTrue(@Nullable AnnotationValue value) {
    return value != null && Boolean.TRUE.equals(value.getValue());
  }

  /** The values of an array; a single value counts as one. */
  static List<AnnotationValue> values(@Nullable AnnotationValue value) {
    if (value == null) {
      return List.of();
    }
    if (value.getValue() instanceof List<?> list) {
      return list.stream().map(AnnotationValue.class::cast).toList();
    }
    return List.of(value);
  }

  /** The texts of an array. */
  static List<String> texts(@Nullable AnnotationValue value) {
    return values(value).stream().map(Annotations::text).toList();
  }
}
