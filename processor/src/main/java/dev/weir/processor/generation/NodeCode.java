package dev.weir.processor.generation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.weir.processor.model.FlowModel;
import dev.weir.processor.model.InstanceModel;
import dev.weir.processor.model.SignatureModel;
import dev.weir.processor.model.TaskModel;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The class of a task's nodes, with all that belongs to the task in it. */
final class NodeCode {

  private NodeCode() {}

  // @TaskParameters({"text", "radix"})
  // public static final class Parse extends GeneratedNode<Integer, Parse.Signature, Parse> {
  //   …
  // }
  static TypeSpec type(FlowModel flow, TaskModel task, @Nullable InstanceModel instance) {
    TaskNames names = TaskNames.of(flow, task);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(names.node())
            .addJavadoc("A use of the task $L.", Docs.link(task))
            .addModifiers(Modifier.STATIC, Modifier.FINAL)
            .addTypeVariables(task.signature().typeVariables())
            .superclass(superclass(task.signature(), names));
    if (task.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    Marks.deprecate(type, task.deprecation());
    type.addAnnotations(Marks.nullMark(task, flow.surroundings()));
    if (!task.signature().parameters().isEmpty()) {
      type.addAnnotation(parameterNames(task.signature().names()));
    }
    if (task.isConstant()) {
      type.addField(constant(names));
    }
    return type.addMethod(constructor())
        .addType(SignatureCode.type(task))
        .addType(new MethodCode(task, names, instance).type())
        .build();
  }

  private static TypeName superclass(SignatureModel signature, TaskNames names) {
    return ParameterizedTypeName.get(
        Api.GENERATED_NODE, Api.boxed(signature.result()), names.signatureType(), names.nodeType());
  }

  // @TaskParameters({"text", "radix"})
  static AnnotationSpec parameterNames(List<String> names) {
    return AnnotationSpec.builder(Api.TASK_PARAMETERS)
        .addMember("value", Marks.strings(names))
        .build();
  }

  // private static final Method METHOD = new Method();
  private static FieldSpec constant(TaskNames names) {
    return FieldSpec.builder(
            names.method(), "METHOD", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T()", names.method())
        .build();
  }

  // private Parse(Place place) { super(place); }
  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(Api.PLACE, "place")
        .addStatement("super(place)")
        .build();
  }
}
