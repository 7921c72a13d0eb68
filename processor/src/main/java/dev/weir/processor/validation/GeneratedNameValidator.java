package dev.weir.processor.validation;

import com.palantir.javapoet.ClassName;
import dev.weir.processor.model.Compilation;
import dev.weir.processor.model.FlowModel;
import dev.weir.processor.model.GeneratedNames;
import dev.weir.processor.model.Place;
import dev.weir.processor.model.Problem;
import dev.weir.processor.model.ReplacementsModel;
import dev.weir.processor.model.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** Checks that generated classes do not clash with each other or with classes of the user. */
public final class GeneratedNameValidator {

  private static final String WEIR_GENERATED = "WeirGenerated";

  private final Compilation compilation;
  private final Report report;

  /** A validator that notes what it finds in a report. */
  public GeneratedNameValidator(Compilation compilation, Report report) {
    this.compilation = compilation;
    this.report = report;
  }

  /** What is generated for one class. */
  private record Output(Object model, ClassName generated, String source, Place place) {}

  /** Checks everything that a round is to generate. */
  public void check(Collection<FlowModel> flows, Collection<ReplacementsModel> replacements) {
    List<Output> outputs = new ArrayList<>();
    for (FlowModel flow : flows) {
      Place place = flow.builderValue() == null ? flow.place() : flow.place(flow.builderValue());
      outputs.add(new Output(flow, flow.builder(), flow.name(), place));
    }
    for (ReplacementsModel each : replacements) {
      outputs.add(
          new Output(
              each,
              each.generated(),
              GeneratedNames.display(each.source()),
              Place.of(each.type(), each.type())));
    }
    outputs.forEach(this::checkNotTaken);
    checkNotShared(outputs);
  }

  private void checkNotTaken(Output output) {
    String name = output.generated().canonicalName();
    boolean taken =
        compilation.sources().contains(name)
            && Stream.ofNullable(compilation.elements().getTypeElement(name))
                .anyMatch(existing -> !isGenerated(existing));
    if (taken) {
      report.reject(
          output.model(),
          Problem.GENERATED_NAME_TAKEN,
          output.place(),
          output.generated().simpleName(),
          output.source());
    }
  }

  /** Sources that were generated before may be compiled again. */
  private static boolean isGenerated(TypeElement type) {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().asElement().getSimpleName().contentEquals(WEIR_GENERATED)) {
        return true;
      }
    }
    return false;
  }

  private void checkNotShared(List<Output> outputs) {
    Map<ClassName, Output> byName = new LinkedHashMap<>();
    for (Output output : outputs) {
      Output first = byName.putIfAbsent(output.generated(), output);
      if (first != null) {
        rejectShared(first, output);
        rejectShared(output, first);
      }
    }
  }

  private void rejectShared(Output one, Output other) {
    report.reject(
        one.model(),
        Problem.GENERATED_NAME_SHARED,
        one.place(),
        one.source(),
        other.source(),
        one.generated().simpleName());
  }
}
