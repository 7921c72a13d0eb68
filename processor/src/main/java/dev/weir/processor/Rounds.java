package dev.weir.processor;

import dev.weir.processor.model.Compilation;
import dev.weir.processor.model.Kinds;
import dev.weir.processor.model.Report;
import dev.weir.processor.reading.FlowReader;
import dev.weir.processor.reading.ReplacementReader;
import dev.weir.processor.validation.VersionValidator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Decides which classes are processed in which round. A class whose signatures have a type that
 * does not exist yet waits for the next round, for another processor may generate it. In the last
 * round it no longer waits: its problems are told, but nothing is generated any more, and the
 * compiler tells which type is missing.
 *
 * <p>Between rounds only names are kept, since elements belong to their round.
 */
final class Rounds {

  private static final List<String> ANNOTATIONS =
      List.of(
          "dev.weir.Flow",
          "dev.weir.Task",
          "dev.weir.Replaces",
          "dev.weir.Retry",
          "dev.weir.Timeout",
          "dev.weir.Cache",
          "dev.weir.Sensitive");

  private final Compilation compilation;
  private final Diagnostics diagnostics;
  private final Sources sources;
  private final FlowReader flows;
  private final ReplacementReader replacements;
  private final VersionValidator versions;
  private final Set<Name> waiting = new LinkedHashSet<>();
  private final Map<String, String> tellers = new HashMap<>();

  Rounds(Elements elements, Types types, Filer filer, Diagnostics diagnostics) {
    this.compilation = new Compilation(elements, types, new LinkedHashSet<>());
    this.diagnostics = diagnostics;
    this.sources = new Sources(filer, diagnostics);
    this.flows = new FlowReader(compilation);
    this.replacements = new ReplacementReader(compilation, type -> null);
    this.versions = new VersionValidator(compilation);
  }

  /** The name of a class, with that of its module where there are modules. */
  private record Name(@Nullable String module, String type) {}

  /** Does one round. Nothing is thrown, for the compiler would end without telling where. */
  void process(RoundEnvironment round) {
    try {
      noteSources(round);
      List<TypeElement> ready = ready(round);
      Report report = new Report(compilation, tellers);
      Step step = new Step(compilation, report, versions, diagnostics, sources);
      step.run(ready, round.processingOver());
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      diagnostics.printFailure(e, null);
    }
  }

  private void noteSources(RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      TypeElement type = Kinds.asClass(root);
      if (type != null) {
        compilation.sources().add(type.getQualifiedName().toString());
      }
    }
  }

  private List<TypeElement> ready(RoundEnvironment round) {
    Set<TypeElement> candidates = new LinkedHashSet<>();
    for (Name name : waiting) {
      TypeElement type = find(name);
      if (type != null) {
        candidates.add(type);
      }
    }
    waiting.clear();
    candidates.addAll(annotated(round));
    List<TypeElement> ready = new ArrayList<>();
    for (TypeElement type : candidates) {
      if (!round.processingOver() && isWaiting(type)) {
        waiting.add(name(type));
      } else {
        ready.add(type);
      }
    }
    return ready;
  }

  private boolean isWaiting(TypeElement type) {
    return flows.isWaiting(type) || replacements.isWaiting(type);
  }

  /**
   * The classes that are annotated, or have annotated methods or parameters: flows first, each kind
   * in source order, which the compiler of Eclipse does not keep. All sources are searched once
   * only.
   */
  private Set<TypeElement> annotated(RoundEnvironment round) {
    List<TypeElement> annotations =
        ANNOTATIONS.stream()
            .map(compilation.elements()::getTypeElement)
            .filter(Objects::nonNull)
            .toList();
    Set<? extends Element> found =
        round.getElementsAnnotatedWithAny(annotations.toArray(new TypeElement[0]));
    List<TypeElement> all = new ArrayList<>();
    addTypes(round.getRootElements(), all);
    Set<TypeElement> types = new LinkedHashSet<>();
    for (TypeElement annotation : annotations) {
      Set<TypeElement> holders = new HashSet<>();
      for (Element element : found) {
        if (isAnnotated(element, annotation)) {
          TypeElement holder = holder(element);
          if (holder != null) {
            holders.add(holder);
          }
        }
      }
      all.stream().filter(holders::contains).forEach(types::add);
    }
    return types;
  }

  /** The class that is annotated, or has what is: a method, or a parameter of one. */
  private static @Nullable TypeElement holder(Element annotated) {
    Element element = annotated;
    TypeElement type = Kinds.asClass(element);
    while (type == null && element != null) {
      element = element.getEnclosingElement();
      type = Kinds.asClass(element);
    }
    return type;
  }

  private static boolean isAnnotated(Element element, TypeElement annotation) {
    return element.getAnnotationMirrors().stream()
        .anyMatch(mirror -> mirror.getAnnotationType().asElement().equals(annotation));
  }

  private static void addTypes(Iterable<? extends Element> elements, List<TypeElement> types) {
    for (Element element : elements) {
      TypeElement type = Kinds.asClass(element);
      if (type != null) {
        types.add(type);
        addTypes(type.getEnclosedElements(), types);
      }
    }
  }

  private Name name(TypeElement type) {
    ModuleElement module = compilation.elements().getModuleOf(type);
    return new Name(
        module == null ? null : module.getQualifiedName().toString(),
        type.getQualifiedName().toString());
  }

  private @Nullable TypeElement find(Name name) {
    ModuleElement module =
        name.module() == null ? null : compilation.elements().getModuleElement(name.module());
    return module == null
        ? compilation.elements().getTypeElement(name.type())
        : compilation.elements().getTypeElement(module, name.type());
  }
}
