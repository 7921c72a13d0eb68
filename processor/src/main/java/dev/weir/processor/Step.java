package dev.weir.processor;

import dev.weir.processor.generation.FlowGenerator;
import dev.weir.processor.generation.ReplacementsGenerator;
import dev.weir.processor.generation.SourceFile;
import dev.weir.processor.generation.TaskNamesGenerator;
import dev.weir.processor.model.Compilation;
import dev.weir.processor.model.FlowModel;
import dev.weir.processor.model.LibraryModel;
import dev.weir.processor.model.ReplacementsModel;
import dev.weir.processor.model.Report;
import dev.weir.processor.model.StrayOption;
import dev.weir.processor.model.StraySensitive;
import dev.weir.processor.reading.FlowReader;
import dev.weir.processor.reading.ReplacementReader;
import dev.weir.processor.validation.FlowValidator;
import dev.weir.processor.validation.GeneratedNameValidator;
import dev.weir.processor.validation.ReplacementValidator;
import dev.weir.processor.validation.VersionValidator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** One round's work: read, validate, print, generate what is sound. */
final class Step {

  private final Compilation compilation;
  private final Report report;
  private final VersionValidator versions;
  private final Diagnostics diagnostics;
  private final Sources sources;
  private final FlowReader reader;
  private final Map<TypeElement, FlowModel> flows = new LinkedHashMap<>();
  private final List<LibraryModel> libraries = new ArrayList<>();
  private final List<StrayOption> strayOptions = new ArrayList<>();
  private final List<StraySensitive> straySensitives = new ArrayList<>();
  private final List<ReplacementsModel> replacements = new ArrayList<>();

  Step(
      Compilation compilation,
      Report report,
      VersionValidator versions,
      Diagnostics diagnostics,
      Sources sources) {
    this.compilation = compilation;
    this.report = report;
    this.versions = versions;
    this.diagnostics = diagnostics;
    this.sources = sources;
    this.reader = new FlowReader(compilation);
  }

  /** Does the work; in the last round there is nothing to generate any more. */
  void run(List<TypeElement> types, boolean isLast) {
    read(types);
    checkVersions(types);
    validate();
    diagnostics.print(report, compilation);
    if (!isLast) {
      generate();
    }
  }

  private void read(List<TypeElement> types) {
    forEach(types, type -> type, this::readTasks);
    ReplacementReader replacementReader = new ReplacementReader(compilation, this::flow);
    forEach(
        types,
        type -> type,
        type -> {
          ReplacementsModel model = replacementReader.read(type);
          if (model != null) {
            replacements.add(model);
          }
        });
  }

  private void readTasks(TypeElement type) {
    strayOptions.addAll(reader.strayOptions(type));
    straySensitives.addAll(reader.straySensitives(type));
    FlowModel flow = reader.flow(type);
    if (flow == null) {
      libraries.add(reader.library(type));
    } else {
      flows.put(type, flow);
    }
  }

  /** A flow of this round, or one that was compiled before, which then counts as it is. */
  private @Nullable FlowModel flow(TypeElement type) {
    FlowModel known = flows.get(type);
    return known == null ? reader.flow(type) : known;
  }

  private void checkVersions(List<TypeElement> types) {
    types.stream().findFirst().ifPresent(type -> versions.checkAnnotations(type, report));
    Stream.concat(flows.keySet().stream(), replacements.stream().map(ReplacementsModel::type))
        .findFirst()
        .ifPresent(type -> versions.checkRuntime(type, report));
  }

  private void validate() {
    FlowValidator flowValidator = new FlowValidator(compilation, report);
    forEach(flows.values(), FlowModel::type, flowValidator::check);
    forEach(libraries, LibraryModel::type, flowValidator::check);
    forEach(strayOptions, StrayOption::within, flowValidator::check);
    forEach(straySensitives, StraySensitive::within, flowValidator::check);
    new GeneratedNameValidator(compilation, report).check(flows.values(), replacements);
    ReplacementValidator replacementValidator = new ReplacementValidator(compilation, report);
    forEach(replacements, ReplacementsModel::type, replacementValidator::check);
  }

  private void generate() {
    forEach(libraries, LibraryModel::type, this::generate);
    if (versions.hasRuntime()) {
      generateForRuntime();
    }
  }

  private void generateForRuntime() {
    forEach(
        flows.values().stream().filter(report::accepts).toList(),
        FlowModel::type,
        flow -> sources.write(new FlowGenerator(flow.accepted(report)).generate()));
    forEach(
        replacements.stream().filter(report::accepts).toList(),
        ReplacementsModel::type,
        model ->
            sources.write(
                new ReplacementsGenerator(model)
                    .generate(model.replacements().stream().filter(report::accepts).toList())));
  }

  private void generate(LibraryModel library) {
    SourceFile file =
        new TaskNamesGenerator(library)
            .generate(library.tasks().stream().filter(report::accepts).toList());
    if (file != null) {
      sources.write(file);
    }
  }

  /** What fails for one class does not keep the others from being processed. */
  private <T> void forEach(Iterable<T> parts, Function<T, TypeElement> type, Consumer<T> action) {
    for (T part : parts) {
      try {
        action.accept(part);
      } catch (RuntimeException | StackOverflowError | LinkageError e) {
        diagnostics.printFailure(e, type.apply(part));
      }
    }
  }
}
