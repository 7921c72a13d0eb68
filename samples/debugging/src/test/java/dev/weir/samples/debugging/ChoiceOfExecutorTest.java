package dev.weir.samples.debugging;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.executor.LocalExecutor;
import dev.weir.run.FlowState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChoiceOfExecutorTest {

  private final DivisionFlow flow = new DivisionFlow();
  private final DivisionFlow.Div val = flow.div(1);

  @AfterEach
  void restoreTheConfiguration() {
    System.clearProperty("weir.executor");
  }

  @Test
  void anArgumentNamesIt() {
    FlowState state = flow.run(new LocalExecutor());

    assertThat(state.result(val)).isEqualTo(1);
  }

  @Test
  void withoutAnArgumentItIsTheOneOfTheConfiguration() {
    System.setProperty("weir.executor", "local");

    FlowState state = flow.run();

    assertThat(state.result(val)).isEqualTo(1);
  }

  @Test
  void anUnknownNameIsAnError() {
    System.setProperty("weir.executor", "remote");

    var thrown = assertThrows(IllegalArgumentException.class, flow::run);

    assertThat(thrown).hasMessageThat().contains("unknown executor 'remote'");
  }
}
