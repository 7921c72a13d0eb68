package dev.weir.debug;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.executor.LocalExecutor;
import dev.weir.run.FlowRun;
import dev.weir.run.FlowState;
import dev.weir.testing.TestFlow;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaiseOnExceptionTest {

  private final TestFlow flow = new TestFlow();

  RaiseOnExceptionTest() {
    flow.div(0);
  }

  private boolean raises() {
    try {
      return !flow.run().isFailed();
    } catch (ArithmeticException e) {
      return true;
    }
  }

  @Test
  @SuppressWarnings("try") // the documented form
  void modeIsOnWithinTheBlockOnly() {
    assertThat(raises()).isFalse();
    try (var raise = RaiseOnException.enable()) {
      assertThat(raises()).isTrue();
    }
    assertThat(raises()).isFalse();
  }

  @Test
  void blocksMayBeNestedAndClosedTwice() {
    RaiseOnException outer = RaiseOnException.enable();
    RaiseOnException inner = RaiseOnException.enable();
    inner.close();
    inner.close();
    assertThat(raises()).isTrue();
    outer.close();
    assertThat(raises()).isFalse();
  }

  @Test
  void modeBelongsToTheThreadThatTurnedItOn() throws InterruptedException {
    try (var raise = RaiseOnException.enable()) {
      boolean[] elsewhere = {true};
      Thread thread = new Thread(() -> elsewhere[0] = raises());
      thread.start();
      thread.join();
      assertThat(elsewhere[0]).isFalse();

      Thread closer = new Thread(raise::close);
      closer.start();
      closer.join();
      assertThat(raises()).isFalse();
    }
  }

  @Test
  void runStartedInTheModeRaisesAtJoin() {
    FlowRun run = RaiseOnException.call(() -> flow.runner().start());

    assertThrows(ArithmeticException.class, run::join);
  }

  @Test
  void callGivesWhatIsCalled() {
    TestFlow fine = new TestFlow();
    fine.div(1);

    FlowState state = RaiseOnException.call(fine::run);

    assertThat(state.isSuccessful()).isTrue();
    assertThat(raises()).isFalse();
  }

  @Test
  void fewFramesStandBetweenRunAndTheTask() {
    ArithmeticException thrown =
        assertThrows(
            ArithmeticException.class,
            () -> RaiseOnException.call(() -> flow.run(new LocalExecutor())));

    List<String> frames =
        Arrays.stream(thrown.getStackTrace())
            .map(frame -> frame.getClassName() + "." + frame.getMethodName())
            .takeWhile(frame -> !frame.equals("dev.weir.flow.TaskFlow.run"))
            .toList();
    assertThat(frames.get(0)).isEqualTo("dev.weir.testing.TestFlow$Div$Method.call");
    assertThat(frames)
        .containsExactly(
            "dev.weir.testing.TestFlow$Div$Method.call",
            "dev.weir.testing.TestFlow$Div$Method.invoke",
            "dev.weir.testing.TestFlow$Div$Method.invoke", // its bridge
            "dev.weir.executor.Attempt.call",
            "dev.weir.executor.WorkingThread.call",
            "dev.weir.executor.WorkingThread.make",
            "dev.weir.executor.WorkingThread.makeAll",
            "dev.weir.executor.LocalExecutor.execute",
            "dev.weir.run.FlowRun.perform",
            "dev.weir.run.FlowRunner.run")
        .inOrder();
  }
}
