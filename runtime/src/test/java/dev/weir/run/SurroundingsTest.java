package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.internal.ExternalTags;
import dev.weir.internal.Misuse;
import dev.weir.internal.Surroundings;
import dev.weir.testing.RecordingListener;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Div;
import dev.weir.testing.TestFlow.Step;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a test kit lays around runs that it does not see. */
class SurroundingsTest extends ConformanceSuite {

  private final ExternalTags external = new ExternalTags(Set.of("external"));

  private static <T> T within(Surroundings around, Supplier<T> call) {
    Surroundings before = around.enter();
    try {
      return call.get();
    } finally {
      before.enter();
    }
  }

  @Test
  void runsAreOnTheClockUnlessTheRunnerHasOne() {
    VirtualClock around = new VirtualClock();
    Step late = flow.step("late", throwingFirst(List.of(new RuntimeException()), 1));
    late.retries(1, seconds(10));
    Surroundings surroundings = Surroundings.here().with(VirtualClock.class, around);

    within(surroundings, () -> flow.runner().executor(executor).run());
    assertThat(around.now()).isEqualTo(at(10));

    within(surroundings, () -> quiet().run());
    assertThat(around.now()).isEqualTo(at(10));
    assertThat(clock.now()).isEqualTo(at(10));
  }

  @Test
  void aListenerIsToldBesideThoseOfTheRunner() {
    Div div = flow.div(1);
    RecordingListener around = new RecordingListener();

    within(Surroundings.here().with(RunListener.class, around), () -> recording().run());

    assertThat(around.kinds(div)).containsExactly("Pending", "Running", "Success").inOrder();
    assertThat(recorded.kinds(div)).containsExactly("Pending", "Running", "Success").inOrder();
    quiet().run();
    assertThat(around.kinds(div)).hasSize(3);
  }

  @Test
  void aRunThatWouldCallAnExternalTaskIsRefused() {
    Step call = flow.step("call", inputs -> 1, flow.div(1).tagged("external"));
    call.tagged("fine", "external");
    RecordingListener around = new RecordingListener();
    Surroundings surroundings =
        Surroundings.here().with(ExternalTags.class, external).with(RunListener.class, around);

    var thrown =
        assertThrows(IllegalStateException.class, () -> within(surroundings, () -> quiet().run()));

    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo(
            "[ExternalTask] 'div', 'call' of the flow Test would be called, and this test must not"
                + " call tasks tagged 'external'; give the result with runner().given(div, …), let a"
                + " double take the place with Doubles.replace(flow, div, x -> …), or name other"
                + " tags in @WeirTest(external = …)");
    assertThat(around.kinds(call)).isEmpty();
    assertThat(quiet().run().isSuccessful()).isTrue();
  }

  @Test
  void soIsOneThatATaskRuns() {
    TestFlow inner = new TestFlow();
    inner.div(1).tagged("external");
    Step outer = flow.step("outer", inputs -> inner.run(executor).isSuccessful());

    FlowState refused =
        within(Surroundings.here().with(ExternalTags.class, external), () -> quiet().run());

    assertThat(failed(refused.of(outer)).message())
        .startsWith("java.lang.IllegalStateException: [ExternalTask] 'div' of the flow Test ");
    assertThat(quiet().run().result(outer)).isEqualTo(true);
  }

  @Test
  void aDoubleOfNothingIsExplained() {
    assertThat(Misuse.DOUBLE_OF_NOTHING.message("Test", "Div"))
        .isEqualTo(
            "[DoubleOfNothing] the flow Test has no task of the class Div that a double could"
                + " replace; add one, or replace a mapped task by its node");
  }

  @Test
  void whatIsEnteredIsLeft() {
    Surroundings before = Surroundings.here();

    assertThat(before.find(ExternalTags.class)).isNull();
    Surroundings around = before.with(ExternalTags.class, external);
    within(
        around,
        () -> {
          assertThat(Surroundings.here().find(ExternalTags.class)).isSameInstanceAs(external);
          return before;
        });
    assertThat(Surroundings.here()).isSameInstanceAs(before);
  }
}
