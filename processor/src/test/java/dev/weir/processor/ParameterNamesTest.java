package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks that come from class files, which have lost the names of parameters. */
class ParameterNamesTest {

  private static final String LIBRARY =
      """
      package lib;
      import dev.weir.*;
      public abstract class Lib {
        @Task public static int plus(int augend, int addend) { return augend + addend; }
        @Task(as = "other") public abstract void abstractTask(String text);
        @Task protected void guarded(int x) {}
      }
      """;

  private static final String FLOW =
      """
      package lib;
      import dev.weir.*;
      @Flow public class Base { @Task public static int minus(int minuend, int subtrahend) { return minuend - subtrahend; } }
      """;

  @TempDir private Path folder;

  @Test
  void areReadFromWhatWasGeneratedThere() throws IOException {
    compileLibrary(true);

    Compilation compilation =
        useLibrary(
            "@Flow(uses = {lib.Base.class, Shown.class}) class Etl { @Task static void x() {} }",
            "abstract class Shown extends lib.Lib { @Override protected void guarded(int y) {} }");

    Programs.accepted(compilation);
    String generated = Programs.generated(compilation, "demo.EtlFlow");
    assertThat(generated).contains("Plus plus(int augend, int addend)");
    assertThat(generated).contains("Other other(String text)");
    assertThat(generated).contains("Minus minus(int minuend, int subtrahend)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-g", "-g:none", "-g:source", "-parameters"})
  void areTheSameHoweverTheLibraryWasCompiled(String option) throws IOException {
    compileLibrary(
        Programs.compiler().withOptions(option, "--release", "17"),
        """
        package lib;
        import dev.weir.*;
        public interface Lib {
          @Task void abstractTask(String text);
          @Task default void defaultTask(String text) {}
          @Task static void staticTask(String text) {}
        }
        """,
        """
        package lib;
        import dev.weir.*;
        @Flow public record Base(int x) {
          @Task public void recordTask(String text) {}
        }
        """);

    Compilation compilation =
        useLibrary("@Flow(uses = {lib.Base.class, lib.Lib.class}) class Etl {}");

    Programs.accepted(compilation);
    String generated = Programs.generated(compilation, "demo.EtlFlow");
    assertThat(generated).contains(" abstractTask(String text)");
    assertThat(generated).contains(" defaultTask(String text)");
    assertThat(generated).contains(" staticTask(String text)");
    assertThat(generated).contains(" recordTask(String text)");
  }

  @Test
  void areThoseOfTheClassFileIfNothingWasGenerated() throws IOException {
    compileLibrary(false);

    Compilation compilation =
        useLibrary("@Flow(uses = lib.Base.class) class Etl { @Task static void x() {} }");

    Programs.accepted(compilation);
    assertThat(Programs.generated(compilation, "demo.EtlFlow"))
        .contains("Minus minus(int arg0, int arg1)");
  }

  @Test
  void aClassFileDoesNotTakeTheNameOfABuilder() throws IOException {
    compileLibrary(withProcessor(), "package lib;\npublic class EtlFlow {}\n");

    // The compiler warns of it, and what is generated goes before it.
    Programs.rejected(
        useLibrary("package lib;\n@dev.weir.Flow class Etl { @dev.weir.Task static void x() {} }"),
        "A file for type 'lib.EtlFlow' already exists on the sourcepath or classpath");
  }

  @Test
  void areComparedWithThoseOfADeclaredReplacement() throws IOException {
    compileLibrary(true);

    Programs.rejected(
        useLibrary(
            """
            class Fixes {
              @Task @Replaces(flow = lib.Base.class, task = "minus")
              static int good(int minuend, int subtrahend) { return 0; }
              @Task @Replaces(flow = lib.Base.class, task = "minus")
              static int swapped(int subtrahend, int minuend) { return 0; }
            }
            """),
        "Fixes.java:5:14: [ReplacementNamesSwapped] 'swapped' cannot replace 'Base.minus': its"
            + " parameters are in the order (subtrahend, minuend), the task has (minuend,"
            + " subtrahend)");
  }

  @Test
  void problemsOfClassFilesAreShownAtTheFlow() throws IOException {
    compileLibrary(true);

    Programs.rejected(
        useLibrary("@Flow abstract class Etl extends lib.Lib { @Task static void x() {} }"),
        "Etl.java:1:16: [TaskInaccessible] @Task method 'Lib.guarded' must be accessible from the"
            + " package of 'Etl': it is protected in package 'lib'; make it public");
  }

  @Test
  void aFlowOfWhichATypeIsMissingIsReplacedAsFarAsItCanBeRead() throws IOException {
    compileLibrary(
        withProcessor(),
        """
        package lib;
        import dev.weir.*;
        @Flow public class Base {
          @Task public static int minus(int minuend, int subtrahend) { return minuend - subtrahend; }
          @Task public static int size(Gone gone) { return 0; }
        }
        """,
        "package lib; public class Gone {}\n");
    Files.delete(folder.resolve("lib/Gone.class"));

    Programs.rejected(
        useLibrary(
            """
            class Fixes {
              @Task @Replaces(flow = lib.Base.class, task = "minus")
              static int fixed(int minuend, int subtrahend) { return 0; }
              @Task @Replaces(flow = lib.Base.class, task = "size")
              static int gone(Object gone) { return 0; }
              Object minus = FixesReplacements.fixed();
            }
            """),
        "Fixes.java:4:49: [ReplacementTask] 'gone' cannot replace 'Base.size': the flow has no such"
            + " task; it has 'minus'");
  }

  private void compileLibrary(boolean withProcessor) throws IOException {
    Compiler without = Programs.compiler().withProcessors().withOptions("-g:none", "-proc:none");
    compileLibrary(withProcessor ? withProcessor() : without, LIBRARY, FLOW);
  }

  private static Compiler withProcessor() {
    return Programs.compiler().withOptions("-g:none", "--release", "17");
  }

  private void compileLibrary(Compiler compiler, String... texts) throws IOException {
    Compilation compilation = compiler.compile(Stream.of(texts).map(Programs::source).toList());
    for (JavaFileObject file : Programs.accepted(compilation).generatedFiles()) {
      if (file.getKind() == Kind.CLASS) {
        Path path = folder.resolve(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""));
        Files.createDirectories(path.getParent());
        Files.write(path, Programs.bytes(file));
      }
    }
  }

  private Compilation useLibrary(String... sources) {
    List<File> classPath = new ArrayList<>(List.of(folder.toFile()));
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      classPath.add(new File(each));
    }
    return Programs.compiler()
        .withClasspath(classPath)
        .compile(java.util.Arrays.stream(sources).map(Programs::source).toList());
  }
}
