package dev.weir.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.weir.processor.model.GeneratedNames;
import dev.weir.processor.model.LibraryModel;
import dev.weir.processor.model.TaskModel;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The class that records the parameter names of a task library. */
public final class TaskNamesGenerator {

  private final LibraryModel library;

  /** A generator for one library. */
  public TaskNamesGenerator(LibraryModel library) {
    this.library = library;
  }

  /** Generates the class; null if there is nothing to record. */
  public @Nullable SourceFile generate(List<TaskModel> sound) {
    ClassName name = GeneratedNames.library(library.source());
    Set<String> ambiguous = ambiguous(sound);
    ambiguous.add(name.simpleName());
    List<TaskModel> recorded =
        sound.stream()
            .filter(task -> !task.signature().parameters().isEmpty())
            .filter(task -> !ambiguous.contains(task.nodeClass()))
            .toList();
    if (recorded.isEmpty()) {
      return null;
    }
    TypeSpec.Builder type = head(name);
    recorded.forEach(task -> type.addType(names(task)));
    return Marks.file(name, type, library.surroundings(), library.type());
  }

  private static Set<String> ambiguous(List<TaskModel> tasks) {
    Set<String> seen = new HashSet<>();
    Set<String> ambiguous = new LinkedHashSet<>();
    for (TaskModel task : tasks) {
      if (!seen.add(task.nodeClass())) {
        ambiguous.add(task.nodeClass());
      }
    }
    return ambiguous;
  }

  // final class HttpTasksTaskNames {
  //   private HttpTasksTaskNames() {}
  private TypeSpec.Builder head(ClassName name) {
    return TypeSpec.classBuilder(name)
        .addJavadoc(
            "Records the parameter names of the tasks of {@link $T}, which class files lose.",
            library.source())
        .addModifiers(Modifier.FINAL)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
  }

  // @TaskParameters("url")
  // static final class Get {}
  private static TypeSpec names(TaskModel task) {
    return TypeSpec.classBuilder(task.nodeClass())
        .addJavadoc("Of $L.", Docs.link(task))
        .addAnnotation(NodeCode.parameterNames(task.signature().names()))
        .addModifiers(Modifier.STATIC, Modifier.FINAL)
        .build();
  }
}
