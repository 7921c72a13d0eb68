package dev.weir.samples.debugging;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.executor.FlowExecutor;
import dev.weir.run.FlowState;
import dev.weir.state.Failed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PostHocTest {

  @Tag("behaviour-103")
  @Tag("behaviour-128")
  @Tag("decision-29")
  @ParameterizedTest
  @MethodSource(Executors.ALL)
  void theStateHasTheExceptionWithItsCause(FlowExecutor executor) {
    SillyFlow flow = new SillyFlow();
    var gotcha = flow.gotcha();

    FlowState state = flow.run(executor);

    assertThat(state.toString()).isEqualTo("Failed(\"Some reference tasks failed.\")");
    assertThat(state.of(gotcha)).isInstanceOf(Failed.class);
    Failed<?> failed = state.failures().get(0);
    assertThat(failed).isSameInstanceAs(state.of(gotcha));
    assertThat(failed.exception()).isInstanceOf(AssertionError.class);
    assertThat(failed.exception()).hasCauseThat().isInstanceOf(UnsupportedOperationException.class);
    assertThat(failed.exception().getStackTrace()[0].getMethodName()).isEqualTo("gotcha");
  }

  @Tag("decision-29")
  @ParameterizedTest
  @MethodSource(Executors.ALL)
  void raisingAndAskingForTheResultThrowTheSameObject(FlowExecutor executor) {
    SillyFlow flow = new SillyFlow();
    var gotcha = flow.gotcha();
    FlowState state = flow.run(executor);
    Failed<?> failed = state.failures().get(0);

    var raised = assertThrows(AssertionError.class, failed::raise);
    var fromResult = assertThrows(AssertionError.class, () -> state.result(gotcha));

    assertThat(raised).isSameInstanceAs(failed.exception());
    assertThat(fromResult).isSameInstanceAs(failed.exception());
    assertThat(raised.getSuppressed()).hasLength(1);
  }

  @Tag("decision-30")
  @ParameterizedTest
  @MethodSource(Executors.ALL)
  void replayCallsTheTaskWithItsInputsInThisThread(FlowExecutor executor) {
    DivisionFlow flow = new DivisionFlow();
    flow.div(0);
    Failed<?> failed = flow.run(executor).failures().get(0);

    var thrown = assertThrows(ArithmeticException.class, failed::replay);

    assertThat(failed.inputs()).containsExactly("x", 0);
    assertThat(thrown).isNotSameInstanceAs(failed.exception());
    assertThat(thrown.getStackTrace()[0].getMethodName()).isEqualTo("div");
  }
}
