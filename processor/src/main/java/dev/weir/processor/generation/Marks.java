package dev.weir.processor.generation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.weir.AnnotationsVersion;
import dev.weir.processor.model.Deprecation;
import dev.weir.processor.model.Surroundings;
import dev.weir.processor.model.TaskModel;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What every generated file has: its marks, and its layout. */
final class Marks {

  private static final String PROCESSOR = "dev.weir.processor.WeirProcessor";

  private Marks() {}

  /** Finishes a file. */
  static SourceFile file(
      ClassName name, TypeSpec.Builder type, Surroundings surroundings, TypeElement origin) {
    mark(type, surroundings);
    JavaFile file =
        JavaFile.builder(name.packageName(), type.build()).skipJavaLangImports(true).build();
    return new SourceFile(name, Layout.of(file.toString()), origin);
  }

  // @WeirGenerated
  // @Generated("dev.weir.processor.WeirProcessor")
  // @SuppressWarnings("deprecation")
  private static void mark(TypeSpec.Builder type, Surroundings surroundings) {
    deprecate(type, surroundings.deprecation());
    type.addAnnotation(Api.WEIR_GENERATED);
    if (surroundings.generatedAnnotation()) {
      type.addAnnotation(
          AnnotationSpec.builder(Api.GENERATED).addMember("value", "$S", PROCESSOR).build());
    }
    if (surroundings.nullMarked() != surroundings.packageNullMarked()) {
      type.addAnnotation(nullMark(surroundings.nullMarked()));
    }
    if (!surroundings.suppressed().isEmpty()) {
      type.addAnnotation(suppress(surroundings.suppressed()));
    }
    type.alwaysQualify(surroundings.qualified().toArray(new String[0]));
  }

  /** What stands for something that is deprecated is so, too; to be called after its Javadoc. */
  static void deprecate(TypeSpec.Builder type, @Nullable Deprecation deprecation) {
    if (deprecation != null) {
      type.addJavadoc("\n\n$L", Docs.deprecated(deprecation))
          .addAnnotation(deprecation.annotation());
    }
  }

  /** The arguments by which the runtime knows whether it can work with generated code. */
  static CodeBlock version() {
    return CodeBlock.of("$L, $S", AnnotationsVersion.GENERATION, AnnotationsVersion.NUMBER);
  }

  /** What a task needs if its types are to be read otherwise than those around it. */
  static List<AnnotationSpec> nullMark(TaskModel task, Surroundings surroundings) {
    return task.nullMarked() == surroundings.nullMarked()
        ? List.of()
        : List.of(nullMark(task.nullMarked()));
  }

  private static AnnotationSpec nullMark(boolean marked) {
    return AnnotationSpec.builder(marked ? Api.NULL_MARKED : Api.NULL_UNMARKED).build();
  }

  /** {@code @SuppressWarnings("unchecked")}. */
  static AnnotationSpec suppress(List<String> kinds) {
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember("value", strings(kinds))
        .build();
  }

  /** {@code "a"} or {@code {"a", "b"}}. */
  static CodeBlock strings(List<String> texts) {
    CodeBlock list = commaSeparated(texts);
    return texts.size() == 1 ? list : CodeBlock.of("{$L}", list);
  }

  /** {@code "a", "b"}. */
  static CodeBlock commaSeparated(List<String> texts) {
    return texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
  }
}
