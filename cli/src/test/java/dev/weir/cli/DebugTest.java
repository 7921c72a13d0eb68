package dev.weir.cli;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A task of a bundle, stopped for the debugger of the JDK, which is typed into. */
class DebugTest {

  private static final String IN_A_TERMINAL = "  in a terminal: ";

  @TempDir private Path folder;

  private final Path jdk = Path.of(System.getProperty("java.home"));

  @Test
  void jdbPrintsAnInput() throws Exception {
    assumeTrue(Files.isExecutable(jdk.resolve("bin/jdb")), "There is no jdb here.");
    Path classes = Files.createDirectory(folder.resolve("classes"));
    Shop.compile(classes);
    Path bundle = Shop.fail(jdk, classes, folder.resolve("crashes"));
    Process weir =
        Shop.start(
            folder,
            List.of(
                Shop.java(jdk),
                "-cp",
                Shop.commandLine(),
                "dev.weir.cli.Main",
                "debug",
                bundle.toString(),
                "-cp",
                classes.toString(),
                "-t",
                "share"));
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(weir.getInputStream(), UTF_8))) {
      List<String> lines = new ArrayList<>();
      String line = said.readLine();
      while (line != null && !line.startsWith(IN_A_TERMINAL)) {
        lines.add(line);
        line = said.readLine();
      }
      assertThat(lines).contains("'share' waits for a debugger, on the first line of the task.");
      assertThat(line).isNotNull();

      String jdb = typed(String.valueOf(line).substring(IN_A_TERMINAL.length()));

      assertThat(jdb).contains("[1] com.acme.Shop.share (Shop.java:12)");
      assertThat(jdb).contains("order = \"Order[amount=100, persons=0]\"");
      assertThat(said.lines().collect(Collectors.joining("\n")))
          .contains("java.lang.ArithmeticException: / by zero");
      assertThat(weir.waitFor()).isEqualTo(0);
    } finally {
      weir.destroyForcibly();
    }
  }

  /** What jdb prints until its user lets the task go on, and goes himself. */
  private String typed(String command) throws IOException {
    List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
    words.set(0, jdk.resolve("bin").resolve(words.get(0)).toString());
    Process jdb = Shop.start(folder, words);
    try {
      String answers = answer(jdb, "VM Started");
      type(jdb, "where");
      answers += answer(jdb, "(Shop.java:");
      type(jdb, "print order");
      answers += answer(jdb, "order = ");
      type(jdb, "cont");
      return answers + new String(jdb.getInputStream().readAllBytes(), UTF_8);
    } finally {
      jdb.destroyForcibly();
    }
  }

  private static void type(Process jdb, String command) throws IOException {
    jdb.getOutputStream().write((command + System.lineSeparator()).getBytes(UTF_8));
    jdb.getOutputStream().flush();
  }

  /** Reads on until jdb has said something and waits; it may have waited in between. */
  private static String answer(Process jdb, String expected) throws IOException {
    StringBuilder read = new StringBuilder();
    while (!read.toString().contains(expected)
        || read.indexOf("main[1] ", read.indexOf(expected)) < 0) {
      int next = jdb.getInputStream().read();
      if (next < 0) {
        throw new AssertionError(read.toString());
      }
      read.append((char) next);
    }
    return read.toString();
  }
}
