package dev.weir.builds;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks that builds are looked at with: they would notice. */
class BuildTest {

  @TempDir private Path folder;

  private Build build;

  @BeforeEach
  void twoRuns() throws IOException {
    build = Build.of(folder.toFile());
    Files.writeString(
        folder.resolve("build.log"),
        """
        Apache Maven 3.8.7
        first
        Apache Maven 3.8.7
        second
        third
        twice
        twice
        [ERROR] COMPILATION ERROR :\s
        [INFO] -----
        [ERROR] %s/src/A.java:[1,2] cannot find symbol
          symbol: class B
        [ERROR] %<s/src/C.java:[3,4] too bad
        [INFO] 2 errors
        [ERROR] Failed
        """
            .formatted(folder.toRealPath()));
  }

  @Test
  void linesOfTheLastRunCountIfTheyArePrintedOnce() throws IOException {
    build.printed("second\nthird");

    assertThrows(AssertionError.class, () -> build.printed("first"));
    assertThrows(AssertionError.class, () -> build.printed("second\ntwice"));
    assertThrows(AssertionError.class, () -> build.printed("secon"));
    assertThrows(AssertionError.class, () -> build.printed("twice"));
  }

  @Test
  void allErrorsOfTheCompilerCount() throws IOException {
    build.didNotCompile(
        """
        [ERROR] src/A.java:[1,2] cannot find symbol
          symbol: class B
        [ERROR] src/C.java:[3,4] too bad
        """);

    assertThrows(
        AssertionError.class, () -> build.didNotCompile("[ERROR] src/C.java:[3,4] too bad"));
  }

  @Test
  void aBuildThatCompilesHasNoErrors() throws IOException {
    Files.writeString(folder.resolve("build.log"), "Apache Maven 3.8.7\n[INFO] BUILD SUCCESS\n");

    assertThrows(AssertionError.class, () -> build.didNotCompile(""));
  }

  @Test
  void filesAreReadWithTheirPaths() throws IOException {
    Files.createDirectories(folder.resolve("target/a"));
    Files.writeString(folder.resolve("target/a/B.java"), "b");

    assertThat(build.files("target")).containsExactly("a/B.java", "b");
  }

  @Test
  void theJdkThatRunsIsTakenIfItIsOfTheVersionsAndNothingIsSaidThen() throws IOException {
    int running = Runtime.version().feature();
    Properties properties = new Properties();

    assertThat(Jdk.compile(properties, running, running)).isTrue();
    assertThat(properties).isEmpty();
  }

  @Test
  void aJdkThatIsNotThereIsNotTaken() throws IOException {
    Properties properties = new Properties();

    assertThat(Jdk.compile(properties, 1000, 2000)).isFalse();
    assertThat(properties).isEmpty();
  }
}
