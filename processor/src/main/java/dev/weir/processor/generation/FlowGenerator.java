package dev.weir.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.weir.processor.model.FlowModel;
import dev.weir.processor.model.InstanceModel;
import dev.weir.processor.model.TaskModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The builder of a flow. */
public final class FlowGenerator {

  private final FlowModel flow;

  /** A generator for one flow. */
  public FlowGenerator(FlowModel flow) {
    this.flow = flow;
  }

  /** Generates the builder. */
  public SourceFile generate() {
    TypeSpec.Builder type = head();
    addFields(type);
    addConstructor(type);
    addCopyConstructor(type);
    addBuilderMethods(type);
    addCopy(type);
    addNodeClasses(type);
    return Marks.file(flow.builder(), type, flow.surroundings(), flow.type());
  }

  // public final class EtlFlow extends TaskFlow {
  private TypeSpec.Builder head() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(flow.builder())
            .addJavadoc(doc())
            .addModifiers(Modifier.FINAL)
            .addTypeVariables(flow.typeVariables())
            .superclass(Api.TASK_FLOW);
    return flow.isPublic() ? type.addModifiers(Modifier.PUBLIC) : type;
  }

  private CodeBlock doc() {
    CodeBlock.Builder doc =
        CodeBlock.builder()
            .add(
                "Builds flows from the tasks of {@link $T}: each method adds one use of a task,"
                    + " and its arguments are values or the nodes of other tasks.",
                flow.source());
    if (!flow.typeVariables().isEmpty()) {
      doc.add("\n\n$L", Docs.typeParameters(flow.typeVariables(), "class"));
    }
    return doc.build();
  }

  // private final Etl etl;
  private void addFields(TypeSpec.Builder type) {
    for (InstanceModel instance : flow.instances()) {
      type.addField(instance.type(), instance.variable(), Modifier.PRIVATE, Modifier.FINAL);
    }
  }

  // public EtlFlow(Etl etl) {
  //   super("Etl", 1, "0.1.0");
  //   this.etl = Wiring.instance(etl, "etl");
  // }
  private void addConstructor(TypeSpec.Builder type) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc("Makes an empty flow.")
            .addStatement("super($S, $L)", flow.name(), Marks.version());
    if (flow.isPublic() && flow.instances().stream().allMatch(InstanceModel::isPublic)) {
      constructor.addModifiers(Modifier.PUBLIC);
    }
    String separator = "\n\n";
    for (InstanceModel instance : flow.instances()) {
      String name = instance.variable();
      constructor
          .addJavadoc(
              "$L@param $L the {@link $T} whose tasks run", separator, name, instance.className())
          .addParameter(instance.type(), name)
          .addStatement("this.$N = $T.instance($N, $S)", name, Api.WIRING, name, name);
      separator = "\n";
    }
    type.addMethod(constructor.build());
  }

  // private EtlFlow(EtlFlow original) {
  //   super(original);
  //   this.etl = original.etl;
  // }
  private void addCopyConstructor(TypeSpec.Builder type) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(self(), "original")
            .addStatement("super(original)");
    for (InstanceModel instance : flow.instances()) {
      String name = instance.variable();
      constructor.addStatement("this.$N = original.$N", name, name);
    }
    type.addMethod(constructor.build());
  }

  private void addBuilderMethods(TypeSpec.Builder type) {
    Set<String> names = flow.tasks().stream().map(TaskModel::name).collect(Collectors.toSet());
    for (TaskModel task : flow.tasks()) {
      type.addMethods(new BuilderMethods(flow, task, instance(task), names).all());
    }
  }

  // @Override public EtlFlow copy() { return new EtlFlow(this); }
  private void addCopy(TypeSpec.Builder type) {
    String diamond = flow.typeVariables().isEmpty() ? "" : "<>";
    type.addMethod(
        MethodSpec.methodBuilder("copy")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(self())
            .addStatement("return new $T$L(this)", flow.builder(), diamond)
            .build());
  }

  private void addNodeClasses(TypeSpec.Builder type) {
    for (TaskModel task : flow.tasks()) {
      type.addType(NodeCode.type(flow, task, instance(task)));
    }
  }

  private TypeName self() {
    return Api.parameterized(flow.builder(), Api.asArguments(flow.typeVariables()));
  }

  private @Nullable InstanceModel instance(TaskModel task) {
    ClassName holder = task.holderName();
    List<InstanceModel> found =
        flow.instances().stream()
            .filter(each -> !task.isStatic() && each.className().equals(holder))
            .toList();
    return found.isEmpty() ? null : found.get(0);
  }
}
