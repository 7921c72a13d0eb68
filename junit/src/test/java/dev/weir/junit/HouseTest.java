package dev.weir.junit;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What docs/testing.md shows is in sources that are compiled and run, and users see three types.
 */
class HouseTest {

  private static final Path PAGE = Path.of("..", "docs", "testing.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(?:java|text|xml)\\n(.*?)^```$");

  @Test
  void theDocumentationShowsWhatIsThere() throws IOException {
    List<String> sources = new ArrayList<>();
    for (String folder : List.of("../samples/testing", "../samples/pom.xml", "src/test/java")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file :
            files.filter(each -> each.toString().matches(".*\\.(java|xml)")).toList()) {
          sources.add(stripped(Files.readString(file)));
        }
      }
    }
    Matcher blocks = BLOCK.matcher(Files.readString(PAGE));
    int found = 0;
    while (blocks.find()) {
      String block = stripped(blocks.group(1));
      assertWithMessage(block)
          .that(sources.stream().anyMatch(source -> source.contains(block)))
          .isTrue();
      found++;
    }
    assertThat(found).isEqualTo(7);
  }

  /** Without indentation, so that the page may have less of it. */
  private static String stripped(String text) {
    return text.lines().map(String::strip).collect(joining("\n"));
  }

  @Test
  void usersSeeThreeTypes() throws Exception {
    Path classes =
        Path.of(WeirTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> seen = new ArrayList<>();
    try (Stream<Path> files = Files.list(classes.resolve("dev/weir/junit"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".class", "");
        Class<?> type = Class.forName("dev.weir.junit." + name);
        if (Modifier.isPublic(type.getModifiers())) {
          seen.add(type);
        }
      }
    }
    assertThat(seen)
        .containsExactlyElementsIn(
            Arrays.asList(WeirTest.class, WeirExtension.class, Doubles.class));
  }
}
