package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is generated, to the letter: {@code golden/<case>} has the sources in {@code input} and the
 * generated files in {@code expected}. With {@code -Dweir.update=true} the latter are written anew.
 */
class GoldenFilesTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "basics",
        "generics",
        "inherited",
        "library",
        "marked",
        "names",
        "nested",
        "options",
        "replacements",
        "sensitive",
        "uses",
        "wide"
      })
  void generatedCodeIsExactlyAsExpected(String name) throws IOException {
    Path folder = GOLDEN.resolve(name);
    Compilation compilation =
        Programs.accepted(
            Programs.compiler().withOptions(withDocumentation()).compile(sources(folder)));
    Map<String, String> generated = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      generated.put(file.getName().replaceAll(".*/", ""), Programs.text(file));
    }

    if (Boolean.getBoolean("weir.update")) {
      write(folder.resolve("expected"), generated);
    }

    Map<String, String> expected = read(folder.resolve("expected"));
    assertThat(generated.keySet()).containsExactlyElementsIn(expected.keySet());
    generated.forEach(
        (file, text) -> assertWithMessage(file).that(text).isEqualTo(expected.get(file)));
  }

  /** The compiler checks links and tags in comments too. Nobody claims annotations of JSpecify. */
  private static List<Object> withDocumentation() {
    List<Object> options = new ArrayList<>(Programs.compiler().options());
    options.addAll(List.of("-Xdoclint:all,-missing", "-Xlint:-processing"));
    return options;
  }

  private static List<JavaFileObject> sources(Path folder) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (String text : read(folder.resolve("input")).values()) {
      sources.add(Programs.source(text));
    }
    return sources;
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private static void write(Path folder, Map<String, String> texts) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(folder.resolve(text.getKey()), text.getValue());
    }
  }
}
