package dev.weir.processor.reading;

import dev.weir.processor.model.Compilation;
import dev.weir.processor.model.Enclosing;
import dev.weir.processor.model.TaskOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the tasks of a class: its own in source order, then those of its superclass and interfaces.
 *
 * <p>Methods that override each other, or that one implementation serves, make up one task. The
 * most specific method runs. Its own annotation counts; without one it has what it inherits.
 */
record TaskMethods(Compilation compilation) {

  /** The tasks that a class declares itself. */
  List<TaskDeclaration> declaredIn(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> Annotations.find(method, Annotations.TASK) != null)
        .map(
            method ->
                new TaskDeclaration(
                    method, OptionsReader.of(method, method), List.of(), List.of(method)))
        .toList();
  }

  /** Whether a method of a class is a task, by its own annotation or by one that it inherits. */
  boolean isTask(ExecutableElement method, TypeElement type) {
    return isAnnotated(method)
        || of(type).stream().anyMatch(task -> task.family().contains(method));
  }

  /** All tasks of a class. */
  List<TaskDeclaration> of(TypeElement type) {
    List<ExecutableElement> methods = new ArrayList<>();
    collect(type, type, new LinkedHashSet<>(), methods);
    Set<String> names =
        methods.stream()
            .filter(method -> Annotations.find(method, Annotations.TASK) != null)
            .map(method -> method.getSimpleName().toString())
            .collect(Collectors.toSet());
    Map<String, List<List<ExecutableElement>>> families = new LinkedHashMap<>();
    List<List<ExecutableElement>> inOrder = new ArrayList<>();
    for (ExecutableElement method : methods) {
      String name = method.getSimpleName().toString();
      if (names.contains(name)) {
        join(type, method, families.computeIfAbsent(name, key -> new ArrayList<>()), inOrder);
      }
    }
    return inOrder.stream()
        .filter(family -> family.stream().anyMatch(TaskMethods::isAnnotated))
        .map(family -> declaration(type, family))
        .toList();
  }

  private void collect(
      TypeElement type, TypeElement from, Set<TypeElement> seen, List<ExecutableElement> methods) {
    if (!seen.add(from)) {
      return;
    }
    for (ExecutableElement method : ElementFilter.methodsIn(from.getEnclosedElements())) {
      boolean inherited =
          !method.getModifiers().contains(Modifier.PRIVATE)
              && !(from.getKind().isInterface() && method.getModifiers().contains(Modifier.STATIC));
      if (type.equals(from) || inherited) {
        methods.add(method);
      }
    }
    List<TypeMirror> supertypes = new ArrayList<>(List.of(from.getSuperclass()));
    supertypes.addAll(from.getInterfaces());
    for (TypeMirror supertype : supertypes) {
      if (supertype.getKind() == TypeKind.DECLARED) {
        collect(type, (TypeElement) ((DeclaredType) supertype).asElement(), seen, methods);
      }
    }
  }

  private void join(
      TypeElement type,
      ExecutableElement method,
      List<List<ExecutableElement>> families,
      List<List<ExecutableElement>> inOrder) {
    for (List<ExecutableElement> family : families) {
      ExecutableElement head = family.get(0);
      if (isSame(type, head, method)) {
        // A static method that is hidden is not inherited, so it does not count.
        if (!head.getModifiers().contains(Modifier.STATIC)) {
          family.add(isNearer(type, method, head) ? 0 : family.size(), method);
        }
        return;
      }
    }
    List<ExecutableElement> family = new ArrayList<>(List.of(method));
    families.add(family);
    inOrder.add(family);
  }

  private boolean isSame(TypeElement type, ExecutableElement head, ExecutableElement method) {
    if (head.getParameters().size() != method.getParameters().size()
        || Enclosing.ownerOf(head).equals(Enclosing.ownerOf(method))) {
      return false;
    }
    return compilation.elements().overrides(head, method, type)
        || compilation.types().isSubsignature(member(type, head), member(type, method))
        || compilation.types().isSubsignature(member(type, method), member(type, head));
  }

  private ExecutableType member(TypeElement type, ExecutableElement method) {
    return (ExecutableType) compilation.types().asMemberOf((DeclaredType) type.asType(), method);
  }

  private TaskDeclaration declaration(TypeElement type, List<ExecutableElement> family) {
    ExecutableElement head = family.get(0);
    List<ExecutableElement> annotated = family.stream().filter(TaskMethods::isAnnotated).toList();
    List<ExecutableElement> nearest =
        annotated.stream()
            .filter(method -> annotated.stream().noneMatch(other -> isNearer(type, other, method)))
            .toList();
    TaskOptions first = OptionsReader.of(nearest.get(0), head);
    boolean differ =
        nearest.stream().anyMatch(method -> !OptionsReader.of(method, head).same(first));
    return new TaskDeclaration(head, first, differ ? nearest : List.of(), family);
  }

  private boolean isNearer(TypeElement type, ExecutableElement one, ExecutableElement other) {
    TypeElement owner = Enclosing.ownerOf(one);
    return !one.equals(other)
        && compilation.elements().overrides(one, other, type)
        && compilation
            .types()
            .isSubtype(
                compilation.types().erasure(owner.asType()),
                compilation.types().erasure(Enclosing.ownerOf(other).asType()));
  }

  private static boolean isAnnotated(ExecutableElement method) {
    return Annotations.find(method, Annotations.TASK) != null;
  }
}
