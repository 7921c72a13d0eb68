package dev.weir.processor.generation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.weir.processor.model.ParameterModel;
import dev.weir.processor.model.SignatureModel;
import dev.weir.processor.model.TaskModel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The functional interface that is a task's call signature. */
final class SignatureCode {

  private SignatureCode() {}

  // @FunctionalInterface
  // public interface Signature extends Serializable {
  //   int call(String text, int radix) throws IOException;
  // }
  static TypeSpec type(TaskModel task) {
    return TypeSpec.interfaceBuilder("Signature")
        .addJavadoc("The call signature of $L.", Docs.link(task))
        .addAnnotation(FunctionalInterface.class)
        .addModifiers(Modifier.PUBLIC)
        .addTypeVariables(task.signature().typeVariables())
        .addSuperinterface(Serializable.class)
        .addMethod(
            call(task, task.signature().names(), List.of())
                .addJavadoc("Calls the task, or what replaces it.$L", deprecated(task))
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .build())
        .build();
  }

  private static CodeBlock deprecated(TaskModel task) {
    return task.deprecation() == null
        ? CodeBlock.of("")
        : CodeBlock.of("\n\n$L", Docs.deprecated(task.deprecation()));
  }

  /**
   * The method as the signature has it, without a body.
   *
   * @param names what the parameters are called there
   * @param annotations what comes before the annotations of the task itself
   */
  static MethodSpec.Builder call(
      TaskModel task, List<String> names, List<AnnotationSpec> annotations) {
    SignatureModel signature = task.signature();
    MethodSpec.Builder call =
        MethodSpec.methodBuilder("call")
            .addAnnotations(annotations)
            .addAnnotations(signature.resultNullness())
            .returns(signature.result())
            .addParameters(parameters(signature, names))
            .varargs(signature.varargs())
            .addExceptions(signature.thrown());
    if (task.deprecation() != null) {
      call.addAnnotation(task.deprecation().annotation());
    }
    if (pollutesHeap(signature)) {
      call.addAnnotation(Marks.suppress(List.of("unchecked")));
    }
    return call;
  }

  /** Whether an array of a generic type would be made for variable arguments. */
  static boolean pollutesHeap(SignatureModel signature) {
    return signature.varargs()
        && Casts.isUnchecked(signature.parameters().get(signature.parameters().size() - 1).type());
  }

  private static List<ParameterSpec> parameters(SignatureModel signature, List<String> names) {
    List<ParameterSpec> parameters = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      parameters.add(parameter(signature.parameters().get(i), names.get(i)));
    }
    return parameters;
  }

  /** A parameter as the user has declared it. */
  static ParameterSpec parameter(ParameterModel parameter, String name) {
    return parameter(parameter.type(), name, parameter.nullness());
  }

  private static ParameterSpec parameter(
      TypeName type, String name, List<AnnotationSpec> annotations) {
    return ParameterSpec.builder(type, name).addAnnotations(annotations).build();
  }
}
