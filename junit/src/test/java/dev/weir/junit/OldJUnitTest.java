package dev.weir.junit;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.Task;
import dev.weir.debug.CrashBundle;
import dev.weir.debug.FailedTask;
import dev.weir.flow.TaskFlow;
import dev.weir.internal.Unchecked;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kit works on JUnit 5, too; {@code pom.xml} names the version. */
class OldJUnitTest {

  private static final String BY_ZERO = "java.lang.ArithmeticException: / by zero";

  @TempDir private Path folder;

  @Test
  void runsOnJUnit5() throws Exception {
    Path bundle = folder.resolve("dev.weir.junit.OldJUnitRun.Tests.raises.zip");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    PrintStream out = System.out;
    List<String> results;
    try (URLClassLoader loader = oldJUnit()) {
      thread.setContextClassLoader(loader); // where JUnit looks for engines
      System.setOut(new PrintStream(printed, true, UTF_8));
      Class<?> run = loader.loadClass(OldJUnitRun.class.getName());
      assertThat(loader.loadClass(Test.class.getName())).isNotSameInstanceAs(Test.class);
      Supplier<List<String>> supplier =
          Unchecked.cast(run.getConstructor(String.class).newInstance(folder.toString()));
      results = supplier.get();
    } finally {
      System.setOut(out);
      thread.setContextClassLoader(before);
    }

    assertThat(results.stream().map(line -> line.replaceAll(" would be called.*", " …")))
        .containsExactly(
            "raises(): FAILED " + BY_ZERO,
            "refuses(): FAILED java.lang.IllegalStateException: [ExternalTask] 'order' of the flow"
                + " Dinner …",
            "waitsForNothing(VirtualClock): FAILED java.lang.IllegalStateException:"
                + " 2000-01-01T00:00:00Z to 2000-01-01T02:00:00Z");
    assertThat(printed.toString(UTF_8))
        .contains(
            """
            Flows that ran in Tests.raises:
              Dinner: Failed("Some reference tasks failed.")
                order  Success("The task succeeded.")
                share  Failed("java.lang.ArithmeticException: / by zero")
              to look into it: CrashBundle.open(Path.of("%s"))
            """
                .formatted(bundle));
    FailedTask failed = CrashBundle.open(bundle).failures().get(0);
    assertThat(assertThrows(ArithmeticException.class, failed::replay))
        .hasMessageThat()
        .isEqualTo("/ by zero");
  }

  /**
   * A loader that sees the old JUnit, Weir and these tests, and nothing else of this class path.
   */
  private static URLClassLoader oldJUnit() throws IOException {
    List<URL> urls = new ArrayList<>();
    Path jars = Path.of(System.getProperty("weir.test.old-junit", "target/old-junit"));
    try (Stream<Path> files = Files.list(jars)) {
      for (Path jar : files.toList()) {
        urls.add(url(jar));
      }
    }
    for (Class<?> ours :
        List.of(Task.class, TaskFlow.class, WeirExtension.class, OldJUnitTest.class)) {
      urls.add(ours.getProtectionDomain().getCodeSource().getLocation());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }
}
