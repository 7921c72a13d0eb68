package dev.weir.processor.generation;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.weir.processor.generation.Form.Take;
import dev.weir.processor.model.FlowModel;
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

/** The methods of a builder that add one task. */
final class BuilderMethods {

  private final FlowModel flow;
  private final TaskModel task;
  private final SignatureModel signature;
  private final TaskNames names;
  private final @Nullable InstanceModel instance;
  private final Set<String> taken;
  private @Nullable String twin;

  /**
   * The methods of a task.
   *
   * @param taken the names of all methods of the builder so far, to which those of twins are added
   */
  BuilderMethods(
      FlowModel flow, TaskModel task, @Nullable InstanceModel instance, Set<String> taken) {
    this.flow = flow;
    this.task = task;
    this.signature = task.signature();
    this.names = TaskNames.of(flow, task);
    this.instance = instance;
    this.taken = taken;
  }

  /** All methods of the task. */
  List<MethodSpec> all() {
    List<MethodSpec> methods = new ArrayList<>();
    for (Form form : Form.of(signature.parameters())) {
      methods.addAll(method(form));
    }
    return methods;
  }

  // public Parse parse(String text, Input<? extends Integer> radix) {
  //   return parse(Input.of(text), radix);
  // }
  private List<MethodSpec> method(Form form) {
    List<String> written = signature.names();
    List<String> safe = safeNames(written);
    MethodSpec.Builder method = head(task.name(), form, written);
    method.addJavadoc(doc(form));
    if (task.isPublic()) {
      method.addModifiers(Modifier.PUBLIC);
    }
    if (safe.equals(written)) {
      return List.of(method.addStatement(body(form, safe)).build());
    }
    String twinName = twinName();
    method.addStatement("return $N($L)", twinName, String.join(", ", written));
    MethodSpec.Builder safeMethod =
        head(twinName, form, safe).addModifiers(Modifier.PRIVATE).addStatement(body(form, safe));
    return List.of(method.build(), safeMethod.build());
  }

  /** Parameter names that hide nothing the body starts an expression with. */
  private List<String> safeNames(List<String> written) {
    Set<String> hidden = new LinkedHashSet<>(List.of("Input", "Wiring", "dev"));
    hidden.add(names.node().simpleName());
    hidden.add(flow.builder().simpleName());
    hidden.add(flow.builder().canonicalName().split("\\.", 2)[0]);
    if (instance != null) {
      hidden.add(instance.variable());
    }
    NameAllocator allocator = new NameAllocator();
    hidden.forEach(allocator::newName);
    return written.stream().map(allocator::newName).toList();
  }

  /** The name of a private method whose parameters can be called otherwise. */
  private String twinName() {
    if (twin == null) {
      String name = task.name() + "_";
      while (!taken.add(name)) {
        name += "_";
      }
      twin = name;
    }
    return twin;
  }

  private MethodSpec.Builder head(String name, Form form, List<String> parameterNames) {
    MethodSpec.Builder head = MethodSpec.methodBuilder(name);
    boolean varargs = signature.varargs() && form.endsWithValue();
    head.addAnnotations(Marks.nullMark(task, flow.surroundings()));
    if (task.deprecation() != null) {
      head.addAnnotation(task.deprecation().annotation());
    }
    if (varargs && SignatureCode.pollutesHeap(signature)) {
      head.addAnnotation(SafeVarargs.class)
          .addAnnotation(Marks.suppress(List.of("varargs")))
          .addModifiers(Modifier.FINAL);
    }
    head.addTypeVariables(signature.methodVariables()).returns(result(form)).varargs(varargs);
    for (int i = 0; i < parameterNames.size(); i++) {
      head.addParameter(
          parameter(signature.parameters().get(i), parameterNames.get(i), form.take(i)));
    }
    return head;
  }

  private TypeName result(Form form) {
    return form.isMapped()
        ? ParameterizedTypeName.get(
            Api.MAPPED_NODE, Api.boxed(signature.result()), names.signatureType())
        : names.nodeType();
  }

  private static ParameterSpec parameter(ParameterModel parameter, String name, Take take) {
    return switch (take) {
      case VALUE -> SignatureCode.parameter(parameter, name);
      case INPUT -> ParameterSpec.builder(Api.argument(Api.INPUT, parameter), name).build();
      case ARG -> ParameterSpec.builder(Api.argument(Api.ARG, parameter), name).build();
    };
  }

  private CodeBlock body(Form form, List<String> parameterNames) {
    if (form.hasValues()) {
      return CodeBlock.of("return $L($L)", self(), inputs(form, parameterNames));
    }
    String how = form.isMapped() ? "map" : "add";
    return CodeBlock.of("return $T.$L($L)", Api.WIRING, how, wiring(parameterNames));
  }

  /** The name cannot stand alone where it has a meaning in the language. */
  private String self() {
    return task.name().equals("yield") ? "this.yield" : task.name();
  }

  private static CodeBlock inputs(Form form, List<String> parameterNames) {
    List<CodeBlock> inputs = new ArrayList<>();
    for (int i = 0; i < parameterNames.size(); i++) {
      String name = parameterNames.get(i);
      inputs.add(
          form.take(i) == Take.VALUE
              ? CodeBlock.of("$T.of($N)", Api.INPUT, name)
              : CodeBlock.of("$N", name));
    }
    return CodeBlock.join(inputs, ", ");
  }

  // this, Parse.METHOD, text, radix
  // this, new Print.Method(etl), value
  // this, new First.Method<T>(), items
  private CodeBlock wiring(List<String> parameterNames) {
    List<CodeBlock> arguments = new ArrayList<>(List.of(CodeBlock.of("this"), method()));
    parameterNames.forEach(name -> arguments.add(CodeBlock.of("$N", name)));
    return CodeBlock.join(arguments, ", ");
  }

  private CodeBlock method() {
    if (task.isConstant()) {
      return CodeBlock.of("$T.METHOD", names.node());
    }
    return instance == null
        ? CodeBlock.of("new $T()", names.methodType())
        : CodeBlock.of("new $T($N)", names.methodType(), instance.variable());
  }

  private CodeBlock doc(Form form) {
    CodeBlock.Builder doc = CodeBlock.builder();
    String mapped = form.isMapped() ? ", called once for each element" : "";
    doc.add("Adds the task $L$L.\n\n", Docs.link(task), mapped);
    doc.add(Docs.typeParameters(signature.methodVariables(), "task"));
    for (int i = 0; i < signature.parameters().size(); i++) {
      ParameterModel parameter = signature.parameters().get(i);
      doc.add("@param $L $L\n", parameter.name(), doc(parameter, form.take(i)));
    }
    doc.add("@return the new node");
    if (task.deprecation() != null) {
      doc.add("\n$L", Docs.deprecated(task.deprecation()));
    }
    return doc.build();
  }

  private static String doc(ParameterModel parameter, Take take) {
    String name = "{@code " + parameter.name() + "}";
    return switch (take) {
      case VALUE -> "the value of " + name;
      case INPUT ->
          parameter.isState()
              ? "what " + name + " is the state of"
              : "where " + name + " comes from";
      case ARG -> "{@code each(…)}, or an input that all calls share";
    };
  }
}
