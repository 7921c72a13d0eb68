package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.common.collect.Lists;
import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** How files are made: in which rounds, from which classes, with which layout. */
class GeneratedFilesTest {

  private static final String[] PROGRAM = {
    """
    @Flow class Etl { @Task static int load(String from, int limit) { return limit; } @Task void store(int x) {} }
    """,
    """
    @Flow(uses = Lib.class) class Other extends Etl { @Task static int other(int y) { return y; } }
    """,
    """
    class Lib { @Task static int lib(int z) { return z; } }
    """,
    """
    class Fixes { @Task @Replaces(flow = Other.class, task = "lib") static int fixed(int z) { return z; } }
    """
  };

  @Test
  void eachFileHasExactlyOneOriginatingElement() {
    Origins processor = new Origins();

    Programs.accepted(
        Programs.compiler()
            .withProcessors(processor)
            .compile(Stream.of(PROGRAM).map(Programs::source).toList()));

    assertThat(processor.origins())
        .containsExactly(
            "demo.EtlFlow from [demo.Etl]",
            "demo.OtherFlow from [demo.Other]",
            "demo.LibTaskNames from [demo.Lib]",
            "demo.FixesTaskNames from [demo.Fixes]",
            "demo.FixesReplacements from [demo.Fixes]");
  }

  @Test
  void theOrderOfSourcesAndTheLanguageOfTheMachineChangeNothing() {
    Map<String, String> first = texts(List.of(PROGRAM));
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      assertThat(texts(Lists.reverse(List.of(PROGRAM)))).isEqualTo(first);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Map<String, String> texts(List<String> sources) {
    Map<String, String> texts = new TreeMap<>();
    for (JavaFileObject file :
        Programs.accept(sources.toArray(new String[0])).generatedSourceFiles()) {
      texts.put(file.getName(), Programs.text(file));
    }
    return texts;
  }

  @Test
  void noLineIsLongerThanAHundredColumns() throws IOException {
    String word = "AVeryLongWordThatIsPutTogether";
    String name = "a" + word + word;
    Compilation compilation =
        Programs.accept(
            """
            @Flow class Wide {
              static class %1$s<T> { static class Error extends Exception { private static final long serialVersionUID = 1; } }
              @Task(name = "%2$s %2$s %2$s \\n \\\\ \\"%2$s\\" %2$s%2$s%2$s%2$s", tags = {"%2$s", "%2$s", "%2$s"})
              static <%1$sVariable extends Comparable<%1$sVariable> & java.io.Serializable> %1$s<%1$sVariable> %2$s(
                  %1$s<%1$s<%1$sVariable>> %2$sOne, Map<%1$s<String>, %1$s<int[]>> %2$sTwo) throws %1$s.Error, java.io.IOException { return null; }
            }
            """
                .formatted(word, name));

    for (String line : Programs.generated(compilation, "demo.WideFlow").lines().toList()) {
      assertWithMessage(line).that(line.length()).isAtMost(100);
    }
  }

  @Test
  void goldenFilesHaveNoLongLinesAndNoTabsAndNoSpacesAtTheEnd() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources", "golden"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        for (String line : Files.readAllLines(file)) {
          assertWithMessage("%s: %s", file, line).that(line.length()).isAtMost(100);
          assertWithMessage("%s: %s", file, line).that(line).doesNotContainMatch("\\t| $");
        }
      }
    }
  }

  @Test
  void aFlowWaitsForTypesThatAnotherProcessorGenerates() {
    Compilation compilation =
        Programs.compiler()
            .withProcessors(new Late(), new WeirProcessor())
            .compile(
                Programs.source(
                    """
                    @Flow class Etl { @Task static late.Late load(late.Late x) { return x; } }
                    """),
                Programs.source(
                    """
                    class Lib extends late.Late { @Task static void get(late.Late y) {} }
                    """));

    Programs.accepted(compilation);
    assertThat(Programs.generatedNames(compilation))
        .containsExactly("Late.java", "EtlFlow.java", "LibTaskNames.java");
  }

  @Test
  void aProblemIsNotToldAgainByAFlowThatHasWaited() {
    Compilation compilation =
        Programs.compiler()
            .withProcessors(new Late(), new WeirProcessor())
            .compile(
                Programs.source(
                    """
                    @Flow(uses = Lib.class) class Etl { @Task static late.Late load() { return null; } }
                    """),
                Programs.source(
                    """
                    class Lib { @Task private static void get() {} }
                    """));

    Programs.rejected(
        compilation,
        "Lib.java:1:39: [TaskPrivate] @Task method 'get' must not be private; make it"
            + " package-private");
  }

  @Test
  void aMissingTypeIsToldByTheCompilerAlone() {
    Compilation compilation =
        Programs.compile(
            """
            @Flow class Etl {
              @Task static Missing load(int x) { return null; }
              @Task static int store(int x) { return x; }
            }
            """,
            """
            class Fixes {
              @Task @Replaces(flow = Etl.class, task = "load") static void fixed() {}
            }
            """);

    assertThat(Programs.diagnostics(compilation)).hasSize(1);
    assertThat(Programs.diagnostics(compilation).get(0))
        .startsWith("Etl.java:2:16: cannot find symbol");
  }

  @Test
  void aMissingConstantIsToldByTheCompilerAlone() {
    List<String> messages =
        Programs.diagnostics(
            Programs.compile(
                """
                @Flow class Etl {
                  @Task @Timeout(NONE) @Cache(ttl = NONE) static void a() {}
                  @Task @Retry(maxRetries = NONE, delay = NONE, on = None.class) static void b() {}
                }
                """));

    assertThat(messages).hasSize(5);
    for (String message : messages) {
      assertThat(message).contains("cannot find symbol");
    }
  }

  @Test
  void allProblemsOfAllClassesAreToldAtOnceAndAllThatIsSoundIsGenerated() {
    Origins processor = new Origins();
    List<String> sources =
        List.of(
            """
                @Flow class One {
                  @Task private static void bad() {}
                  @Task static int good(int x) { return x; }
                  @Task static void wait(int x) {}
                }
                """,
            """
                @Flow class Two { @Task static void fine() {} }
                """,
            """
                @Flow class Three {
                  @Task static void raw(List x) {}
                }
                """,
            """
                class Main {
                  OneFlow.Good one = new OneFlow().good(1);
                  ThreeFlow three = new ThreeFlow();
                  Object two = new TwoFlow().fine();
                }
                """);

    Programs.rejected(
        Programs.compiler()
            .withProcessors(processor)
            .compile(sources.stream().map(Programs::source).toList()),
        "One.java:2:29: [TaskPrivate] @Task method 'bad' must not be private; make it"
            + " package-private",
        "One.java:4:21: [TaskNameReserved] task name 'wait' must not be the name of a method of"
            + " the builder's base class; choose another with @Task(as = \"…\")",
        "Three.java:2:30: [TypeRaw] parameter 1 'x' of 'raw' must not have a raw type: List;"
            + " write its type arguments");

    assertThat(processor.origins())
        .containsExactly(
            "demo.OneFlow from [demo.One]",
            "demo.TwoFlow from [demo.Two]",
            "demo.ThreeFlow from [demo.Three]");
  }

  @Test
  void nothingButOurAnnotationsIsClaimed() {
    WeirProcessor processor = new WeirProcessor();

    assertThat(processor.getSupportedAnnotationTypes())
        .containsExactly(
            "dev.weir.Cache",
            "dev.weir.Flow",
            "dev.weir.Replaces",
            "dev.weir.Retry",
            "dev.weir.Sensitive",
            "dev.weir.Task",
            "dev.weir.TaskParameters",
            "dev.weir.Timeout",
            "dev.weir.WeirGenerated",
            "javax.annotation.processing.Generated");
    assertThat(processor.getSupportedSourceVersion()).isEqualTo(SourceVersion.latestSupported());
    assertThat(processor.getSupportedOptions()).isEmpty();
  }

  @Test
  void aModularProgramNeedsNoModuleButOurs() throws IOException {
    Compilation compilation =
        com.google.testing.compile.Compiler.javac()
            .withProcessors(new WeirProcessor())
            .withOptions(
                "-Xlint:all,-path,-classfile,-requires-automatic",
                "-Werror",
                "--release",
                "17",
                "-p",
                modulePath())
            .compile(
                com.google.testing.compile.JavaFileObjects.forSourceString(
                    "module-info",
                    "module app { requires transitive dev.weir.runtime; exports demo; }"),
                Programs.source(
                    "/** P. */ @Flow public class Etl { private Etl() {} @Task public static int load(int x) { return x; } }"));

    Programs.accepted(compilation);
    assertThat(Programs.generated(compilation, "demo.EtlFlow")).doesNotContain("@Generated");
  }

  static String modulePath() {
    return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1))
        .filter(each -> each.matches(".*(annotations|runtime|weir-[a-z]+).*|.*jspecify.*"))
        .reduce((a, b) -> a + java.io.File.pathSeparator + b)
        .orElseThrow();
  }
}
