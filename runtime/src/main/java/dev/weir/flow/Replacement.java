package dev.weir.flow;

import dev.weir.Flow;
import dev.weir.Sensitive;
import dev.weir.Task;
import dev.weir.TaskParameters;
import dev.weir.graph.DeclaredReplacement;
import dev.weir.graph.TaskInfo;
import dev.weir.graph.TaskNode;
import dev.weir.internal.Misuse;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a replacement says of itself: whether it is a {@code @Task} method, which names
 * that has, and how it is to be run.
 */
final class Replacement {

  private Replacement() {}

  /**
   * Names and options of what replaces a node.
   *
   * @return null if the replacement has none, as a lambda: then the node keeps its own
   */
  static @Nullable TaskInfo infoOf(Object replacement, TaskNode<?, ?> old) {
    if (replacement instanceof DeclaredReplacement declared) {
      return declared.info();
    }
    Method target = MethodReference.targetOf(replacement);
    Method method = target == null ? null : annotated(target, target.getDeclaringClass());
    Task task = method == null ? null : method.getAnnotation(Task.class);
    if (target == null || method == null || task == null) {
      return null;
    }
    String taskName = task.as().isEmpty() ? method.getName() : task.as();
    refuseSwappedNames(method, taskName, old);
    TaskInfo info = TaskInfo.of(method.getDeclaringClass(), method.getName()).as(taskName);
    info = task.name().isEmpty() ? info : info.named(task.name());
    return new AnnotatedOptions(method, task).addTo(withSensitive(info, target, method, old));
  }

  /** Says which inputs must not be seen. */
  private static TaskInfo withSensitive(
      TaskInfo info, Method target, Method declared, TaskNode<?, ?> old) {
    BitSet sensitive = sensitive(target);
    sensitive.or(sensitive(declared));
    if (sensitive.isEmpty()) {
      return info;
    }
    List<String> inputs = old.inputNames();
    int receivers = inputs.size() - target.getParameterCount(); // as in Order::ship
    TaskInfo changed = info;
    for (int i = 0; i < inputs.size(); i++) {
      changed =
          i >= receivers && sensitive.get(i - receivers)
              ? changed.sensitiveParameter(inputs.get(i), Object.class)
              : changed.parameter(inputs.get(i), Object.class);
    }
    return changed;
  }

  private static BitSet sensitive(Method method) {
    Parameter[] parameters = method.getParameters();
    BitSet sensitive = new BitSet();
    for (int i = 0; i < parameters.length; i++) {
      sensitive.set(i, parameters[i].isAnnotationPresent(Sensitive.class));
    }
    return sensitive;
  }

  /** The method with the annotation: itself, or the nearest one that it overrides. */
  private static @Nullable Method annotated(Method method, @Nullable Class<?> type) {
    if (type == null) {
      return null;
    }
    for (Method declared : type.getDeclaredMethods()) {
      if (declared.isAnnotationPresent(Task.class)
          && declared.getName().equals(method.getName())
          && Arrays.equals(declared.getParameterTypes(), method.getParameterTypes())) {
        return declared;
      }
    }
    Method found = annotated(method, type.getSuperclass());
    for (Class<?> each : type.getInterfaces()) {
      found = found == null ? annotated(method, each) : found;
    }
    return found;
  }

  private static void refuseSwappedNames(Method method, String taskName, TaskNode<?, ?> old) {
    List<String> names = parameterNames(method, taskName);
    List<String> wanted = old.inputNames();
    if (!names.equals(wanted) && new HashSet<>(names).equals(new HashSet<>(wanted))) {
      throw Misuse.REPLACEMENT_NAMES_SWAPPED.argument(
          taskName, old, String.join(", ", names), String.join(", ", wanted));
    }
  }

  /**
   * The names that the processor has recorded, since class files mostly lack them; empty if they
   * are not known.
   */
  private static List<String> parameterNames(Method method, String taskName) {
    Class<?> owner = method.getDeclaringClass();
    Flow flow = owner.getAnnotation(Flow.class);
    Class<?> generated = generatedFor(owner, flow);
    if (generated == null && flow != null) {
      throw Misuse.GENERATED_MISSING.state(
          GeneratedNames.flow(owner, flow), owner.getCanonicalName());
    }
    Class<?> node =
        generated == null
            ? null
            : load(generated.getName() + "$" + GeneratedNames.nodeClass(taskName), owner);
    TaskParameters recorded = node == null ? null : node.getAnnotation(TaskParameters.class);
    if (recorded != null) {
      return List.of(recorded.value());
    }
    boolean named = Arrays.stream(method.getParameters()).allMatch(Parameter::isNamePresent);
    return named
        ? Arrays.stream(method.getParameters()).map(Parameter::getName).toList()
        : List.of();
  }

  private static @Nullable Class<?> generatedFor(Class<?> owner, @Nullable Flow flow) {
    return load(
        flow == null ? GeneratedNames.library(owner) : GeneratedNames.flow(owner, flow), owner);
  }

  private static @Nullable Class<?> load(String name, Class<?> owner) {
    try {
      return Class.forName(name, false, owner.getClassLoader());
    } catch (ClassNotFoundException e) {
      return null;
    }
  }
}
