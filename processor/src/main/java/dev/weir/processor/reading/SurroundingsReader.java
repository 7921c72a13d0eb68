package dev.weir.processor.reading;

import dev.weir.processor.model.Compilation;
import dev.weir.processor.model.Surroundings;
import dev.weir.processor.model.TaskModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;

/** Looks at what is around a class for which code is generated. */
record SurroundingsReader(Compilation compilation) {

  private static final String GENERATED = "javax.annotation.processing.Generated";

  Surroundings read(TypeElement type, Collection<TaskModel> tasks) {
    return new Surroundings(
        seesGenerated(type),
        Nullness.isMarked(type),
        Nullness.isMarked(compilation.elements().getPackageOf(type)),
        hidden(type),
        suppressed(type, tasks));
  }

  private boolean seesGenerated(TypeElement type) {
    ModuleElement module = compilation.elements().getModuleOf(type);
    return module != null && compilation.elements().getTypeElement(module, GENERATED) != null;
  }

  /** A class of the package hides one of {@code java.lang}, unless that is written in full. */
  private List<String> hidden(TypeElement type) {
    return compilation.elements().getPackageOf(type).getEnclosedElements().stream()
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
  private List<String> suppressed(TypeElement type, Collection<TaskModel> tasks) {
    Set<Element> used = new LinkedHashSet<>(List.of(type));
    for (TaskModel task : tasks) {
      used.add(task.method());
      used.add(task.holder());
      used.addAll(task.types());
    }
    List<String> kinds = new ArrayList<>();
    if (used.stream().anyMatch(each -> isDeprecated(each, false))) {
      kinds.add("deprecation");
    }
    if (used.stream().anyMatch(each -> isDeprecated(each, true))) {
      kinds.add("removal");
    }
    return kinds;
  }

  private static boolean isDeprecated(Element element, boolean forRemoval) {
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      AnnotationMirror mirror = Annotations.find(each, "java.lang.Deprecated");
      if (mirror != null) {
        AnnotationValue value = Annotations.value(mirror, "forRemoval");
        return forRemoval == (value != null && Boolean.TRUE.equals(value.getValue()));
      }
    }
    return false;
  }
}
