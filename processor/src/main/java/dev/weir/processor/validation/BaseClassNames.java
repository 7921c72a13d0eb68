package dev.weir.processor.validation;

import dev.weir.processor.model.Compilation;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The names of methods that every builder inherits, which tasks cannot have. */
final class BaseClassNames {

  /** Those we know of, for a compilation that does not see the base class. */
  static final Set<String> KNOWN =
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

  private static final String BASE_CLASS = "dev.weir.flow.TaskFlow";

  private BaseClassNames() {}

  static Set<String> of(Compilation compilation) {
    Set<String> names = new LinkedHashSet<>(KNOWN);
    TypeElement base = compilation.elements().getTypeElement(BASE_CLASS);
    if (base != null) {
      for (ExecutableElement method :
          ElementFilter.methodsIn(compilation.elements().getAllMembers(base))) {
        if (method.getModifiers().contains(Modifier.PUBLIC)
            || method.getModifiers().contains(Modifier.PROTECTED)) {
          names.add(method.getSimpleName().toString());
        }
      }
    }
    return names;
  }
}
