package dev.weir.samples.debugging;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.debug.RaiseOnException;
import dev.weir.executor.FlowExecutor;
import dev.weir.executor.LocalExecutor;
import dev.weir.junit.WeirTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@WeirTest
class RaiseModeTest {

  /** Between the caller of {@code run()} and the task; more make a stack trace hard to read. */
  private static final int FEW = 12;

  private final DivisionFlow flow = new DivisionFlow();
  private final DivisionFlow.Div val = flow.div(0);

  @Tag("behaviour-103")
  @ParameterizedTest
  @MethodSource(Executors.ALL)
  void raisesTheArithmeticExceptionOfTheTask(FlowExecutor executor) {
    var thrown = assertThrows(ArithmeticException.class, () -> flow.run(executor));

    assertThat(thrown).hasMessageThat().isEqualTo("/ by zero");
    assertThat(thrown).hasCauseThat().isNull();
    assertThat(thrown.getStackTrace()[0].getClassName()).isEqualTo(Division.class.getName());
    assertThat(thrown.getStackTrace()[0].getMethodName()).isEqualTo("div");
  }

  @ParameterizedTest
  @MethodSource(Executors.ALL)
  void raisesTheVeryObjectThatTheTaskThrew(FlowExecutor executor) {
    RuntimeException ofTheTask = new IllegalStateException("on purpose");
    flow.replace(
        val,
        x -> {
          throw ofTheTask;
        });

    var thrown = assertThrows(IllegalStateException.class, () -> flow.run(executor));

    assertThat(thrown).isSameInstanceAs(ofTheTask);
  }

  @WeirTest(raiseOnException = false)
  @ParameterizedTest
  @MethodSource(Executors.ALL)
  void trapsExceptionsAgainAfterTheBlock(FlowExecutor executor) {
    assertThrows(ArithmeticException.class, () -> RaiseOnException.call(() -> flow.run(executor)));

    assertThat(flow.run(executor).isFailed()).isTrue();
  }

  @Test
  void putsFewFramesBetweenTheCallerAndTheTask() {
    var thrown = assertThrows(ArithmeticException.class, () -> flow.run(new LocalExecutor()));

    List<String> classes =
        Arrays.stream(thrown.getStackTrace()).map(StackTraceElement::getClassName).toList();
    assertThat(classes.get(0)).isEqualTo(Division.class.getName());
    assertThat(classes.indexOf(RaiseModeTest.class.getName()) - 1).isAtMost(FEW);
  }
}
