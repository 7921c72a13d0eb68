package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every promise in {@code docs/processor.md} names tests that exist, or a decision not to. */
class PromisesTest {

  private static final Path TOP = Path.of("..");
  private static final Path DOCUMENT = TOP.resolve("docs/processor.md");

  // `SomeTest#method`, `#method` of the same class, `folder/file`, [text](adr/0001-title.md)
  private static final Pattern REFERENCE =
      Pattern.compile("`(\\w+)?#(\\w+)`|`([\\w.-]+(?:/[\\w.-]+)+)`|]\\(([^)]+)\\)");

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    List<Path> tests = tests();
    for (String row : rows()) {
      Matcher reference = REFERENCE.matcher(proof(row));
      String type = "";
      while (reference.find()) {
        type = reference.group(1) == null ? type : reference.group(1);
        if (reference.group(2) != null) {
          checkTest(tests, type, reference.group(2));
        } else if (reference.group(3) != null) {
          checkFile(TOP.resolve(reference.group(3)));
        } else {
          checkFile(DOCUMENT.resolveSibling(reference.group(4)));
        }
      }
    }
  }

  @Test
  void everyPromiseIsHeldBySomethingAndStandsThereOnce() throws IOException {
    List<String> promises = new ArrayList<>();
    for (String row : rows()) {
      assertWithMessage(row).that(REFERENCE.matcher(proof(row)).find()).isTrue();
      assertWithMessage(row)
          .that(REFERENCE.matcher(proof(row)).replaceAll("").replaceAll("[\\[ ,|]|ADR \\d+", ""))
          .isEmpty();
      promises.add(row.split("\\|", -1)[1]);
    }

    assertThat(promises).containsNoDuplicates();
    assertThat(promises.size()).isAtLeast(30);
  }

  private static void checkTest(List<Path> tests, String type, String method) throws IOException {
    List<Path> found =
        tests.stream().filter(each -> each.endsWith(Path.of(type + ".java"))).toList();
    assertWithMessage("files with %s", type).that(found).hasSize(1);
    // The annotation stands in the lines right above the method.
    assertWithMessage("%s has a test %s", type, method)
        .that(Files.readString(found.get(0)))
        .containsMatch(
            "@(Parameterized)?Test(\\(.*\\))?(\\n  @.*|\\n    .*|\\n  \\}\\))*\\n  void "
                + method
                + "\\(");
  }

  private static void checkFile(Path file) {
    assertWithMessage("file %s", file).that(Files.exists(file)).isTrue();
  }

  /** The rows of all tables, without their heads. */
  private static List<String> rows() throws IOException {
    try (Stream<String> lines = Files.lines(DOCUMENT)) {
      return lines
          .filter(line -> line.startsWith("| ") && !line.startsWith("| Promise |"))
          .toList();
    }
  }

  private static String proof(String row) {
    return row.split("\\|", -1)[2];
  }

  /** The source files of tests in all modules. */
  private static List<Path> tests() throws IOException {
    List<Path> tests = new ArrayList<>();
    try (Stream<Path> modules = Files.list(TOP)) {
      for (Path folder : modules.map(each -> each.resolve("src/test/java")).toList()) {
        if (Files.isDirectory(folder)) {
          try (Stream<Path> files = Files.walk(folder)) {
            files.filter(each -> each.toString().endsWith("Test.java")).forEach(tests::add);
          }
        }
      }
    }
    return tests;
  }
}
