package dev.weir.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Locale;

/** The names of generated classes; the runtime looks some of them up by the same rules. */
public final class GeneratedNames {

  private GeneratedNames() {}

  /** The builder of a flow that gives no name of its own. */
  public static ClassName flow(ClassName owner) {
    return prefixed(owner, "Flow");
  }

  /** The declared replacements of a class. */
  public static ClassName replacements(ClassName owner) {
    return prefixed(owner, "Replacements");
  }

  /** Where the parameter names of a class with tasks are recorded that is no flow. */
  public static ClassName library(ClassName owner) {
    return prefixed(owner, "TaskNames");
  }

  /** The class of a task within these. */
  public static String nodeClass(String taskName) {
    int first = taskName.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + taskName.substring(Character.charCount(first));
  }

  /** What a variable that holds an instance of a class is best called. */
  public static String variable(ClassName type) {
    String name = type.simpleName();
    int first = name.codePointAt(0);
    int length = Character.charCount(first);
    return name.substring(0, length).toLowerCase(Locale.ROOT) + name.substring(length);
  }

  /** The name of a class as people say it, with its outer classes: {@code Outer.X}. */
  public static String display(ClassName type) {
    return String.join(".", type.simpleNames());
  }

  private static ClassName prefixed(ClassName owner, String suffix) {
    return ClassName.get(owner.packageName(), String.join("_", owner.simpleNames()) + suffix);
  }
}
