package dev.weir.executor;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowExecutorsTest {

  @TempDir private Path folder;

  private static Properties property(String executor) {
    Properties properties = new Properties();
    properties.setProperty("weir.executor", executor);
    return properties;
  }

  private FlowExecutor withFile(String text, Properties system, Map<String, String> environment)
      throws IOException {
    Files.writeString(folder.resolve("weir.properties"), text);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      return FlowExecutors.configured(system, environment);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void defaultIsSynchronous() {
    assertThat(FlowExecutors.configured(new Properties(), Map.of()))
        .isInstanceOf(SynchronousExecutor.class);
  }

  @Test
  void systemPropertyComesBeforeEnvironmentBeforeFile() throws IOException {
    Map<String, String> environment = Map.of("WEIR_EXECUTOR", "synchronous");

    assertThat(withFile("weir.executor=local", new Properties(), Map.of()).name())
        .isEqualTo("local");
    assertThat(withFile("weir.executor=local", new Properties(), environment).name())
        .isEqualTo("synchronous");
    assertThat(withFile("weir.executor=nope", property("local"), environment).name())
        .isEqualTo("local");
    assertThat(withFile("# nothing", new Properties(), Map.of()).name()).isEqualTo("synchronous");
  }

  @Test
  void contextClassLoaderNeedNotKnowUs() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      assertThat(FlowExecutors.configured(new Properties(), Map.of()).name())
          .isEqualTo("synchronous");
      assertThat(FlowExecutors.configured(property("local"), Map.of()).name()).isEqualTo("local");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void runsShareTheThreadsOfAConfiguredExecutor() {
    assertThat(FlowExecutors.configured(property("thread"), Map.of()))
        .isSameInstanceAs(FlowExecutors.configured(property("thread"), Map.of()));
  }

  @Tag("behaviour-131")
  @Tag("decision-21")
  @Test
  void unknownNameIsAnErrorThatListsTheKnownOnes() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> FlowExecutors.configured(property("dask"), Map.of()))
            .getMessage();

    assertThat(message)
        .isEqualTo(
            "[ExecutorUnknown] unknown executor 'dask' in the system property weir.executor; known"
                + " executors are: local, synchronous, thread");
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () ->
                    FlowExecutors.configured(new Properties(), Map.of("WEIR_EXECUTOR", "no such"))))
        .hasMessageThat()
        .contains("unknown executor 'no such' in the environment variable WEIR_EXECUTOR;");
  }

  @Test
  void unreadableFileIsAnErrorThatNamesIt() {
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> withFile("weir.executor=\\u00", new Properties(), Map.of())))
        .hasMessageThat()
        .startsWith("[ConfigurationUnreadable] weir.properties could not be read: ");
  }

  @Test
  void brokenProviderIsAnErrorThatSaysWhy() throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(FlowExecutor.class.getName()), "no.such.Executor");

    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> withFile("", property("local"), Map.of())))
        .hasMessageThat()
        .isEqualTo(
            "[ExecutorBroken] executor 'local' could not be loaded:"
                + " dev.weir.executor.FlowExecutor: Provider no.such.Executor not found");
  }
}
