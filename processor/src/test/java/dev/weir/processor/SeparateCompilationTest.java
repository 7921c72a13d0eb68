package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What lets Gradle compile only what has changed: each generated file is made from one source file,
 * and comes out the same if that source is compiled by itself against the class files of the rest.
 */
class SeparateCompilationTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  @TempDir private Path classes;

  static List<Path> programs() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void aSourceByItselfGivesTheSameFiles(Path program) throws IOException {
    List<JavaFileObject> sources = sources(program);
    Compilation all = Programs.accepted(compiler().compile(sources));
    Map<String, String> expected = texts(all);
    writeClasses(all);

    Map<String, String> generated = new TreeMap<>();
    for (JavaFileObject source : sources) {
      Map<String, String> texts = texts(Programs.accepted(again().compile(List.of(source))));
      for (String name : texts.keySet()) {
        assertWithMessage("%s, of two sources", name).that(generated).doesNotContainKey(name);
      }
      generated.putAll(texts);
    }

    assertThat(generated).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void eachFileHasOneOriginAndIsMadeOnce(Path program) throws IOException {
    Origins processor = new Origins();

    Compilation compilation =
        Programs.accepted(compiler().withProcessors(processor).compile(sources(program)));

    assertThat(processor.origins()).hasSize(compilation.generatedSourceFiles().size());
    for (String origin : processor.origins()) {
      assertThat(origin).matches("[\\w.$]+ from \\[[\\w.$]+]");
    }
  }

  @Test
  void noFileIsMadeInTwoRounds() {
    Origins processor = new Origins();

    Programs.accepted(
        Programs.compiler()
            .withProcessors(new Late(), processor)
            .compile(
                Programs.source(
                    """
                    @Flow class Early { @Task static int load(int x) { return x; } }
                    """),
                Programs.source(
                    """
                    @Flow(uses = Early.class) class Etl { @Task static void store(late.Late x) {} }
                    """),
                Programs.source(
                    """
                    class Fixes { @Task @Replaces(flow = Etl.class, task = "load") static int one(int x) { return 1; } }
                    """)));

    assertThat(processor.origins())
        .containsExactly(
            "demo.EarlyFlow from [demo.Early]",
            "demo.EtlFlow from [demo.Etl]",
            "demo.FixesTaskNames from [demo.Fixes]",
            "demo.FixesReplacements from [demo.Fixes]");
  }

  /** Without the warning that a class exists which was generated before. */
  private Compiler again() {
    return compiler().withClasspath(classPath());
  }

  /** Without the warning that nobody claims the annotations which speak of null. */
  private static Compiler compiler() {
    return Programs.compiler()
        .withOptions("-Xlint:all,-path,-classfile,-processing", "-Werror", "--release", "17");
  }

  private static List<JavaFileObject> sources(Path program) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(program.resolve("input"))) {
      for (Path file : files.sorted().toList()) {
        sources.add(Programs.source(Files.readString(file)));
      }
    }
    return sources;
  }

  private static Map<String, String> texts(Compilation compilation) {
    Map<String, String> texts = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      texts.put(file.getName(), Programs.text(file));
    }
    return texts;
  }

  private void writeClasses(Compilation compilation) throws IOException {
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == Kind.CLASS) {
        Path path = classes.resolve(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""));
        Files.createDirectories(path.getParent());
        Files.write(path, Programs.bytes(file));
      }
    }
  }

  private List<File> classPath() {
    List<File> path = new ArrayList<>(List.of(classes.toFile()));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      path.add(new File(entry));
    }
    return path;
  }
}
