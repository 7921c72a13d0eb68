package dev.weir.processor;

import dev.weir.processor.model.Compilation;
import dev.weir.processor.model.Finding;
import dev.weir.processor.model.Place;
import dev.weir.processor.model.Problem;
import dev.weir.processor.model.Report;
import javax.annotation.processing.Messager;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** Tells the compiler what is wrong. Nothing else does. */
final class Diagnostics {

  private final Messager messager;

  Diagnostics(Messager messager) {
    this.messager = messager;
  }

  void print(Report report, Compilation compilation) {
    for (Finding finding : report.findings()) {
      print(finding, compilation);
    }
  }

  /** What is in a class file has no line that could be shown, so the class that names it is. */
  private void print(Finding finding, Compilation compilation) {
    Place place = finding.place();
    if (!compilation.isSource(place.element())) {
      messager.printMessage(Kind.ERROR, finding.message(), place.within());
    } else if (place.element() instanceof TypeParameterElement variable && isEclipse()) {
      // It shows what is said of a type variable nowhere, not even in its file.
      messager.printMessage(Kind.ERROR, finding.message(), variable.getGenericElement());
    } else {
      print(finding.message(), place);
    }
  }

  /** Tells what was only found when code was written. */
  void print(Problem problem, TypeElement type, Object... arguments) {
    messager.printMessage(Kind.ERROR, problem.message(arguments), type);
  }

  /** Eclipse fails to find a value if an annotation before it has an empty list. */
  private void print(String message, Place place) {
    try {
      messager.printMessage(Kind.ERROR, message, place.element(), place.mirror(), place.value());
    } catch (RuntimeException e) {
      if (!isEclipse()) {
        throw e;
      }
      messager.printMessage(Kind.ERROR, message, place.element());
    }
  }

  private boolean isEclipse() {
    return messager.getClass().getName().startsWith("org.eclipse.");
  }

  /** Tells of a failure of the processor itself. */
  void printFailure(Throwable failure, @Nullable TypeElement type) {
    StackTraceElement[] trace = failure.getStackTrace();
    String message =
        Problem.PROCESSOR_FAILURE.message(
            type == null ? "this compilation" : type.getQualifiedName(),
            failure,
            trace.length == 0 ? "no trace" : trace[0]);
    if (type == null) {
      messager.printMessage(Kind.ERROR, message);
    } else {
      messager.printMessage(Kind.ERROR, message, type);
    }
  }
}
