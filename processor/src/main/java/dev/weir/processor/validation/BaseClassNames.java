package dev.weir.processor.validation;

import java.util.Set;

/** The names of methods that every builder inherits, which tasks cannot have. */
final class BaseClassNames {

  static final Set<String> ALL =
      Set.of(
          "clone",
          "copy",
          "equals",
          "finalize",
          "getClass",
          "getTask",
          "getTasks",
          "graph",
          "hashCode",
          "notify",
          "notifyAll",
          "parameter",
          "referenceTasks",
          "replace",
          "run",
          "runner",
          "toString",
          "wait");

  private BaseClassNames() {}
}
