package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.testing.ExecutorsUnderTest.isParallel;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.Trigger;
import dev.weir.debug.RaiseOnException;
import dev.weir.graph.Parameter;
import dev.weir.state.Signal;
import dev.weir.state.TaskState;
import dev.weir.testing.BlockedTask;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import dev.weir.testing.Travel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What leaves a run at once, and what does not. */
@Tag("decision-11")
class RaiseConformanceTest extends ConformanceSuite {

  private final IOException full = new IOException("full");

  private static Throwable raisedBy(FlowRunner runner) {
    return assertThrows(Throwable.class, () -> runner.raiseOnException().run());
  }

  @Tag("behaviour-1")
  @Test
  void exceptionItselfEscapes() {
    flow.div(0);

    ArithmeticException escaped =
        assertThrows(
            ArithmeticException.class, () -> RaiseOnException.call(() -> flow.run(executor)));

    assertThat(escaped).hasMessageThat().isEqualTo("/ by zero");
    assertThat(escaped.getSuppressed()).isEmpty();
  }

  @Tag("behaviour-2")
  @Tag("behaviour-105")
  @Test
  void failSignalEscapes() {
    Signal signal = Signal.fail("needs more blockchain!");
    flow.step("step", throwing(signal)).retries(2);

    Travel.assertIs(executor, raisedBy(quiet()), signal);
    Travel.assertIs(executor, raisedBy(recording()), signal);
    assertThat(signal).hasMessageThat().isEqualTo("needs more blockchain!");
  }

  @Tag("behaviour-105")
  @Test
  void otherSignalsDoNot() {
    Step skipped = flow.step("skipped", throwing(Signal.skip("no rows")));
    Step ended = flow.step("ended", throwing(Signal.success(1)));
    Step again = flow.step("again", throwingFirst(List.of(Signal.retry(seconds(5))), 2));
    Step paused = flow.step("paused", throwing(Signal.pause("later")));

    FlowState state = recording().raiseOnException().run();

    assertThat(recorded.kinds(skipped)).containsExactly("Pending", "Running", "Skipped").inOrder();
    assertThat(state.result(ended)).isEqualTo(1);
    assertThat(state.result(again)).isEqualTo(2);
    assertThat(recorded.kinds(paused)).containsExactly("Pending", "Running", "Paused").inOrder();
  }

  @Tag("behaviour-4")
  @Test
  @SuppressWarnings("try") // the documented form
  void modeEndsWithTheBlock() {
    Step step = flow.step("step", throwing(full));

    assertThrows(
        IOException.class,
        () -> {
          try (var raise = RaiseOnException.enable()) {
            flow.run(executor);
          }
        });
    Travel.assertIs(executor, failed(flow.run(executor).of(step)).exception(), full);

    assertThrows(IOException.class, () -> RaiseOnException.call(() -> flow.run(executor)));
    Travel.assertIs(executor, failed(flow.run(executor).of(step)).exception(), full);
  }

  /** Whatever retries remain. */
  @Tag("behaviour-104")
  @Test
  void nothingIsRetried() {
    AtomicInteger calls = new AtomicInteger();
    Step step =
        flow.step(
                "step",
                inputs -> {
                  calls.incrementAndGet();
                  throw full;
                })
            .retries(5);

    Travel.assertIs(executor, raisedBy(recording()), full);

    assertThat(calls.get()).isEqualTo(1);
    assertThat(recorded.kinds(step)).containsExactly("Pending", "Running", "Failed").inOrder();
    assertThat(recorded.end().of(step).attempts()).isEqualTo(1);
  }

  /** Whatever would handle it downstream; nothing else starts. */
  @Tag("behaviour-104")
  @Tag("behaviour-106")
  @Test
  void tasksBehindDoNotStart() {
    AtomicInteger calls = new AtomicInteger();
    Step step = flow.step("step", throwing(full));
    Step handler =
        flow.watch("handler", inputs -> calls.incrementAndGet(), step).trigger(Trigger.ALL_FAILED);
    Step later = flow.step("later", inputs -> calls.incrementAndGet()).after(handler);
    Step apart = flow.step("apart", inputs -> 1);

    Travel.assertIs(executor, raisedBy(recording()), full);

    assertThat(calls.get()).isEqualTo(0);
    if (!isParallel(executor)) {
      assertThat(recorded.states(apart)).isEmpty(); // others may have started it before
    }
    assertThat(recorded.states(handler)).isEmpty();
    assertThat(recorded.states(later)).isEmpty();
    assertThat(recorded.end().of(later).isFinished()).isFalse();
  }

  /** The mode is the thread's own. */
  @Tag("behaviour-106")
  @Test
  @SuppressWarnings("try") // the documented form
  void runOfAnotherThreadIsNotConcerned() throws InterruptedException {
    Step step = flow.step("step", throwing(full));
    List<FlowState> states = Collections.synchronizedList(new ArrayList<>());

    try (var raise = RaiseOnException.enable()) {
      Thread other = new Thread(() -> states.add(flow.run(executor)));
      other.start();
      other.join();
    }

    Travel.assertIs(executor, failed(states.get(0).of(step)).exception(), full);
  }

  @Test
  void timeoutsAreRaised() {
    flow.step(
            "slow",
            inputs -> {
              clock.advance(seconds(9));
              return null;
            })
        .timeout(seconds(5))
        .retries(3);

    Throwable raised = raisedBy(recording());
    Thread.interrupted(); // not the run's, but the stubborn task's own affair

    assertThat(raised).isInstanceOf(TimeoutException.class);
    assertThat(raised).hasMessageThat().isEqualTo("'slow' was not finished after PT5S");
    assertThat(recorded.kinds("slow")).containsExactly("Pending", "Running", "TimedOut").inOrder();
  }

  @Test
  void runWithinATaskRaisesTheSameObjectThroughBoth() {
    TestFlow inner = new TestFlow();
    inner.step("inner", throwing(full));
    flow.step("outer", inputs -> inner.run(executor).toString());
    AtomicInteger calls = new AtomicInteger();
    flow.step(
        "tolerant",
        inputs -> {
          calls.incrementAndGet();
          return null;
        });

    Throwable raised =
        assertThrows(IOException.class, () -> RaiseOnException.call(() -> flow.run(executor)));

    Travel.assertIs(executor, raised, full);
    assertThat(raised.getSuppressed()).isEmpty();
    assertThat(calls.get()).isAtMost(1);
    assertThat(flow.run(executor).isSuccessful()).isTrue(); // the inner state is a result then
  }

  @Test
  void runnersModeIsThatRunsAlone() {
    TestFlow inner = new TestFlow();
    Step failing = inner.step("inner", throwing(full));
    Step outer = flow.step("outer", inputs -> inner.run(executor).of(failing));

    FlowState state = quiet().raiseOnException().run();

    Travel.assertIs(
        executor, failed((TaskState<?>) notNull(state.result(outer))).exception(), full);
  }

  /** Here as everywhere. */
  @Tag("decision-22")
  @Test
  void missingParameterRaises() {
    Parameter<Integer> x = flow.parameter("x", Integer.class);
    flow.div(x);

    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> RaiseOnException.call(() -> flow.run(executor))))
        .hasMessageThat()
        .startsWith("[ParameterMissing] ");
  }

  @Test
  void tasksThatAreRunningAreInterrupted() throws InterruptedException {
    BlockedTask blocked = new BlockedTask();
    boolean parallel = isParallel(executor);
    flow.step("blocked", inputs -> parallel ? blocked.call(inputs) : null);
    flow.step(
        "failing",
        inputs -> {
          if (parallel) {
            blocked.awaitStart();
          }
          throw full;
        });

    Travel.assertIs(executor, raisedBy(quiet()), full);
    if (parallel) {
      blocked.awaitInterrupt(); // the run does not wait for the task to notice
    }
  }

  @Tag("decision-32")
  @Test
  void joinThrowsInRaiseMode() {
    flow.step("disk", throwing(full));

    FlowRun run = quiet().raiseOnException().start();

    Travel.assertIs(executor, assertThrows(IOException.class, run::join), full);
  }
}
