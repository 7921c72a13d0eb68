package dev.weir.processor.generation;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.weir.processor.model.Deprecation;
import dev.weir.processor.model.GeneratedNames;
import dev.weir.processor.model.TaskModel;
import dev.weir.processor.model.TypeText;
import java.util.ArrayList;
import java.util.List;

/** Javadoc of generated code. */
final class Docs {

  // No line can be broken before the first parameter of a link.
  private static final int LONGEST_LINK = 80;

  private Docs() {}

  /** A link to the method, as {@code Etl#parse(String, int)}, or its name if that is too long. */
  static CodeBlock link(TaskModel task) {
    List<TypeName> types = task.declaredErasure();
    String start =
        GeneratedNames.display(task.holderName())
            + task.methodName()
            + (types.isEmpty() ? "" : TypeText.of(types.get(0)));
    if (start.length() > LONGEST_LINK) {
      return CodeBlock.of("{@code $L}", task.methodName());
    }
    List<CodeBlock> parameters = new ArrayList<>();
    for (TypeName type : types) {
      boolean any = task.signature().varargs() && parameters.size() == types.size() - 1;
      parameters.add(
          any
              ? CodeBlock.of("$T...", ((ArrayTypeName) type).componentType())
              : CodeBlock.of("$T", type));
    }
    return CodeBlock.of(
        "{@link $T#$L($L)}",
        task.holderName(),
        task.methodName(),
        CodeBlock.join(parameters, ", "));
  }

  /** The {@code @deprecated} tag of what stands for something that the user has deprecated. */
  static CodeBlock deprecated(Deprecation deprecation) {
    String reason = deprecation.reason();
    return CodeBlock.of("@deprecated $L", reason.isEmpty() ? "as what it stands for is" : reason);
  }

  /**
   * One line for each type variable.
   *
   * @param owner what has them
   */
  static CodeBlock typeParameters(List<TypeVariableName> variables, String owner) {
    CodeBlock.Builder lines = CodeBlock.builder();
    for (TypeVariableName variable : variables) {
      lines.add("@param <$L> as the $L has it\n", variable.name(), owner);
    }
    return lines.build();
  }
}
