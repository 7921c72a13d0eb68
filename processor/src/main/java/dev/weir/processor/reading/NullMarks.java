package dev.weir.processor.reading;

import dev.weir.processor.model.Compilation;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds out where types are not null unless they say so. */
record NullMarks(Compilation compilation) {

  private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";
  private static final String NULL_UNMARKED = "org.jspecify.annotations.NullUnmarked";
  private static final String INPUT = "dev.weir.graph.Input";

  /** Whether it is so where an element is declared. */
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

  /**
   * Whether it is so for the types of a task, as far as code that is generated for a class can say
   * it. Where the compiler hides what the types in class files say of null, nothing is known.
   */
  boolean isMarked(ExecutableElement task, TypeElement within) {
    boolean marked = isMarked(task) && (compilation.isSource(task) || showsClassFiles());
    boolean around = isMarked(within);
    return (marked == around || sees(within, NULL_MARKED)) ? marked : around;
  }

  /** What can be repeated of a task's annotations, in code that is generated for a class. */
  Nullness nullness(ExecutableElement task, TypeElement within) {
    return compilation.isSource(task)
        ? Nullness.all()
        : new Nullness(annotation -> sees(within, annotation.getQualifiedName().toString()));
  }

  private boolean sees(TypeElement from, String annotation) {
    return compilation.find(annotation, from) != null;
  }

  /** Older compilers show no annotations on types in class files, not even on those of Weir. */
  private boolean showsClassFiles() {
    TypeElement input = compilation.elements().getTypeElement(INPUT);
    return input != null
        && ElementFilter.methodsIn(input.getEnclosedElements()).stream()
            .flatMap(method -> method.getParameters().stream())
            .anyMatch(parameter -> !parameter.asType().getAnnotationMirrors().isEmpty());
  }
}
