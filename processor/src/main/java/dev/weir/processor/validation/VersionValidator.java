package dev.weir.processor.validation;

import dev.weir.AnnotationsVersion;
import dev.weir.processor.model.Compilation;
import dev.weir.processor.model.Place;
import dev.weir.processor.model.Problem;
import dev.weir.processor.model.Report;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the annotations and the runtime that a class is compiled with fit this processor.
 * What does not is told once in a compilation.
 */
public final class VersionValidator {

  private static final String ANNOTATIONS = "dev.weir.AnnotationsVersion";
  private static final String RUNTIME = "dev.weir.graph.RuntimeVersion";

  private final Compilation compilation;
  private boolean annotationsChecked;
  private boolean runtimeChecked;
  private boolean runtimeMissing;

  /** A validator for all rounds of a compilation. */
  public VersionValidator(Compilation compilation) {
    this.compilation = compilation;
  }

  /** Checks the annotations, as an annotated class sees them. */
  public void checkAnnotations(TypeElement type, Report report) {
    TypeElement version = annotationsChecked ? null : compilation.find(ANNOTATIONS, type);
    annotationsChecked = true;
    if (version != null) {
      check(version, "weir-annotations", type, report);
    }
  }

  /** Checks the runtime, as a class sees it for which code is generated that needs it. */
  public void checkRuntime(TypeElement type, Report report) {
    if (runtimeChecked) {
      return;
    }
    runtimeChecked = true;
    TypeElement version = compilation.find(RUNTIME, type);
    runtimeMissing = version == null;
    if (version == null) {
      report.add(
          Problem.RUNTIME_MISSING,
          Place.of(type, type),
          type.getSimpleName(),
          AnnotationsVersion.NUMBER);
    } else {
      check(version, "weir-runtime", type, report);
    }
  }

  /** Whether code that needs the runtime can be generated, which would not even be read else. */
  public boolean hasRuntime() {
    return !runtimeMissing;
  }

  private static void check(TypeElement version, String artifact, TypeElement type, Report report) {
    Object generation = constant(version, "GENERATION");
    if (!Integer.valueOf(AnnotationsVersion.GENERATION).equals(generation)) {
      report.add(
          Problem.VERSION_MISMATCH,
          Place.of(type, type),
          AnnotationsVersion.NUMBER,
          artifact,
          String.valueOf(constant(version, "NUMBER")),
          type.getSimpleName());
    }
  }

  private static @Nullable Object constant(TypeElement type, String name) {
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (field.getSimpleName().contentEquals(name)) {
        return field.getConstantValue();
      }
    }
    return null;
  }
}
