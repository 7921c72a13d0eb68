package dev.weir.debug;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.graph.Input;
import dev.weir.state.Failed;
import dev.weir.state.PostMortem;
import dev.weir.testing.SecretFlow;
import dev.weir.testing.TestFlow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Post-mortems of tasks with sensitive parameters. */
class HiddenVariablesTest {

  private static int open(String name, String key) {
    List<String> pair = List.of(name, key);
    key = key.trim() + key.length();
    return turn(pair);
  }

  private static int turn(List<String> pair) {
    String key = pair.get(1);
    throw new IllegalStateException(key.length() + " characters do not open it");
  }

  @Tag("decision-31")
  @Test
  void aSensitiveInputIsHiddenWhereverItTurnsUp() {
    SecretFlow flow = new SecretFlow();
    var login = flow.login("ann", "open sesame", HiddenVariablesTest::open);

    PostMortem postMortem = ((Failed<?>) flow.run().of(login)).postMortem();

    assertThat(postMortem.notes()).isEmpty();
    assertThat(
            postMortem.frames().stream()
                .map(frame -> frame.variables().toString())
                .limit(2)
                .toList())
        .containsExactly(
            "[pair = [\"ann\", (sensitive)], key = (sensitive)]",
            "[name = \"ann\", key = (sensitive), pair = [\"ann\", (sensitive)]]")
        .inOrder();
    assertThat(postMortem.toString()).doesNotContain("sesame");
  }

  private static @Nullable Object report(@Nullable Object[] inputs) {
    Failed<?> login = (Failed<?>) inputs[0];
    Map<String, @Nullable Object> given = Objects.requireNonNull(login).inputs();
    throw new IllegalStateException(given.toString());
  }

  @Tag("decision-31")
  @Test
  void aStateIsShownWithoutTheInputsOfItsCall() {
    SecretFlow flow = new SecretFlow();
    var login = flow.login("ann", "open sesame");
    TestFlow other = TestFlow.travelling();
    var reported =
        other.step("report", HiddenVariablesTest::report, Input.of(flow.run().of(login)));

    PostMortem postMortem = ((Failed<?>) other.run().of(reported)).postMortem();

    assertThat(postMortem.notes()).isEmpty();
    assertThat(postMortem.exception())
        .isEqualTo("java.lang.IllegalStateException: {user=ann, password=(sensitive)}");
    String variables = postMortem.frames().get(0).variables().toString();
    assertThat(variables).contains("call=ReplayableCall{…}");
    assertThat(variables).endsWith("given = NamedValues{…}]");
    assertThat(postMortem.toString()).doesNotContain("sesame");
  }
}
