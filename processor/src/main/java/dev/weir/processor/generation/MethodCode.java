package dev.weir.processor.generation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.weir.processor.model.InstanceModel;
import dev.weir.processor.model.ParameterModel;
import dev.weir.processor.model.SignatureModel;
import dev.weir.processor.model.TaskModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The class through which the engine calls one task. */
final class MethodCode {

  private static final AnnotationSpec OVERRIDE = AnnotationSpec.builder(Override.class).build();

  private final TaskModel task;
  private final SignatureModel signature;
  private final TaskNames names;
  private final @Nullable InstanceModel instance;

  MethodCode(TaskModel task, TaskNames names, @Nullable InstanceModel instance) {
    this.task = task;
    this.signature = task.signature();
    this.names = names;
    this.instance = instance;
  }

  // private static final class Method extends TaskMethod<Signature, Parse> implements Signature {
  //   …
  // }
  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(names.method())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addTypeVariables(signature.typeVariables())
            .superclass(
                ParameterizedTypeName.get(Api.TASK_METHOD, names.signatureType(), names.nodeType()))
            .addSuperinterface(names.signatureType());
    TaskInfoCode.addTo(type, task);
    if (instance != null && task.instance() != null) {
      addInstance(type, instance, task.instance());
    }
    return type.addMethod(TaskInfoCode.method())
        .addMethod(node())
        .addMethod(call())
        .addMethod(invoke())
        .build();
  }

  // private final Etl etl;
  // Method(Etl etl) { this.etl = etl; }
  private static void addInstance(
      TypeSpec.Builder type, InstanceModel instance, TypeName instanceType) {
    String name = instance.variable();
    FieldSpec.Builder field =
        FieldSpec.builder(instanceType, name, Modifier.PRIVATE, Modifier.FINAL);
    if (!instance.serializable()) {
      field.addAnnotation(Marks.suppress(List.of("serial")));
    }
    type.addField(field.build());
    type.addMethod(
        MethodSpec.constructorBuilder()
            .addParameter(instanceType, name)
            .addStatement("this.$N = $N", name, name)
            .build());
  }

  // @Override public Parse node(Place place) { return new Parse(place); }
  private MethodSpec node() {
    String diamond = signature.typeVariables().isEmpty() ? "" : "<>";
    return MethodSpec.methodBuilder("node")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(names.nodeType())
        .addParameter(Api.PLACE, "place")
        .addStatement("return new $T$L(place)", names.node(), diamond)
        .build();
  }

  // @Override public int call(String text, int radix) throws IOException {
  //   return Etl.parse(text, radix);
  // }
  private MethodSpec call() {
    return call(task, instance == null ? null : instance.variable());
  }

  /** A call of the user's method, on an instance if there is one. */
  static MethodSpec call(TaskModel task, @Nullable String instance) {
    List<String> parameters = safeNames(task, instance);
    CodeBlock target =
        instance == null ? CodeBlock.of("$T", task.holderName()) : CodeBlock.of("$N", instance);
    MethodSpec.Builder call =
        SignatureCode.call(task, parameters, List.of(OVERRIDE)).addModifiers(Modifier.PUBLIC);
    return call.addStatement(
            "$L$L.$N($L)",
            task.signature().result().equals(TypeName.VOID) ? "" : "return ",
            target,
            task.methodName(),
            String.join(", ", parameters))
        .build();
  }

  /** Parameter names that hide nothing the call starts with. */
  private static List<String> safeNames(TaskModel task, @Nullable String instance) {
    Set<String> taken = new LinkedHashSet<>();
    if (instance == null) {
      ClassName top = task.holderName().topLevelClassName();
      taken.addAll(task.holderName().simpleNames());
      taken.add(top.canonicalName().split("\\.", 2)[0]);
    } else {
      taken.add(instance);
    }
    NameAllocator allocator = new NameAllocator();
    taken.forEach(allocator::newName);
    return task.signature().names().stream().map(allocator::newName).toList();
  }

  // @Override public Object invoke(Signature signature, Object[] inputs) throws IOException {
  //   return signature.call((String) inputs[0], (int) inputs[1]);
  // }
  private MethodSpec invoke() {
    boolean isVoid = signature.result().equals(TypeName.VOID);
    MethodSpec.Builder invoke =
        MethodSpec.methodBuilder("invoke")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(ClassName.OBJECT)
            .addParameter(names.signatureType(), "signature")
            .addParameter(ArrayTypeName.of(ClassName.OBJECT), "inputs")
            .addExceptions(signature.thrown());
    if (signature.parameters().stream().anyMatch(each -> Casts.isUnchecked(each.type()))) {
      invoke.addAnnotation(Marks.suppress(List.of("unchecked")));
    }
    invoke.addStatement("$Lsignature.call($L)", isVoid ? "" : "return ", arguments());
    if (isVoid) {
      invoke.addStatement("return null");
    }
    return invoke.build();
  }

  private CodeBlock arguments() {
    List<CodeBlock> arguments = new ArrayList<>();
    for (ParameterModel parameter : signature.parameters()) {
      arguments.add(Casts.input(parameter.type(), arguments.size()));
    }
    return CodeBlock.join(arguments, ", ");
  }
}
