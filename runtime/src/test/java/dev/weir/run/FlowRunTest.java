package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.executor.Attempt;
import dev.weir.executor.AttemptQueue;
import dev.weir.executor.FlowExecutor;
import dev.weir.executor.LocalExecutor;
import dev.weir.graph.Input;
import dev.weir.testing.SerializingExecutor;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Add;
import dev.weir.testing.TestFlow.Div;
import dev.weir.testing.TestFlow.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FlowRunTest {

  private final TestFlow flow = new TestFlow();

  /** An executor whose work is written where it is used. */
  private interface Body {
    void execute(AttemptQueue attempts) throws InterruptedException;
  }

  private static FlowExecutor executor(Body body) {
    return new FlowExecutor() {
      @Override
      public String name() {
        return "odd";
      }

      @Override
      public void execute(AttemptQueue attempts) throws InterruptedException {
        body.execute(attempts);
      }
    };
  }

  @Test
  void attemptsThatTravelGiveTheSameStates() {
    Div div = flow.div(0);
    Add sum = flow.add(flow.div(1), Input.of(2));
    flow.add(div, sum);

    FlowState travelled = flow.run(new SerializingExecutor());
    FlowState local = flow.run(new LocalExecutor());

    assertThat(travelled.states().toString()).isEqualTo(local.states().toString());
    assertThat(travelled.result(sum)).isEqualTo(3);
  }

  @Tag("behaviour-5")
  @Tag("behaviour-7")
  @Test
  void executorThatThrowsMakesTheRunFailWithThatVeryException() {
    Div div = flow.div(1);
    UnsupportedOperationException broken = new UnsupportedOperationException("not implemented");
    FlowExecutor unusable =
        executor(
            attempts -> {
              throw broken;
            });

    FlowState state = flow.run(unusable);

    assertThat(state.isFailed()).isTrue();
    assertThat(state.message())
        .isEqualTo("java.lang.UnsupportedOperationException: not implemented");
    assertThat(state.breakdown().orElseThrow()).isSameInstanceAs(broken);
    assertThat(state.of(div).isFinished()).isFalse();
    assertThat(
            assertThrows(
                UnsupportedOperationException.class,
                () -> flow.runner().executor(unusable).raiseOnException().run()))
        .isSameInstanceAs(broken);
  }

  @Test
  void executorThatReturnsTooEarlyIsFoundOut() {
    flow.div(1);
    flow.div(2);

    FlowState state = flow.run(executor(AttemptQueue::take));

    assertThat(state.message())
        .isEqualTo(
            "java.lang.IllegalStateException: [ExecutorIncomplete] executor 'odd' returned while 2"
                + " of 2 tasks were unfinished; it must report each attempt");
  }

  @Test
  void attemptCanBeReportedOnlyOnce() {
    Div div = flow.div(1);
    List<String> refusals = new ArrayList<>();

    FlowState state =
        flow.run(
            executor(
                attempts -> {
                  Attempt attempt = Objects.requireNonNull(attempts.take());
                  refusals.add(refusal(() -> attempts.succeeded(attempt, 1)));
                  attempts.start(attempt);
                  refusals.add(refusal(() -> attempts.start(attempt)));
                  attempts.succeeded(attempt, 5);
                  refusals.add(refusal(() -> attempts.succeeded(attempt, 6)));
                  refusals.add(refusal(() -> attempts.failed(attempt, new Error())));
                }));

    assertThat(refusals)
        .containsExactly(
            "[AttemptNotStarted] attempt 1 of 'div' was reported before it was started",
            "[AttemptStarted] attempt 1 of 'div' was started a second time",
            "[AttemptReported] attempt 1 of 'div' was reported a second time; report each attempt"
                + " once",
            "[AttemptReported] attempt 1 of 'div' was reported a second time; report each attempt"
                + " once")
        .inOrder();
    assertThat(state.result(div)).isEqualTo(5);
  }

  private static String refusal(org.junit.jupiter.api.function.Executable call) {
    return Objects.requireNonNull(assertThrows(IllegalStateException.class, call).getMessage());
  }

  @Test
  void reportAfterTheEndOfTheRunIsDropped() {
    Div div = flow.div(1);
    List<Runnable> late = new ArrayList<>();

    FlowState state =
        flow.run(
            executor(
                attempts -> {
                  Attempt attempt = Objects.requireNonNull(attempts.take());
                  attempts.start(attempt);
                  late.add(() -> attempts.succeeded(attempt, 1));
                  Thread.currentThread().interrupt();
                  throw new InterruptedException();
                }));
    boolean flag = Thread.interrupted();
    late.forEach(Runnable::run);

    assertThat(flag).isTrue();
    assertThat(state.isCancelled()).isTrue();
    assertThat(state.of(div).toString()).isEqualTo("Cancelled(\"The run was cancelled.\")");
  }

  @Test
  void runKeepsToTheFlowAsItWasAtItsStart() {
    Div div = flow.div(1);
    Step grows =
        flow.step(
            "grows",
            inputs -> {
              flow.div(2);
              flow.replace(div, x -> 7);
              return null;
            });

    FlowState first = flow.run();

    assertThat(first.states()).hasSize(2);
    assertThat(first.result(div)).isEqualTo(1);
    assertThat(first.of(grows).isSuccessful()).isTrue();
  }

  @Test
  void startedRunHasADaemonThreadOfItsName() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    flow.step("step", inputs -> threads.add(Thread.currentThread()));

    FlowRun run = flow.runner().start();
    run.join();

    assertThat(run.name()).matches("Test-[0-9]+");
    assertThat(threads.get(0).getName()).isEqualTo(run.name());
    assertThat(threads.get(0).isDaemon()).isTrue();
  }

  @Test
  @SuppressWarnings("NullAway") // misuse on purpose
  void badArgumentsAreRefused() {
    Div foreign = new TestFlow().div(1);

    assertThat(
            assertThrows(IllegalArgumentException.class, () -> flow.runner().returnTasks(foreign)))
        .hasMessageThat()
        .startsWith("[NodeForeign] node 'div' does not belong to the flow Test");
    assertThat(assertThrows(IllegalArgumentException.class, () -> flow.run(null)))
        .hasMessageThat()
        .isEqualTo("[NullArgument] executor must not be null");
    assertThat(assertThrows(IllegalArgumentException.class, () -> flow.runner().listener(null)))
        .hasMessageThat()
        .isEqualTo("[NullArgument] listener must not be null");
    FlowState state = flow.run();
    assertThat(assertThrows(IllegalArgumentException.class, () -> state.of(null)))
        .hasMessageThat()
        .isEqualTo("[NullArgument] node must not be null");
  }
}
