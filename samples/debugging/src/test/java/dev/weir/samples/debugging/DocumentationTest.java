package dev.weir.samples.debugging;

import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.executor.LocalExecutor;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every block of Java in {@code docs/debugging.md} must be in the sources of a sample, and every
 * block of text in what a sample or a compiler prints.
 */
class DocumentationTest {

  private static final Path SAMPLES = Path.of("..");
  private static final Path PAGE = SAMPLES.resolve("../docs/debugging.md");
  private static final String LEFT_OUT = "// ...";
  private static final Path WRONG = Path.of("src/test/resources/wrong");

  @TempDir Path folder;

  @Test
  void showsJavaThatIsInTheSources() throws IOException {
    List<List<String>> sources = new ArrayList<>();
    for (String sample : List.of("debugging", "jdkscan")) {
      for (Path source : javaFiles(SAMPLES.resolve(sample).resolve("src"))) {
        sources.add(strippedLines(Files.readString(source)));
      }
    }

    assertEachIsIn(sources, blocks("java"));
  }

  @Test
  void showsWhatIsPrinted() throws Exception {
    List<List<String>> outputs = new ArrayList<>();
    outputs.add(strippedLines(TranscriptTest.transcript(new LocalExecutor())));
    outputs.add(strippedLines(LastNightTest.TYPED));
    for (Path wrong : javaFiles(WRONG)) {
      String messages = messagesFor(wrong).replace(WRONG + File.separator, "");
      outputs.add(strippedLines(messages));
    }
    // These compare what the other sample prints with texts.
    for (Path test : javaFiles(SAMPLES.resolve("jdkscan/src/test"))) {
      outputs.add(strippedLines(Files.readString(test)));
    }

    assertEachIsIn(outputs, blocks("text"));
  }

  private static void assertEachIsIn(List<List<String>> texts, List<List<String>> blocks) {
    assertWithMessage("blocks").that(blocks).isNotEmpty();
    for (List<String> block : blocks) {
      assertWithMessage("found: %s", String.join("\n", block))
          .that(texts.stream().anyMatch(text -> isIn(text, block)))
          .isTrue();
    }
  }

  /** Whether a text has the lines of a block one after the other, but for those left out. */
  private static boolean isIn(List<String> text, List<String> block) {
    int gap = block.indexOf(LEFT_OUT);
    if (gap < 0) {
      return Collections.indexOfSubList(text, block) >= 0;
    }
    int start = Collections.indexOfSubList(text, block.subList(0, gap));
    return start >= 0
        && isIn(text.subList(start + gap, text.size()), block.subList(gap + 1, block.size()));
  }

  /** The blocks of the page that are marked as being in some language. */
  private static List<List<String>> blocks(String language) throws IOException {
    List<List<String>> blocks = new ArrayList<>();
    List<String> lines = strippedLines(Files.readString(PAGE));
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).equals("```" + language)) {
        List<String> rest = lines.subList(i + 1, lines.size());
        blocks.add(rest.subList(0, rest.indexOf("```")));
      }
    }
    return blocks;
  }

  private String messagesFor(Path source) {
    var messages = new ByteArrayOutputStream();
    String classPath = System.getProperty("java.class.path");
    String[] options = {
      "-d",
      folder.toString(),
      "-classpath",
      classPath,
      "-processorpath",
      classPath,
      source.toString()
    };
    int exitCode = ToolProvider.getSystemJavaCompiler().run(null, null, messages, options);
    assertWithMessage("%s compiles", source).that(exitCode).isNotEqualTo(0);
    return messages.toString(UTF_8);
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static List<String> strippedLines(String text) {
    return text.lines().map(String::strip).toList();
  }
}
