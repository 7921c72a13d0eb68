package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.Sensitive;
import dev.weir.Task;
import dev.weir.Trigger;
import dev.weir.cache.CacheKey;
import dev.weir.cache.CacheStorage;
import dev.weir.graph.Input;
import dev.weir.graph.MappedNode;
import dev.weir.graph.Parameter;
import dev.weir.state.Cached;
import dev.weir.state.Failed;
import dev.weir.state.Mapped;
import dev.weir.state.Paused;
import dev.weir.state.Success;
import dev.weir.testing.LoggedWarnings;
import dev.weir.testing.SecretFlow;
import dev.weir.testing.SecretFlow.Login;
import dev.weir.testing.TestFlow;
import dev.weir.view.FlowDrawing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that must not be seen. */
@Tag("decision-31")
class SensitiveConformanceTest extends ConformanceSuite {

  private static final String SECRET = "open sesame";

  private final SecretFlow secrets = new SecretFlow();

  @TempDir private Path folder;

  private FlowRunner runner() {
    return secrets.runner().executor(executor).clock(clock);
  }

  @Test
  void inputsHaveTheValueAndTheirTextHasNot() throws Exception {
    Login login = secrets.login("ann", SECRET, SecretFlow::refused);

    Failed<?> failed = failed(runner().run().of(login));

    assertThat(failed.inputs()).isEqualTo(Map.of("user", "ann", "password", SECRET));
    assertThat(failed.inputs().keySet()).containsExactly("user", "password").inOrder();
    assertThat(failed.inputs().containsKey("password")).isTrue();
    assertThat(failed.inputs().toString()).isEqualTo("{user=ann, password=(sensitive)}");
    assertThat(failed.inputs().entrySet().toString()).isEqualTo("[user=ann, password=(sensitive)]");
    assertThat(failed.inputs().values().toString()).isEqualTo("[ann, (sensitive)]");
    assertThat(failed.inputs().values()).containsExactly("ann", SECRET).inOrder();
    assertThat(new LinkedHashMap<>(failed.inputs())).isEqualTo(failed.inputs());
    Assertions.assertThrows(
        UnsupportedOperationException.class, () -> failed.inputs().values().clear());
    Assertions.assertThrows(
        UnsupportedOperationException.class, () -> failed.inputs().remove("password"));
    assertThat(Assertions.assertThrows(IllegalStateException.class, failed::replay))
        .hasMessageThat()
        .isEqualTo("11 characters do not open it");
  }

  @Test
  void pausedTaskHidesItsInputsToo() {
    Login login = secrets.login("ann", SECRET, SecretFlow::length).trigger(Trigger.MANUAL_ONLY);

    FlowState paused = runner().run();
    FlowState resumed = runner().resume(paused).run();

    assertThat(((Paused<?>) paused.of(login)).inputs().toString())
        .isEqualTo("{user=ann, password=(sensitive)}");
    assertThat(resumed.result(login)).isEqualTo(11);
  }

  @Test
  void nothingThatIsPrintedHasTheValue() {
    Parameter<String> password = secrets.<String>parameter("password").withDefault(SECRET);
    secrets.login("ann", password, SecretFlow::refused);
    Login bob = secrets.login("bob", Input.of(SECRET), SecretFlow::refused);
    secrets.login("kim", SECRET, SecretFlow::refused).after(bob);
    secrets.logins("eve", List.of(SECRET, ""));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    FlowState state = runner().listener(recorded).listener(new ConsoleProgress(out, false)).run();

    out.println(state + " " + state.states() + " " + state.failures());
    out.println(secrets + " " + secrets.graph().nodes() + " " + secrets.graph().parameters());
    FlowDrawing drawing = FlowDrawing.of(secrets.graph(), state);
    out.println(drawing.mermaid() + drawing.dot());
    out.println(secrets.graph().edges() + " " + password + " " + Input.of(SECRET));
    state.failures().forEach(failed -> out.println(failed.inputs() + failed.message()));
    state.failures().forEach(failed -> failed.exception().printStackTrace(out));
    assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("11 characters do not open it");
    assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotContain(SECRET);
  }

  @Test
  void eachChildHidesItsElement() {
    MappedNode<Integer, Login.Signature> logins = secrets.logins("ann", List.of("", SECRET));

    Mapped<?> mapped = (Mapped<?>) runner().run().of(logins);

    assertThat(mapped.children().get(0).result()).isEqualTo(0);
    Failed<?> failed = failed(mapped.children().get(1));
    assertThat(failed.inputs().toString()).isEqualTo("{user=ann, password=(sensitive)}");
    assertThat(failed.inputs().get("password")).isEqualTo(SECRET);
  }

  @Task
  static int remembered(@Sensitive String user, String password) {
    return Integer.parseInt("" + user.length() + "x" + password.length());
  }

  @Test
  void replacementHidesMoreAndNeverLess() {
    Login first = secrets.login("ann", SECRET, SecretFlow::length);
    Login second = secrets.login("ann", SECRET, SecretFlow::length);
    secrets.replace(first, SensitiveConformanceTest::remembered);
    secrets.replace(second, (user, password) -> Integer.parseInt(user));

    List<Failed<?>> failures = runner().run().failures();

    assertThat(failures.get(0).inputs().toString())
        .isEqualTo("{user=(sensitive), password=(sensitive)}");
    assertThat(failures.get(1).inputs().toString()).isEqualTo("{user=ann, password=(sensitive)}");
  }

  @Test
  void resultsAreCachedInMemory() {
    CacheStorage cache = CacheStorage.inMemory();
    Login login = secrets.login("ann", SECRET, SecretFlow::length).cached(seconds(60));

    runner().cache(cache).run();
    FlowState second = runner().cache(cache).run();

    assertThat(second.of(login)).isInstanceOf(Cached.class);
  }

  @Test
  void resultsAreNotCachedInFiles() throws IOException {
    Login login = secrets.login("ann", SECRET, SecretFlow::length).cached(seconds(60));
    CacheStorage cache = CacheStorage.files(folder);
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      runner().cache(cache).run();
      FlowState second = runner().cache(cache).run();

      assertThat(second.of(login).getClass()).isEqualTo(Success.class);
      assertThat(warnings.texts().size()).isAtMost(1); // once in this JVM, not for each executor
      for (String text : warnings.texts()) {
        assertThat(text)
            .isEqualTo(
                "no result of 'dev.weir.testing.SecretFlow.login' is cached, because of its inputs:"
                    + " one is @Sensitive and would be seen in the file; cache this task in memory,"
                    + " or leave @Cache out");
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  /** Allowed classes say what may be read, and this is about who may read. */
  @Test
  void inputsOfAnotherTaskAreNotCachedInFilesEither() throws IOException {
    secrets.login("ann", SECRET);
    Map<String, ?> inputs = runner().run().failures().get(0).inputs();
    TestFlow other = new TestFlow();
    other.step("given", values -> 1, Input.of(List.of(inputs))).cached(seconds(60));
    other.step("gives", values -> inputs).cached(seconds(60));
    CacheStorage cache = CacheStorage.files(folder, "dev.weir.", "java.");
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      FlowState state = other.runner().executor(executor).clock(clock).cache(cache).run();

      assertThat(state.isSuccessful()).isTrue();
      String reason =
          "it has the inputs() of a task with @Sensitive ones, which would be seen in the file;"
              + " cache this task in memory, or leave @Cache out";
      for (String text : warnings.texts()) { // once in this JVM, not for each executor
        assertThat(text)
            .isAnyOf(
                "no result of 'dev.weir.testing.TestFlow.given' is cached, because of its inputs: "
                    + reason,
                "no result of 'dev.weir.testing.TestFlow.gives' is cached, because of its result: "
                    + reason);
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void keyWithASecretCannotBeSerialized() throws IOException {
    CacheKey key = new CacheKey("C", "m", List.of("p"), "", List.of(SECRET), true);
    assertThat(key.isSensitive()).isTrue();
    assertThat(key).isEqualTo(new CacheKey("C", "m", List.of("p"), "", List.of(SECRET)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      assertThat(Assertions.assertThrows(InvalidObjectException.class, () -> out.writeObject(key)))
          .hasMessageThat()
          .isEqualTo("an input of C.m is @Sensitive");
    }
    assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
  }
}
