package dev.weir.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.weir.processor.model.FlowModel;
import dev.weir.processor.model.GeneratedNames;
import dev.weir.processor.model.ReplacementModel;
import dev.weir.processor.model.ReplacementsModel;
import dev.weir.processor.model.TaskModel;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The declared replacements of a class. */
public final class ReplacementsGenerator {

  private final ReplacementsModel replacements;

  /** A generator for one class. */
  public ReplacementsGenerator(ReplacementsModel replacements) {
    this.replacements = replacements;
  }

  /** Generates the class, with those replacements that can work. */
  public SourceFile generate(List<ReplacementModel> sound) {
    TypeSpec.Builder type = head();
    for (ReplacementModel replacement : sound) {
      type.addMethod(factory(replacement));
    }
    for (ReplacementModel replacement : sound) {
      type.addType(replacementClass(replacement));
    }
    return Marks.file(
        replacements.generated(), type, replacements.surroundings(), replacements.type());
  }

  // public final class FixesReplacements {
  //   private FixesReplacements() {}
  private TypeSpec.Builder head() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(replacements.generated())
            .addJavadoc(
                "The replacements that {@link $T} declares, for {@code flow.replace(…)}.",
                replacements.source())
            .addModifiers(Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    return replacements.isPublic() ? type.addModifiers(Modifier.PUBLIC) : type;
  }

  // public static Fixed fixed() { return new Fixed(); }
  private MethodSpec factory(ReplacementModel replacement) {
    TaskModel task = task(replacement);
    var variables = task.signature().methodVariables();
    MethodSpec.Builder factory =
        MethodSpec.methodBuilder(replacement.name())
            .addJavadoc(
                "Replaces {@link $T} by $L.\n\n$L@return the replacement",
                node(replacement),
                Docs.link(task),
                Docs.typeParameters(variables, "method"))
            .addAnnotations(Marks.nullMark(task, replacements.surroundings()))
            .addModifiers(Modifier.STATIC)
            .addTypeVariables(variables)
            .returns(Api.parameterized(name(replacement), Api.asArguments(variables)))
            .addStatement("return new $T$L()", name(replacement), variables.isEmpty() ? "" : "<>");
    if (task.deprecation() != null) {
      factory
          .addJavadoc("\n$L", Docs.deprecated(task.deprecation()))
          .addAnnotation(task.deprecation().annotation());
    }
    return isPublic(replacement) ? factory.addModifiers(Modifier.PUBLIC).build() : factory.build();
  }

  // public static final class Fixed extends DeclaredReplacement
  //     implements SillyFlow.Gotcha.Signature {
  private TypeSpec replacementClass(ReplacementModel replacement) {
    TaskModel task = task(replacement);
    var variables = task.signature().methodVariables();
    TypeName signature =
        Api.parameterized(node(replacement).nestedClass("Signature"), Api.asArguments(variables));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name(replacement))
            .addJavadoc("Calls $L.", Docs.link(task))
            .addAnnotations(Marks.nullMark(task, replacements.surroundings()))
            .addModifiers(Modifier.STATIC, Modifier.FINAL)
            .addTypeVariables(variables)
            .superclass(Api.DECLARED_REPLACEMENT)
            .addSuperinterface(signature);
    if (isPublic(replacement)) {
      type.addModifiers(Modifier.PUBLIC);
    }
    TaskInfoCode.addTo(type, task);
    return type.addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement("super($L)", Marks.version())
                .build())
        .addMethod(TaskInfoCode.method())
        .addMethod(MethodCode.call(task, null))
        .build();
  }

  private ClassName name(ReplacementModel replacement) {
    return replacements.generated().nestedClass(GeneratedNames.nodeClass(replacement.name()));
  }

  private static ClassName node(ReplacementModel replacement) {
    FlowModel flow = Objects.requireNonNull(replacement.flow());
    TaskModel target = Objects.requireNonNull(replacement.target());
    return flow.builder().nestedClass(target.nodeClass());
  }

  /** Both the method and what it replaces must be visible. */
  private static boolean isPublic(ReplacementModel replacement) {
    FlowModel flow = Objects.requireNonNull(replacement.flow());
    TaskModel target = Objects.requireNonNull(replacement.target());
    return flow.isPublic() && target.isPublic() && task(replacement).isPublic();
  }

  private static TaskModel task(ReplacementModel replacement) {
    return Objects.requireNonNull(replacement.task());
  }
}
