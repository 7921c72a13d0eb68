package dev.weir.debug;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.Trigger;
import dev.weir.graph.Input;
import dev.weir.run.FlowState;
import dev.weir.state.Failed;
import dev.weir.state.Paused;
import dev.weir.state.PostMortem;
import dev.weir.testing.SecretFlow;
import dev.weir.testing.TestFlow;
import java.io.IOException;
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

  @TempDir private Path folder;

  @Test
  void secretsAreLeftOutAndAskedFor() throws Exception {
    String secret = "open sesame";
    SecretFlow secrets = new SecretFlow();
    secrets.login("ann", secret);
    secrets.runner().crashBundles(folder).run();
    Path file = Bundles.onlyFile(folder);

    FailedTask failed = CrashBundle.open(file).failures().get(0);

    for (byte[] entry : Bundles.entries(Files.readAllBytes(file)).values()) {
      assertThat(new String(entry, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
    }
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

  @Test
  void secretsAreLeftOutOfStatesThatAreInputs() throws IOException {
    String secret = "open sesame";
    SecretFlow secrets = new SecretFlow();
    SecretFlow.Login login = secrets.login("ann", secret);
    SecretFlow.Login waits = secrets.login("bob", secret).trigger(Trigger.MANUAL_ONLY);
    FlowState before = secrets.run();
    List<?> states = List.of(before.of(login), before.of(waits), failed(before, login).inputs());
    TestFlow flow = TestFlow.travelling();
    flow.step("report", CrashBundleSecretsTest::refuse, Input.of(states));

    FailedTask failed = Bundles.of(flow.run(), folder, HERE).failures().get(0);

    for (byte[] entry :
        Bundles.entries(Files.readAllBytes(folder.resolve("failed.zip"))).values()) {
      assertThat(new String(entry, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
    }
    assertThat(failed.missing()).isEmpty();
    assertThrows(IllegalStateException.class, failed::replay);
    List<?> after = (List<?>) Objects.requireNonNull(failed.inputs().get("p0"));
    assertThat(after.get(2)).isEqualTo(Map.of("user", "ann"));
    assertThat(((Paused<?>) after.get(1)).inputs()).isEqualTo(Map.of("user", "bob"));
    Failed<?> restored = (Failed<?>) after.get(0);
    assertThat(restored.toString()).isEqualTo(before.of(login).toString());
    assertThat(restored.inputs()).isEqualTo(Map.of("user", "ann"));
    assertThat(assertThrows(IllegalStateException.class, restored::replay))
        .hasMessageThat()
        .isEqualTo(
            "[BundleNoCall] 'login' cannot be replayed from this crash bundle: it has @Sensitive"
                + " inputs");
  }

  private static Failed<?> failed(FlowState state, SecretFlow.Login login) {
    return (Failed<?>) state.of(login);
  }

  @Test
  void aPostMortemHidesASecretThatIsGiven() throws IOException {
    SecretFlow secrets = new SecretFlow();
    secrets.login("ann", "open sesame");
    FailedTask failed = Bundles.of(secrets.run(), folder).failures().get(0);

    PostMortem postMortem = failed.with("password", "four").postMortem();

    assertThat(postMortem.exception())
        .isEqualTo("java.lang.IllegalStateException: 4 characters do not open it");
    assertThat(postMortem.frames().get(0).variables().toString())
        .isEqualTo("[user = \"ann\", password = (sensitive)]");
  }
}
