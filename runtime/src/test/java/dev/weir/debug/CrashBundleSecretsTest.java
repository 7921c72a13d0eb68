package dev.weir.debug;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.Trigger;
import dev.weir.graph.Input;
import dev.weir.graph.MappedNode;
import dev.weir.run.FlowState;
import dev.weir.state.Failed;
import dev.weir.state.Mapped;
import dev.weir.state.Paused;
import dev.weir.state.PostMortem;
import dev.weir.state.RemoteFailure;
import dev.weir.state.TaskState;
import dev.weir.state.TriggerFailed;
import dev.weir.testing.SecretFlow;
import dev.weir.testing.TestFlow;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must not be seen is not in a bundle. */
@Tag("decision-31")
class CrashBundleSecretsTest {

  private static final String HERE = "dev.weir.debug.CrashBundleSecretsTest";

  private static final String SECRET = "open sesame";

  @TempDir private Path folder;

  private static void assertHasNoSecret(Path file) throws IOException {
    for (byte[] entry : Bundles.entries(Files.readAllBytes(file)).values()) {
      assertThat(new String(entry, StandardCharsets.ISO_8859_1)).doesNotContain("sesame");
    }
  }

  @Test
  void secretsAreLeftOutAndAskedFor() throws Exception {
    SecretFlow secrets = new SecretFlow();
    secrets.login("ann", SECRET);
    secrets.runner().crashBundles(folder).run();
    Path file = Bundles.onlyFile(folder);

    FailedTask failed = CrashBundle.open(file).failures().get(0);

    assertHasNoSecret(file);
    assertThat(failed.inputs().toString()).isEqualTo("{user=ann}");
    assertThat(failed.missing()).isEqualTo(Map.of("password", "it is @Sensitive"));
    assertThat(assertThrows(IllegalStateException.class, failed::replay))
        .hasMessageThat()
        .isEqualTo(
            "[BundleInputMissing] 'login' cannot be replayed without its input 'password', which"
                + " is missing: it is @Sensitive; give it with with(\"password\", …), or"
                + " --ask password");
    FailedTask whole = failed.with("password", "four");
    assertThat(assertThrows(IllegalStateException.class, whole::replay))
        .hasMessageThat()
        .isEqualTo("4 characters do not open it");
    assertThat(whole.inputs().toString()).isEqualTo("{user=ann, password=(sensitive)}");
    assertThat(whole.inputs().get("password")).isEqualTo("four");
    assertThat(whole.missing()).isEmpty();
    assertThat(failed.missing()).hasSize(1);
  }

  private static @Nullable Object refuse(@Nullable Object[] inputs) {
    throw new IllegalStateException("refused: " + Objects.requireNonNull(inputs[0]));
  }

  /** Something of a user's that has a state in it. */
  private record Holder(@SuppressWarnings("serial") TaskState<?> state) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void secretsAreLeftOutOfStatesThatAreInputs() throws IOException {
    SecretFlow secrets = new SecretFlow();
    SecretFlow.Login login = secrets.login("ann", SECRET);
    SecretFlow.Login waits = secrets.login("bob", SECRET).trigger(Trigger.MANUAL_ONLY);
    SecretFlow.Login behind = secrets.login("eve", SECRET).after(login);
    MappedNode<Integer, ?> many = secrets.logins("kim", List.of("", SECRET));
    FlowState before = secrets.run();
    List<?> states =
        List.of(
            before.of(login),
            before.of(waits),
            failed(before, login).inputs(),
            before.of(behind),
            before.of(many),
            new Holder(before.of(many)));
    TestFlow flow = TestFlow.travelling();
    flow.step("report", CrashBundleSecretsTest::refuse, Input.of(states));

    FailedTask failed = Bundles.of(flow.run(), folder, HERE).failures().get(0);

    assertHasNoSecret(folder.resolve("failed.zip"));
    assertThat(failed.missing()).isEmpty();
    assertThrows(IllegalStateException.class, failed::replay);
    List<?> after = (List<?>) Objects.requireNonNull(failed.inputs().get("p0"));
    assertThat(after.get(2)).isEqualTo(Map.of("user", "ann"));
    assertThat(((Paused<?>) after.get(1)).inputs()).isEqualTo(Map.of("user", "bob"));
    Failed<?> restored = (Failed<?>) after.get(0);
    assertThat(restored.toString()).isEqualTo(before.of(login).toString());
    assertThat(restored.inputs()).isEqualTo(Map.of("user", "ann"));
    assertThat(((TriggerFailed<?>) after.get(3)).rootCauses().get(0).inputs())
        .isEqualTo(Map.of("user", "ann"));
    for (Object mapped : List.of(after.get(4), ((Holder) after.get(5)).state)) {
      assertThat(((Failed<?>) ((Mapped<?>) mapped).children().get(1)).inputs())
          .isEqualTo(Map.of("user", "kim"));
    }
    assertThat(assertThrows(IllegalStateException.class, restored::replay))
        .hasMessageThat()
        .isEqualTo(
            "[BundleNoCall] 'login' cannot be replayed from this crash bundle: it has @Sensitive"
                + " inputs");
  }

  @Test
  void secretsOfChildrenAreLeftOut() throws IOException {
    SecretFlow secrets = new SecretFlow();
    secrets.logins("ann", List.of("", SECRET));

    FailedTask failed = Bundles.of(secrets.run(), folder).failures().get(0);

    assertThat(failed.task()).isEqualTo("login[1]");
    assertThat(failed.inputs()).isEqualTo(Map.of("user", "ann"));
    assertHasNoSecret(folder.resolve("failed.zip"));
    assertThat(assertThrows(IllegalStateException.class, failed.with("password", "four")::replay))
        .hasMessageThat()
        .isEqualTo("4 characters do not open it");
  }

  /** Remembers what it is about, as exceptions do. */
  private static final class Wrong extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String password;

    Wrong(String password) {
      super("wrong", new IllegalArgumentException("too short"));
      this.password = password;
    }
  }

  private static int check(String user, String password) {
    throw new Wrong(password);
  }

  @Test
  void anExceptionThatMayHaveOneIsKeptAsText() throws IOException {
    SecretFlow secrets = new SecretFlow();
    secrets.login("ann", SECRET, CrashBundleSecretsTest::check);

    FailedTask failed = Bundles.of(secrets.run(), folder, HERE).failures().get(0);

    assertHasNoSecret(folder.resolve("failed.zip"));
    assertThat(failed.exception()).isInstanceOf(RemoteFailure.class);
    assertThat(failed.toString()).isEqualTo("login: " + HERE + "$Wrong: wrong");
    assertThat(failed.exception().getStackTrace()[0].getMethodName()).isEqualTo("check");
    assertThat(failed.exception()).hasCauseThat().isInstanceOf(IllegalArgumentException.class);
    assertThat(failed.exception()).hasCauseThat().hasMessageThat().isEqualTo("too short");
    assertThat(assertThrows(Wrong.class, failed.with("password", "four")::replay).password)
        .isEqualTo("four");
  }

  private static Failed<?> failed(FlowState state, SecretFlow.Login login) {
    return (Failed<?>) state.of(login);
  }

  @Test
  void aPostMortemHidesASecretThatIsGiven() throws IOException {
    SecretFlow secrets = new SecretFlow();
    secrets.login("ann", SECRET);
    FailedTask failed = Bundles.of(secrets.run(), folder).failures().get(0);

    PostMortem postMortem = failed.with("password", "four").postMortem();

    assertThat(postMortem.exception())
        .isEqualTo("java.lang.IllegalStateException: 4 characters do not open it");
    assertThat(postMortem.frames().get(0).variables().toString())
        .isEqualTo("[user = \"ann\", password = (sensitive)]");
  }
}
