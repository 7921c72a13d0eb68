package dev.weir.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.weir.processor.model.ParameterModel;
import java.util.List;

/** The types that generated code is made of. */
final class Api {

  static final ClassName TASK_FLOW = ClassName.get("dev.weir.flow", "TaskFlow");
  static final ClassName WIRING = ClassName.get("dev.weir.flow", "Wiring");
  static final ClassName ARG = ClassName.get("dev.weir.graph", "Arg");
  static final ClassName DECLARED_REPLACEMENT =
      ClassName.get("dev.weir.graph", "DeclaredReplacement");
  static final ClassName GENERATED_NODE = ClassName.get("dev.weir.graph", "GeneratedNode");
  static final ClassName INPUT = ClassName.get("dev.weir.graph", "Input");
  static final ClassName MAPPED_NODE = ClassName.get("dev.weir.graph", "MappedNode");
  static final ClassName PLACE = ClassName.get("dev.weir.graph", "Place");
  static final ClassName RETRY_POLICY = ClassName.get("dev.weir.graph", "RetryPolicy");
  static final ClassName TASK_INFO = ClassName.get("dev.weir.graph", "TaskInfo");
  static final ClassName TASK_METHOD = ClassName.get("dev.weir.graph", "TaskMethod");
  static final ClassName TASK_PARAMETERS = ClassName.get("dev.weir", "TaskParameters");
  static final ClassName TRIGGER = ClassName.get("dev.weir", "Trigger");
  static final ClassName WEIR_GENERATED = ClassName.get("dev.weir", "WeirGenerated");
  static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
  static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
  static final ClassName NULL_UNMARKED = ClassName.get("org.jspecify.annotations", "NullUnmarked");

  private Api() {}

  /** A class with type arguments, or without if there are none. */
  static TypeName parameterized(ClassName type, List<? extends TypeName> arguments) {
    return arguments.isEmpty()
        ? type
        : ParameterizedTypeName.get(type, arguments.toArray(new TypeName[0]));
  }

  /** Type variables as type arguments. */
  static List<TypeName> asArguments(List<TypeVariableName> variables) {
    return variables.stream().<TypeName>map(each -> TypeVariableName.get(each.name())).toList();
  }

  /**
   * {@code Input<? extends Integer>} for {@code int}, and for {@code TaskState<Integer>} too.
   *
   * @param wrapper {@code Input} or {@code Arg}
   */
  static TypeName argument(ClassName wrapper, ParameterModel parameter) {
    TypeName type = parameter.state() == null ? boxed(parameter.type()) : parameter.state();
    return ParameterizedTypeName.get(
        wrapper, type instanceof WildcardTypeName ? type : WildcardTypeName.subtypeOf(type));
  }

  /** A type as a type argument. */
  static TypeName boxed(TypeName type) {
    return type.equals(TypeName.VOID) ? ClassName.get(Void.class) : type.box();
  }
}
