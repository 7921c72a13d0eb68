package dev.weir.processor.generation;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.weir.processor.model.ParameterModel;
import dev.weir.processor.model.TaskModel;
import dev.weir.processor.model.TaskOptions;
import javax.lang.model.element.Modifier;

/** What a task says of itself at run time. */
final class TaskInfoCode {

  private TaskInfoCode() {}

  // private static final long serialVersionUID = 1L;
  // private static final TaskInfo INFO = TaskInfo.of(Etl.class, "parse")…;
  // @Override public TaskInfo info() { return INFO; }
  static void addTo(TypeSpec.Builder type, TaskModel task) {
    type.addField(
        FieldSpec.builder(
                TypeName.LONG,
                "serialVersionUID",
                Modifier.PRIVATE,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer("1L")
            .build());
    type.addField(
        FieldSpec.builder(Api.TASK_INFO, "INFO", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(info(task))
            .build());
  }

  static MethodSpec method() {
    return MethodSpec.methodBuilder("info")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(Api.TASK_INFO)
        .addStatement("return INFO")
        .build();
  }

  // TaskInfo.of(Etl.class, "print").as("show").named("show it").tagged("out")
  //     .parameter("value", int.class)
  private static CodeBlock info(TaskModel task) {
    TaskOptions options = task.options();
    CodeBlock.Builder info = CodeBlock.builder();
    info.add("$T.of($T.class, $S)", Api.TASK_INFO, task.owner(), task.methodName());
    if (!options.taskName().equals(task.methodName())) {
      info.add(".as($S)", options.taskName());
    }
    if (!options.name().isEmpty()) {
      info.add(".named($S)", options.name());
    }
    if (!options.tags().isEmpty()) {
      info.add(".tagged($L)", Marks.commaSeparated(options.tags()));
    }
    if (options.blocking()) {
      info.add(".blocking()");
    }
    info.add(OptionsCode.of(options.running()));
    for (ParameterModel parameter : task.signature().parameters()) {
      info.add(
          parameter.sensitive() ? ".sensitiveParameter($S, $T.class)" : ".parameter($S, $T.class)",
          parameter.name(),
          parameter.erased());
    }
    return info.build();
  }
}
