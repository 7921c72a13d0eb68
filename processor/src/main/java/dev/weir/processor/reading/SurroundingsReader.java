package dev.weir.processor.reading;

import dev.weir.processor.model.Compilation;
import dev.weir.processor.model.Surroundings;
import dev.weir.processor.model.TaskModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Looks at what is around a class for which code is generated. */
final class SurroundingsReader {

  private static final String GENERATED = "javax.annotation.processing.Generated";

  private final Compilation compilation;
  // Looked up once for a package, since each name that is not there is expensive.
  private final Map<PackageElement, List<String>> hidden = new HashMap<>();

  SurroundingsReader(Compilation compilation) {
    this.compilation = compilation;
  }

  /** Reads them for a class, from whose code the tasks and further classes will be used. */
  Surroundings read(TypeElement type, Collection<TaskModel> tasks, Collection<TypeElement> others) {
    return new Surroundings(
        seesGenerated(type),
        NullMarks.isMarked(type),
        NullMarks.isMarked(compilation.elements().getPackageOf(type)),
        hidden.computeIfAbsent(
            compilation.elements().getPackageOf(type), SurroundingsReader::hidden),
        suppressed(type, tasks, others),
        new Deprecations(compilation).of(type));
  }

  /** For a builder, whose tasks' nullness is checked where they are compiled and called. */
  Surroundings readFlow(TypeElement type, Collection<TaskModel> tasks) {
    Surroundings surroundings = read(type, tasks, List.of());
    boolean marked = surroundings.nullMarked() || tasks.stream().anyMatch(TaskModel::nullMarked);
    return marked ? surroundings.suppressing("NullAway") : surroundings;
  }

  private boolean seesGenerated(TypeElement type) {
    ModuleElement module = compilation.elements().getModuleOf(type);
    return module != null && compilation.elements().getTypeElement(module, GENERATED) != null;
  }

  /** A class of the package hides one of {@code java.lang}, unless that is written in full. */
  private static List<String> hidden(PackageElement packageElement) {
    return packageElement.getEnclosedElements().stream()
        .map(each -> each.getSimpleName().toString())
        .filter(SurroundingsReader::isInJavaLang)
        .toList();
  }

  private static boolean isInJavaLang(String simpleName) {
    try {
      Class.forName("java.lang." + simpleName, false, null);
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  /** Generated code must use what the user has deprecated, and cannot but warn of it. */
  private List<String> suppressed(
      TypeElement type, Collection<TaskModel> tasks, Collection<TypeElement> others) {
    Set<Element> used = new LinkedHashSet<>(others);
    used.add(type);
    for (TaskModel task : tasks) {
      used.add(task.method());
      used.add(task.holder());
      used.addAll(task.types());
    }
    List<String> kinds = new ArrayList<>();
    Deprecations deprecations = new Deprecations(compilation);
    if (used.stream().anyMatch(each -> deprecations.isWarnedOf(each, false))) {
      kinds.add("deprecation");
    }
    if (used.stream().anyMatch(each -> deprecations.isWarnedOf(each, true))) {
      kinds.add("removal");
    }
    return kinds;
  }
}
