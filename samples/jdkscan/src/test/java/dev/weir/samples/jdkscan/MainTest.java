package dev.weir.samples.jdkscan;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.run.RunListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void writesTheReportAndSaysWhere() throws IOException {
    Path report = folder.resolve("report.txt");

    int exitCode = run("--modules", "java.logging", "--out", report.toString());

    assertThat(exitCode).isEqualTo(0);
    assertThat(Files.readString(report)).contains("java.util.logging");
    assertThat(out.toString(UTF_8).lines().toList().get(0))
        .isEqualTo("Success(\"All reference tasks succeeded.\")");
    assertThat(out.toString(UTF_8)).contains(" of 1 modules: ");
    assertThat(out.toString(UTF_8).lines().toList()).contains("Report: " + report);
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "synchronous", "thread", "distributed"})
  void runsOnTheExecutorThatIsNamed(String name) throws IOException {
    int exitCode = run("--modules", "java.se", "--executor", name, "--out", folder + "/report.txt");

    assertThat(exitCode).isEqualTo(0);
  }

  /** The tasks, and what they give each other, know nothing of where they run. */
  @Test
  void writesTheSameReportInProcessesOfTheirOwn() throws IOException {
    String modules = "java.base,java.logging,java.sql,java.xml";
    run("--modules", modules, "--out", folder + "/here.txt");

    int exitCode =
        run(
            "--executor",
            "distributed",
            "--processes",
            "2",
            "--modules",
            modules,
            "--out",
            folder + "/there.txt");

    assertThat(exitCode).isEqualTo(0);
    assertThat(Files.mismatch(folder.resolve("here.txt"), folder.resolve("there.txt")))
        .isEqualTo(-1);
  }

  @Test
  void takesAModuleThatIsNamedTwiceOnce() throws IOException {
    run("--modules", "java.se,java.se", "--out", folder + "/report.txt");

    assertThat(out.toString(UTF_8)).contains(" of 1 modules: ");
  }

  @Test
  void saysWhichTasksFailed() throws IOException {
    int exitCode =
        run(
            "--with-bug",
            "--modules",
            "java.logging,java.se,java.transaction.xa",
            "--out",
            folder + "/r.txt");

    assertThat(exitCode).isEqualTo(1);
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            Failed("Some reference tasks failed.")
              skim java.logging: java.io.IOException: no kind of constant has the tag 0
              skim java.transaction.xa: java.io.IOException: no kind of constant has the tag 0
            """);
    assertThat(Files.exists(folder.resolve("r.txt"))).isFalse();
  }

  @Test
  void writesTheReportOnceTheBugIsFound() throws IOException {
    run("--modules", "java.logging,java.sql", "--out", folder + "/right.txt");

    int exitCode =
        run(
            "--with-bug", "--walk-through",
            "--modules", "java.logging,java.sql",
            "--out", folder + "/mended.txt");

    assertThat(exitCode).isEqualTo(0);
    assertThat(Files.readString(folder.resolve("mended.txt")))
        .isEqualTo(Files.readString(folder.resolve("right.txt")));
  }

  @Test
  void findsNoBugWhereItDoesNotShow() throws IOException {
    int exitCode =
        run("--with-bug", "--walk-through", "--modules", "java.se", "--out", folder + "/r.txt");

    assertThat(exitCode).isEqualTo(0);
    assertThat(out.toString(UTF_8)).contains("The bug does not show in these modules");
  }

  @Test
  void saysThatTheReportCannotBeWritten() throws IOException {
    int exitCode =
        run("--with-bug", "--walk-through", "--modules", "java.se", "--out", folder.toString());

    assertThat(exitCode).isEqualTo(1);
    assertThat(out.toString(UTF_8)).contains("  write: java.nio.file.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--fast                  | unknown option '--fast'",
        "java.base               | unknown option 'java.base'",
        "--out                   | '--out' needs a value",
        "--out --with-bug        | '--out' needs a value",
        "--executor cluster      | unknown executor 'cluster'; it is local, synchronous, thread or distributed",
        "--modules java.bass     | this JDK has no module 'java.bass'",
        "--modules java.base,    | this JDK has no module ''",
        "--processes 2           | '--processes' needs '--executor distributed'",
        "--address localhost:1   | '--address' needs '--executor distributed' and '--secret-file'",
        "--processes many        | '--processes' needs a number from 1 to 999",
        "--walk-through          | '--walk-through' needs '--with-bug'",
      })
  void refusesWrongOptionsInOneLine(String arguments, String message) throws IOException {
    int exitCode = run(arguments.split(" ", -1));

    assertThat(exitCode).isEqualTo(2);
    assertThat(err.toString(UTF_8).lines()).containsExactly("jdkscan: " + message + "; see --help");
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @Test
  void explainsItsOptions() throws IOException {
    assertThat(run("--help")).isEqualTo(0);

    assertThat(out.toString(UTF_8)).isEqualTo(Options.USAGE);
  }

  private int run(String... arguments) throws IOException {
    return Main.run(
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8),
        new RunListener() {},
        arguments);
  }
}
