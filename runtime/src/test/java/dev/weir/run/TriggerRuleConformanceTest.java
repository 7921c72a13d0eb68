package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.state.TaskState;
import dev.weir.state.TriggerFailed;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Triggers of one's own. */
class TriggerRuleConformanceTest extends ConformanceSuite {

  private final IOException full = new IOException("full");

  @Test
  void ruleOfOnesOwnSeesEachUpstreamOnceInOrder() {
    List<List<TaskState<?>>> seen = Collections.synchronizedList(new ArrayList<>());
    Step first = flow.step("first", inputs -> 1);
    Step failing = flow.step("failing", throwing(full));
    Step last = flow.step("last", inputs -> 1);
    Step ruled =
        flow.watch("ruled", inputs -> "ran", last, failing, last)
            .after(first)
            .trigger(
                upstream -> {
                  seen.add(upstream);
                  return upstream.stream().filter(TaskState::isSuccessful).count() == 2;
                });
    Step refused = flow.step("refused", inputs -> "ran", first).trigger(upstream -> false);

    FlowState state = quiet().run();

    assertThat(state.result(ruled)).isEqualTo("ran");
    assertThat(seen).containsExactly(List.of(state.of(last), state.of(failing), state.of(first)));
    assertThat(state.of(refused).message())
        .isEqualTo(
            "dev.weir.state.TriggerFailedException:"
                + " 'refused' did not run because its trigger rule did not fire: 'first' is Success");
  }

  @Tag("decision-7")
  @Test
  void ruleThatThrowsFailsTheTaskWithThatException() {
    for (Throwable thrown : List.of(new IllegalStateException("odd"), new AssertionError("odd"))) {
      Step first = flow.step("first", inputs -> 1);
      Step ruled = flow.step("ruled", inputs -> 1, first).trigger(upstream -> sneak(thrown));

      FlowState state = quiet().run();

      TriggerFailed<?> held = (TriggerFailed<?>) state.of(ruled);
      assertThat(held.exception())
          .hasMessageThat()
          .isEqualTo("'%s' did not run because its trigger rule threw %s".formatted(ruled, thrown));
      assertThat(held.exception().getCause()).isSameInstanceAs(thrown);
      assertThat(held.attempts()).isEqualTo(0);
    }
  }

  @Tag("decision-11")
  @Test
  void whatARuleThrowsIsRaised() {
    AssertionError odd = new AssertionError("odd");
    Step first = flow.step("first", inputs -> 1);
    flow.step("ruled", inputs -> 1, first).trigger(upstream -> sneak(odd));

    assertThat(assertThrows(AssertionError.class, () -> quiet().raiseOnException().run()))
        .isSameInstanceAs(odd);
  }

  private static boolean sneak(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
  }
}
