package dev.weir.samples.debugging;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weir.Flow;
import dev.weir.flow.TaskFlow;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Post-mortems in programs that are compiled and started otherwise than these tests are. */
class ElsewhereTest {

  private static final Path SOURCES = Path.of("src/main/java").toAbsolutePath();
  private static final String PACKAGE = "dev/weir/samples/debugging/";

  private static final String MAIN =
      """
      package dev.weir.samples.debugging;

      public class Elsewhere {
        public static void main(String[] arguments) {
          SillyFlow silly = new SillyFlow();
          silly.gotcha();
          DivisionFlow division = new DivisionFlow();
          division.div(0);
          System.out.println(silly.run().failures().get(0).postMortem());
          System.out.println(division.run().failures().get(0).postMortem());
        }
      }
      """;

  private static final String MODULE =
      """
      module elsewhere {
        requires dev.weir.runtime;
        requires jdk.jdi;
      }
      """;

  private static final String SHOWN =
      """
      java.lang.AssertionError: tup has changed
          at dev.weir.samples.debugging.Silly.gotcha(Silly.java:19)
            > throw new AssertionError("tup has changed", e);
              tup = [["a"], ["b", "c"]]
              e = UnsupportedOperationException
      Caused by: java.lang.UnsupportedOperationException
          at dev.weir.samples.debugging.Silly.gotcha(Silly.java:16)
            > tup.set(1, plus(tup.get(1), "c"));
              tup = [["a"], ["b", "c"]]

      java.lang.ArithmeticException: / by zero
          at dev.weir.samples.debugging.Division.div(Division.java:12)
            > return 1 / x;
              x = 0
      """;

  private static final String SHOWN_WITHOUT_DEBUG_INFORMATION =
      """
      Compiled without -g, by which javac keeps local variables: \
      dev.weir.samples.debugging.Silly
      java.lang.AssertionError: tup has changed
          at dev.weir.samples.debugging.Silly.gotcha(Unknown Source)
      Caused by: java.lang.UnsupportedOperationException
          at dev.weir.samples.debugging.Silly.gotcha(Unknown Source)

      Compiled without -g, by which javac keeps local variables: \
      dev.weir.samples.debugging.Division
      java.lang.ArithmeticException: / by zero
          at dev.weir.samples.debugging.Division.div(Unknown Source)
              x = 0
      """;

  @TempDir Path folder;

  private Path sources;
  private Path classes;

  @BeforeEach
  void writeTheProgram() throws IOException {
    sources = folder.resolve("sources");
    classes = folder.resolve("classes");
    Files.createDirectories(sources.resolve(PACKAGE));
    for (String file : List.of("Silly.java", "Division.java")) {
      Files.copy(SOURCES.resolve(PACKAGE + file), sources.resolve(PACKAGE + file));
    }
    Files.writeString(sources.resolve(PACKAGE + "Elsewhere.java"), MAIN);
  }

  private static Path home() {
    return Path.of(System.getProperty("java.home"));
  }

  /** A JDK 25 beside the one that runs this. */
  private static Path home25() throws IOException {
    try (Stream<Path> beside = Files.list(home().toRealPath().getParent())) {
      List<Path> found =
          beside.filter(candidate -> isOfVersion25(candidate.resolve("release"))).toList();
      assumeTrue(!found.isEmpty(), "no JDK 25 beside the one that runs this test");
      return found.get(0);
    }
  }

  private static boolean isOfVersion25(Path release) {
    try {
      return Files.exists(release) && Files.readString(release).contains("JAVA_VERSION=\"25");
    } catch (IOException e) {
      return false;
    }
  }

  /** The runtime, and what its class files name, as folders or jars. */
  private static String libraries() {
    return Stream.of(TaskFlow.class, Flow.class, NullMarked.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> Path.of(URI.create(location.toString())).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void compile(String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(
        List.of("-processorpath", System.getProperty("java.class.path"), "-d", classes.toString()));
    try (Stream<Path> files = Files.walk(sources)) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
    }
    var messages = new ByteArrayOutputStream();
    int exitCode =
        ToolProvider.getSystemJavaCompiler()
            .run(null, messages, messages, arguments.toArray(new String[0]));
    assertWithMessage(messages.toString(UTF_8)).that(exitCode).isEqualTo(0);
  }

  /** What the program prints, without the frames of the JDK. */
  private String run(Path home, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/java").toString());
    command.add("-Dweir.sources=" + SOURCES);
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.remove("JDK_JAVA_OPTIONS");
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertWithMessage(printed).that(process.waitFor()).isEqualTo(0);
    return printed
        .lines()
        .filter(line -> !line.startsWith("    at java."))
        .collect(Collectors.joining("\n"));
  }

  private void runsOnTheClassPath(Path home) throws Exception {
    compile("-g", "-classpath", libraries());

    String classPath = classes + File.pathSeparator + libraries();
    String printed = run(home, "-classpath", classPath, "dev.weir.samples.debugging.Elsewhere");

    assertThat(printed).isEqualTo(SHOWN);
  }

  private void runsOnTheModulePath(Path home) throws Exception {
    Files.writeString(sources.resolve("module-info.java"), MODULE);
    compile("-g", "--module-path", libraries());

    String modulePath = classes + File.pathSeparator + libraries();
    String printed =
        run(
            home,
            "--module-path",
            modulePath,
            "--module",
            "elsewhere/dev.weir.samples.debugging.Elsewhere");

    assertThat(printed).isEqualTo(SHOWN);
  }

  @Test
  void onTheClassPath() throws Exception {
    runsOnTheClassPath(home());
  }

  @Test
  void onTheClassPathOfJdk25() throws Exception {
    runsOnTheClassPath(home25());
  }

  @Test
  void inAModule() throws Exception {
    runsOnTheModulePath(home());
  }

  @Test
  void inAModuleOnJdk25() throws Exception {
    runsOnTheModulePath(home25());
  }

  @Test
  void withoutDebugInformationArgumentsAreThereAllTheSame() throws Exception {
    compile("-g:none", "-classpath", libraries());

    String classPath = classes + File.pathSeparator + libraries();
    String printed = run(home(), "-classpath", classPath, "dev.weir.samples.debugging.Elsewhere");

    assertThat(printed).isEqualTo(SHOWN_WITHOUT_DEBUG_INFORMATION);
  }
}
