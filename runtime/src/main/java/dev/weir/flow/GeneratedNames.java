package dev.weir.flow;

import dev.weir.Flow;

/** The names of generated classes; the processor makes them by the same rules. */
final class GeneratedNames {

  private GeneratedNames() {}

  /** The builder of a flow. */
  static String flow(Class<?> owner, Flow flow) {
    return flow.builder().isEmpty() ? prefixed(owner) + "Flow" : inPackage(owner, flow.builder());
  }

  /** Where the parameter names of a class with tasks are recorded that is no flow. */
  static String library(Class<?> owner) {
    return prefixed(owner) + "TaskNames";
  }

  /** The class of a task within these. */
  static String nodeClass(String taskName) {
    int first = taskName.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toUpperCase(first))
        .append(taskName, Character.charCount(first), taskName.length())
        .toString();
  }

  private static String prefixed(Class<?> owner) {
    StringBuilder name = new StringBuilder(owner.getSimpleName());
    for (Class<?> outer = owner.getEnclosingClass();
        outer != null;
        outer = outer.getEnclosingClass()) {
      name.insert(0, outer.getSimpleName() + "_");
    }
    return inPackage(owner, name.toString());
  }

  private static String inPackage(Class<?> owner, String simpleName) {
    String packageName = owner.getPackageName();
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }
}
