package dev.weir.processor.model;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

  @ParameterizedTest
  @EnumSource
  void isOneSentenceWithItsCodeAndNoPeriod(Problem problem) {
    String message = problem.message("a", "b", 3, "d", "e", "f");

    assertThat(message).matches("(?s)\\[[A-Z][A-Za-z]+] .*[^.]");
    assertThat(message).doesNotContain(". ");
  }

  @ParameterizedTest
  @EnumSource
  void isExplainedInTheDocumentation(Problem problem) throws IOException {
    String documentation = Files.readString(Path.of("..", "docs", "errors.md"));

    assertWithMessage("docs/errors.md")
        .that(documentation)
        .contains("\n### `" + problem.code() + "`\n");
  }

  @ParameterizedTest
  @EnumSource
  void isTested(Problem problem) throws IOException {
    try (var files = Files.walk(Path.of("src", "test"))) {
      boolean found =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .anyMatch(file -> contains(file, "[" + problem.code() + "]"));
      assertWithMessage("a test with " + problem.code()).that(found).isTrue();
    }
  }

  private static boolean contains(Path file, String text) {
    try {
      return Files.readString(file).contains(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
