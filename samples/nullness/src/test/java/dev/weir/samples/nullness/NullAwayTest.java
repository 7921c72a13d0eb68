package dev.weir.samples.nullness;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What NullAway says of a program whose nulls are wrong; right ones are in the sample itself. */
class NullAwayTest {

  private static final Path WRONG = Path.of("src", "test", "resources", "wrong");
  private static final Path MAIN = Path.of("src", "main", "java");
  private static final Path OPENED = Path.of("..", "..", ".mvn", "jvm.config");
  private static final Pattern MESSAGE =
      Pattern.compile("(?m)^\\S*?([A-Za-z]+\\.java):(\\d+): (?:error|warning): (.*)$");

  private static final String VALUE =
      "[NullAway] passing @Nullable parameter 'maybe' where @NonNull is required";
  private static final String RESULT =
      "[NullAway] referenced method returns @Nullable, but functional interface method"
          + " dev.weir.samples.nullness.InvitationFlow.Parcel.Signature.call(String) returns"
          + " @NonNull";
  private static final String PARAMETER =
      "[NullAway] parameter address of referenced method is @NonNull, but parameter in functional"
          + " interface method dev.weir.samples.nullness.InvitationFlow.Envelope.Signature.call("
          + "@Nullable String,String) is @Nullable";
  private static final String LAMBDA =
      "[NullAway] returning @Nullable expression from method with @NonNull return type";
  private static final String DECLARED =
      "[NullAway] method returns @Nullable, but superclass method"
          + " dev.weir.samples.nullness.InvitationFlow.Parcel.Signature.call("
          + "java.lang.String) returns @NonNull";

  @TempDir Path folder;

  @Test
  void wrongNullsAreReported() throws Exception {
    Path home = Path.of(System.getProperty("java.home"));

    assertThat(messages(home, ""))
        .containsExactly(
            "WrongNulls.java:15: " + VALUE,
            "WrongNulls.java:16: " + VALUE,
            "WrongNulls.java:22: " + RESULT,
            "WrongNulls.java:23: " + PARAMETER,
            "WrongNulls.java:24: " + LAMBDA,
            "WrongNulls.java:47: " + VALUE,
            "WrongNullsReplacements.java: " + DECLARED);
  }

  /** Within type arguments NullAway looks on newer JDKs only. */
  @Test
  void wrongNullsInResultsOfOtherTasksAreReportedToo() throws Exception {
    Optional<Path> home = jdk25();
    assumeTrue(home.isPresent(), "There is no JDK 25 beside the one that runs the tests.");

    assertThat(
            messages(
                home.get(),
                " -XepOpt:NullAway:JSpecifyMode=true"
                    + " -XepOpt:NullAway:HandleWildcardGenerics=true"))
        .containsExactly(
            "WrongNulls.java:15: " + VALUE,
            "WrongNulls.java:16: " + VALUE,
            "WrongNulls.java:17: [NullAway] incompatible types: Address cannot be converted to"
                + " Input<? extends String> (Address is a subtype of Input<@Nullable String>)",
            "WrongNulls.java:18: [NullAway] incompatible types: Each<@Nullable String> cannot be"
                + " converted to Arg<? extends String> (Each<@Nullable String> is a subtype of"
                + " Arg<@Nullable String>)",
            "WrongNulls.java:22: " + RESULT,
            "WrongNulls.java:23: " + PARAMETER,
            "WrongNulls.java:24: " + LAMBDA,
            "WrongNulls.java:28: [NullAway] dereferenced expression"
                + " 'state.result(flow.address(\"Bob\"))' is @Nullable",
            "WrongNulls.java:47: " + VALUE,
            "WrongNullsReplacements.java: " + DECLARED);
  }

  /** Compiles the wrong program together with the sample, and gives {@code File:line: message}. */
  private List<String> messages(Path home, String options) throws Exception {
    String classPath = System.getProperty("java.class.path");
    List<String> command =
        new ArrayList<>(
            List.of(
                home.resolve("bin").resolve("java").toString(),
                "@" + OPENED,
                "-m",
                "jdk.compiler/com.sun.tools.javac.Main",
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:NullAway:ERROR"
                    + " -XepOpt:NullAway:OnlyNullMarked=true"
                    + options,
                "-d",
                folder.toString(),
                "-classpath",
                classPath,
                "-processorpath",
                classPath));
    for (Path source : sources()) {
      command.add(source.toString());
    }
    Path log = folder.resolve("messages.txt");
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
    return MESSAGE
        .matcher(Files.readString(log, UTF_8))
        .results()
        .map(NullAwayTest::message)
        .toList();
  }

  /** The lines of a generated file are of no interest. */
  private static String message(MatchResult found) {
    String file = found.group(1);
    boolean isGenerated = file.endsWith("Replacements.java");
    return file + ":" + (isGenerated ? "" : found.group(2) + ":") + " " + found.group(3);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> main = Files.walk(MAIN);
        Stream<Path> wrong = Files.walk(WRONG)) {
      return Stream.concat(main, wrong)
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .toList();
    }
  }

  private static Optional<Path> jdk25() throws IOException {
    Path here = Path.of(System.getProperty("java.home")).toRealPath();
    try (Stream<Path> homes = Files.list(here.resolve(".."))) {
      return homes.sorted().filter(NullAwayTest::isJdk25).findFirst();
    }
  }

  private static boolean isJdk25(Path home) {
    File release = home.resolve("release").toFile();
    try {
      return release.isFile() && Files.readString(release.toPath()).contains("JAVA_VERSION=\"25");
    } catch (IOException e) {
      return false;
    }
  }
}
