package dev.weir.builds;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/build-setup.md shows is taken from the builds. */
class DocumentationTest {

  private static final Path PAGE = Path.of("..", "docs", "build-setup.md");
  private static final Path BUILDS = Path.of("src", "it");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(?:xml|kotlin|text)\\n(.*?)^```$");

  @Test
  void eachExampleIsPartOfABuild() throws IOException {
    List<String> files = files();
    List<String> blocks = blocks();

    assertThat(blocks).hasSize(8);
    for (String block : blocks) {
      assertWithMessage(block).that(files.stream().anyMatch(file -> file.contains(block))).isTrue();
    }
  }

  private static List<String> blocks() throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(Files.readString(PAGE));
    while (matcher.find()) {
      blocks.add(stripped(matcher.group(1)));
    }
    return blocks;
  }

  private static List<String> files() throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(BUILDS)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.add(stripped(Files.readString(path)));
      }
    }
    return files;
  }

  /** Without indentation, so that the page may have less of it. */
  private static String stripped(String text) {
    return text.lines().map(String::strip).collect(joining("\n"));
  }
}
