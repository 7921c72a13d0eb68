package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.weir.AnnotationsVersion;
import dev.weir.graph.RuntimeVersion;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processor, annotations and runtime of different versions. */
class VersionsTest {

  private static final String NUMBER = AnnotationsVersion.NUMBER;
  private static final int OTHER = AnnotationsVersion.GENERATION + 1;
  private static final String FLOW =
      """
      @Flow class Etl { @Task static int load(int x) { return x; } }
      """;
  private static final String LIBRARY =
      """
      class Lib { @Task static int load(int x) { return x; } }
      """;
  private static final String MAIN =
      """
      class Main {
        EtlFlow flow = new EtlFlow();
        static String check() { return new EtlFlow().toString(); }
      }
      """;

  @TempDir Path folder;

  @Test
  void aRuntimeOfAnotherGenerationIsAnErrorAtTheFirstFlow() throws IOException {
    doctored("dev.weir.graph", "RuntimeVersion", "9.8.7", OTHER);

    Programs.rejected(
        compiler(entry -> true).compile(sources(LIBRARY, FLOW, MAIN, FLOW.replace("Etl", "Two"))),
        "Etl.java:2:7: [VersionMismatch] weir-processor "
            + NUMBER
            + " does not fit weir-runtime 9.8.7, which 'Etl' is compiled with;"
            + " use one version for both");
  }

  @Test
  void annotationsOfAnotherGenerationAreAnErrorAtTheFirstClass() throws IOException {
    doctored("dev.weir", "AnnotationsVersion", "9.8.7", OTHER);

    Programs.rejected(
        compiler(entry -> true).compile(sources(LIBRARY, FLOW, MAIN)),
        "Etl.java:2:7: [VersionMismatch] weir-processor "
            + NUMBER
            + " does not fit weir-annotations 9.8.7, which 'Etl' is compiled with;"
            + " use one version for both");
  }

  /** Its flow waits for a class that another processor generates. */
  @Test
  void whatWasToldInAnEarlierRoundIsNotToldAgain() throws IOException {
    doctored("dev.weir", "AnnotationsVersion", "9.8.7", OTHER);
    doctored("dev.weir.graph", "RuntimeVersion", "9.8.7", OTHER);

    Programs.rejected(
        compiler(entry -> true)
            .withProcessors(new Late(), new WeirProcessor())
            .compile(sources(FLOW, "@Flow class Two { @Task static void load(late.Late x) {} }")),
        "Etl.java:2:7: [VersionMismatch] weir-processor "
            + NUMBER
            + " does not fit weir-annotations 9.8.7, which 'Etl' is compiled with;"
            + " use one version for both",
        "Etl.java:2:7: [VersionMismatch] weir-processor "
            + NUMBER
            + " does not fit weir-runtime 9.8.7, which 'Etl' is compiled with;"
            + " use one version for both");
  }

  /** What generated code calls may be gone, or not be there yet; the user is told of that alone. */
  @Test
  void whatIsMissingInTheOtherRuntimeIsNotToldBesides() throws IOException {
    doctored("dev.weir.graph", "RuntimeVersion", "9.8.7", OTHER);
    compileTo(
        folder,
        "package dev.weir.flow; public abstract class TaskFlow { protected TaskFlow() {} }",
        "package dev.weir.flow; public final class Wiring {}");

    Programs.rejected(
        compiler(entry -> true).compile(sources(FLOW, MAIN)),
        "Etl.java:2:7: [VersionMismatch] weir-processor "
            + NUMBER
            + " does not fit weir-runtime 9.8.7, which 'Etl' is compiled with;"
            + " use one version for both");
  }

  @Test
  void anotherVersionOfTheSameGenerationFits() throws IOException {
    doctored("dev.weir.graph", "RuntimeVersion", "9.8.7", AnnotationsVersion.GENERATION);
    doctored("dev.weir", "AnnotationsVersion", "9.8.7", AnnotationsVersion.GENERATION);

    Programs.accepted(compiler(entry -> true).compile(sources(FLOW, MAIN)));
  }

  @Test
  void aFlowNeedsTheRuntimeAndALibraryDoesNot() throws URISyntaxException {
    File runtime =
        new File(RuntimeVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Predicate<File> others = entry -> !entry.equals(runtime);

    Programs.rejected(
        compiler(others).compile(source(FLOW)),
        "Etl.java:2:7: [RuntimeMissing] 'Etl' needs weir-runtime, which it is not compiled with;"
            + " add the dependency dev.weir:weir-runtime:"
            + NUMBER);
    Programs.accepted(compiler(others).compile(source(LIBRARY)));
  }

  /** As of a library that was compiled long ago, or one that is newer than the runtime. */
  @Test
  void codeOfAnotherGenerationIsRefusedWhenItRuns() {
    for (int generation : List.of(AnnotationsVersion.GENERATION - 1, OTHER)) {
      Compilation compilation = recompiledAs(generation, "9.8.7");

      Throwable thrown =
          assertThrows(AssertionError.class, () -> Programs.run(compilation, "demo.Main"));

      assertThat(thrown.getCause())
          .hasMessageThat()
          .isEqualTo(
              "[VersionMismatch] demo.EtlFlow was generated by weir-processor 9.8.7, which does not"
                  + " fit weir-runtime "
                  + NUMBER
                  + "; use one version for both, and compile it anew");
      assertThat(thrown.getCause()).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void declaredReplacementsAreRefusedToo() {
    String generated =
        Programs.generated(
            Programs.accept(
                FLOW,
                """
                class Fixes {
                  @Task @Replaces(flow = Etl.class, task = "load") static int fixed(int x) { return x; }
                }
                """),
            "demo.FixesReplacements");

    assertThat(generated)
        .contains(
            "    private Fixed() {\n      super(%d, \"%s\");\n    }\n"
                .formatted(AnnotationsVersion.GENERATION, NUMBER));
  }

  /** What another version of the processor would have generated, compiled with this runtime. */
  private static Compilation recompiledAs(int generation, String version) {
    String generated =
        Programs.generated(Programs.accept(FLOW), "demo.EtlFlow")
            .replace(
                "%d, \"%s\"".formatted(AnnotationsVersion.GENERATION, NUMBER),
                "%d, \"%s\"".formatted(generation, version));
    Compilation compilation =
        javac()
            .withOptions("-proc:none")
            .compile(
                Programs.source(FLOW),
                Programs.source(MAIN),
                JavaFileObjects.forSourceString("demo.EtlFlow", generated));
    return Programs.accepted(compilation);
  }

  private void doctored(String packageName, String name, String number, int generation)
      throws IOException {
    compileTo(
        folder,
        """
        package %s;
        public final class %s {
          public static final String NUMBER = "%s";
          public static final int GENERATION = %d;
        }
        """
            .formatted(packageName, name, number, generation));
  }

  private static void compileTo(Path folder, String... sources) throws IOException {
    Compilation compilation = javac().withOptions("-proc:none").compile(sources(sources));
    for (JavaFileObject file : Programs.accepted(compilation).generatedFiles()) {
      if (file.getKind() == Kind.CLASS) {
        Path target = folder.resolve(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""));
        Files.createDirectories(target.getParent());
        Files.write(target, Programs.bytes(file));
      }
    }
  }

  /** Sees the doctored classes first, then those of this build that are wanted. */
  private Compiler compiler(Predicate<File> wanted) {
    List<File> classPath = new ArrayList<>(List.of(folder.toFile()));
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(File::new)
        .filter(wanted)
        .forEach(classPath::add);
    return Programs.compiler().withClasspath(classPath);
  }

  private static List<JavaFileObject> sources(String... texts) {
    return Arrays.stream(texts).map(VersionsTest::source).toList();
  }

  /** Without the usual imports, some of which are of the runtime. */
  private static JavaFileObject source(String text) {
    return Programs.source(
        text.startsWith("package ") ? text : "package demo; import dev.weir.*;\n" + text);
  }
}
