package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Users may give their classes and tasks every name that generated code needs for itself. */
class BorrowedNamesTest {

  private static final Pattern IMPORT = Pattern.compile("(?m)^import [\\w.]+\\.(\\w+);");

  private static final Set<String> OF_THE_LANGUAGE =
      Set.of(
          "Object",
          "String",
          "Override",
          "Deprecated",
          "SuppressWarnings",
          "SafeVarargs",
          "Class",
          "FunctionalInterface",
          "Integer",
          "Boolean",
          "Void",
          "Exception",
          "Comparable",
          "Record");

  /** All options and kinds of code that make generated files name something. */
  private static final String TASKS =
      """
        /** @deprecated for the test */
        @Deprecated @dev.weir.Task int old(int x) { return x; }
        @dev.weir.Task(trigger = dev.weir.Trigger.ALL_FINISHED)
        @dev.weir.Retry(maxRetries = 1, delay = "PT1S", on = java.io.IOException.class)
        @dev.weir.Timeout("PT1S")
        static <T> java.util.List<T> all(dev.weir.state.TaskState<? extends T> x, T y) throws java.io.IOException { return null; }
        @SafeVarargs @SuppressWarnings("varargs") @dev.weir.Task
        static <T> java.util.List<T> list(T... xs) { return java.util.List.of(xs); }
        @dev.weir.Task static void done(java.lang.Boolean x, int y) {}
      """;

  @Test
  void classesOfTheSamePackage() throws IOException {
    Set<String> names = names();
    List<JavaFileObject> sources = new ArrayList<>();
    StringBuilder tasks = new StringBuilder(TASKS.replaceAll("@(?=[DS][eua])", "@java.lang."));
    for (String name : names) {
      sources.add(Programs.source("package odd;\nclass " + name + " {}\n"));
      tasks.append(
          "  @dev.weir.Task static %1$s take%1$s(%1$s x, int y) { return x; }%n".formatted(name));
    }
    sources.add(Programs.source("package odd;\n@dev.weir.Flow class Etl {\n" + tasks + "}\n"));

    Programs.accepted(Programs.compiler().compile(sources));
  }

  @Test
  void tasks() throws IOException {
    StringBuilder tasks = new StringBuilder(TASKS);
    for (String name : names()) {
      String task = name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
      if (!task.equals("list")) {
        tasks.append(
            "  @dev.weir.Task(as = \"%s\") static int make%s(int x, Object y) { return x; }%n"
                .formatted(javax.lang.model.SourceVersion.isName(task) ? task : task + "_", name));
      }
    }

    Programs.accepted(
        Programs.compileFiles(
            Programs.source("package odd;\n@dev.weir.Flow class Etl {\n" + tasks + "}\n")));
  }

  /** What the golden files import, and what needs no import. */
  private static Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>(OF_THE_LANGUAGE);
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources", "golden"))) {
      for (Path file : files.filter(each -> each.toString().contains("expected")).toList()) {
        if (file.toString().endsWith(".java")) {
          Matcher matcher = IMPORT.matcher(Files.readString(file));
          while (matcher.find()) {
            names.add(matcher.group(1));
          }
        }
      }
    }
    assertThat(names).containsAtLeast("Wiring", "TaskInfo", "Serializable", "Generated", "Map");
    return names;
  }
}
