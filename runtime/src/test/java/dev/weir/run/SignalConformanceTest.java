package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.Trigger;
import dev.weir.graph.Input;
import dev.weir.graph.RetryPolicy;
import dev.weir.state.Failed;
import dev.weir.state.Paused;
import dev.weir.state.Retrying;
import dev.weir.state.Signal;
import dev.weir.state.Skipped;
import dev.weir.state.Success;
import dev.weir.testing.BlockedTask;
import dev.weir.testing.TestFlow.Add;
import dev.weir.testing.TestFlow.Div;
import dev.weir.testing.TestFlow.Step;
import dev.weir.testing.Travel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tasks that end themselves on purpose. */
class SignalConformanceTest extends ConformanceSuite {

  @Tag("behaviour-58")
  @Tag("decision-27")
  @Test
  void exceptionIsKeptWithItsTypeAndText() {
    Div div = flow.div(0);

    FlowState state = recording().run();

    assertThat(state.of(div).message()).isEqualTo("java.lang.ArithmeticException: / by zero");
    assertThat(failed(state.of(div)).exception()).isInstanceOf(ArithmeticException.class);
    assertThat(recorded.kinds(div)).containsExactly("Pending", "Running", "Failed").inOrder();
    assertThat(recorded.states(div).get(2)).isSameInstanceAs(state.of(div));
  }

  /** A task of type {@code void} has no result. */
  @Tag("behaviour-52")
  @Test
  void taskWithoutAResultSucceeds() {
    Step nothing = flow.step("nothing", inputs -> null);

    FlowState state = recording().run();

    assertThat(state.of(nothing).toString()).isEqualTo("Success(\"The task succeeded.\")");
    assertThat(state.result(nothing)).isNull();
    assertThat(recorded.kinds(nothing)).containsExactly("Pending", "Running", "Success").inOrder();
  }

  @Tag("behaviour-59")
  @Test
  void skipSkipsTheTask() {
    Step step = flow.step("step", throwing(Signal.skip("no rows"))).retries(3);

    FlowState state = recording().run();

    assertThat(state.isSuccessful()).isTrue();
    assertThat(state.of(step)).isInstanceOf(Skipped.class);
    assertThat(state.of(step).toString()).isEqualTo("Skipped(\"no rows\")");
    assertThat(state.of(step).attempts()).isEqualTo(1);
    assertThat(state.of(step).started()).isEqualTo(START);
    assertThat(recorded.kinds(step)).containsExactly("Pending", "Running", "Skipped").inOrder();
  }

  /** Whatever retries remain, and whatever they are for. */
  @Tag("behaviour-59")
  @Tag("decision-23")
  @Tag("decision-27")
  @Test
  void failFailsTheTaskAtOnce() {
    Signal signal = Signal.fail("needs more blockchain!");
    Step step = flow.step("step", throwing(signal)).retries(3, seconds(1));
    Step choosy = flow.step("choosy", throwing(signal)).retry(RetryPolicy.of(3).on(Signal.class));

    FlowState state = recording().run();

    for (Step failing : List.of(step, choosy)) {
      assertThat(state.of(failing).toString()).isEqualTo("Failed(\"needs more blockchain!\")");
      Travel.assertIs(executor, failed(state.of(failing)).exception(), signal);
      assertThat(state.of(failing).attempts()).isEqualTo(1);
      assertThat(recorded.kinds(failing)).containsExactly("Pending", "Running", "Failed").inOrder();
    }
    assertThat(clock.now()).isEqualTo(START);
    Travel.assertIs(executor, assertThrows(Signal.class, () -> state.result(step)), signal);
  }

  @Tag("behaviour-59")
  @Test
  void successEndsTheTaskWithAResult() {
    Step step = flow.step("step", throwing(Signal.success(41)));
    Step nothing = flow.step("nothing", throwing(Signal.success(null)));
    Step reader = flow.step("reader", inputs -> 1 + (int) notNull(inputs[0]), step);

    FlowState state = recording().run();

    assertThat(state.of(step).getClass()).isEqualTo(Success.class);
    assertThat(state.result(reader)).isEqualTo(42);
    assertThat(state.result(nothing)).isNull();
    assertThat(recorded.kinds(step)).containsExactly("Pending", "Running", "Success").inOrder();
  }

  @Test
  void successWithAResultOfAnotherTypeFailsTheTaskThatReadsIt() {
    Div div = flow.div(1);
    Div lying = flow.replace(div, x -> raise(Signal.success("forty")));
    Add sum = flow.add(lying, Input.of(1));
    Add behind = flow.add(sum, Input.of(1));
    Step any = flow.step("any", inputs -> inputs[0], lying);

    FlowState state = recording().run();

    Failed<?> failed = failed(state.of(sum));
    assertThat(failed.message())
        .isEqualTo(
            "java.lang.IllegalArgumentException: [ResultType] input 'a' of 'add' is of type int, and"
                + " 'div-2' ended itself with a java.lang.String; let it give a value of its result"
                + " type");
    assertThat(failed.attempts()).isEqualTo(0);
    assertThat(failed.inputs().toString()).isEqualTo("{a=forty, b=1}");
    assertThat(recorded.kinds(sum)).containsExactly("Pending", "Failed").inOrder();
    assertThat(state.of(behind).isFailed()).isTrue();
    assertThat(state.failures()).containsExactly(failed);
    assertThat(state.result(any)).isEqualTo("forty");
    assertThat(assertThrows(IllegalStateException.class, failed::replay))
        .hasMessageThat()
        .startsWith("[ReplayNotRun] 'add' cannot be replayed");
  }

  private static int raise(RuntimeException exception) {
    throw exception;
  }

  /** Beyond the number of retries, which it does not use up either. */
  @Tag("behaviour-59")
  @Tag("behaviour-61")
  @Test
  void retryCallsTheTaskAgainHoweverOften() {
    IOException full = new IOException("full");
    List<Throwable> thrown = new ArrayList<>(Collections.nCopies(10, Signal.retry()));
    thrown.add(full);
    thrown.add(Signal.retry(seconds(60)));
    Step step = flow.step("step", throwingFirst(thrown, "done")).retries(1, seconds(5));
    Step unretried = flow.step("unretried", throwingFirst(List.of(Signal.retry()), "done"));

    FlowState state = recording().run();

    assertThat(state.result(step)).isEqualTo("done");
    assertThat(state.of(step).attempts()).isEqualTo(13);
    assertThat(state.of(step).started()).isEqualTo(at(65));
    assertThat(state.of(unretried).attempts()).isEqualTo(2);
    List<String> kinds = recorded.kinds(step);
    assertThat(kinds).hasSize(1 + 2 * 13);
    assertThat(kinds.get(2)).isEqualTo("Retrying");
    assertThat(kinds.get(kinds.size() - 1)).isEqualTo("Success");
    Retrying<?> first = (Retrying<?>) recorded.states(step).get(2);
    assertThat(first.startTime()).isEqualTo(START);
    Retrying<?> last = (Retrying<?>) recorded.states(step).get(24);
    assertThat(last.startTime()).isEqualTo(at(65));
    assertThat(last.attempt()).isEqualTo(13);
  }

  /** Not running, but paused. */
  @Tag("behaviour-59")
  @Tag("behaviour-124")
  @Test
  void pausePausesTheTaskWithItsInputs() {
    AtomicInteger calls = new AtomicInteger();
    Step step =
        flow.step("step", throwing(Signal.pause("ask the boss")), Input.of("rows")).retries(3);
    Step behind = flow.step("behind", inputs -> calls.incrementAndGet(), step);
    Step apart = flow.step("apart", inputs -> calls.incrementAndGet());

    FlowState state = recording().run();

    assertThat(state.toString()).isEqualTo("Pending(\"Some terminal tasks are still pending.\")");
    Paused<?> paused = (Paused<?>) state.of(step);
    assertThat(paused.toString()).isEqualTo("Paused(\"ask the boss\")");
    assertThat(paused.inputs().toString()).isEqualTo("{p0=rows}");
    assertThat(paused.attempts()).isEqualTo(1);
    assertThat(paused.started()).isEqualTo(START);
    assertThat(paused.ended()).isNull();
    assertThat(recorded.kinds(step)).containsExactly("Pending", "Running", "Paused").inOrder();
    assertThat(recorded.states(behind)).isEmpty();
    assertThat(state.of(apart).isSuccessful()).isTrue();
    assertThat(calls.get()).isEqualTo(1);
    assertThrows(UnsupportedOperationException.class, () -> paused.inputs().clear());
  }

  /** All that had not come to its end is cancelled. */
  @Tag("decision-17")
  @Tag("decision-39")
  @Test
  void cancelReachesPausedTasks() throws InterruptedException {
    CountDownLatch pausedBoth = new CountDownLatch(2);
    BlockedTask blocked = new BlockedTask();
    Step paused = flow.step("paused", throwing(Signal.pause("later")));
    Step manual = flow.step("manual", inputs -> 1).trigger(Trigger.MANUAL_ONLY);
    flow.step("blocked", blocked::call);
    recorded.when(Paused.class, pausedBoth::countDown);

    FlowRun run = recording().start();
    pausedBoth.await();
    blocked.awaitStart();
    clock.advance(seconds(2));
    run.cancel();
    FlowState state = run.join();

    assertThat(state.isCancelled()).isTrue();
    assertThat(state.of(paused).toString()).isEqualTo("Cancelled(\"The run was cancelled.\")");
    assertThat(state.of(paused).attempts()).isEqualTo(1);
    assertThat(state.of(paused).started()).isEqualTo(START);
    assertThat(state.of(paused).ended()).isEqualTo(at(2));
    assertThat(state.of(manual).attempts()).isEqualTo(0);
    assertThat(state.of(manual).started()).isNull();
    assertThat(recorded.kinds(paused))
        .containsExactly("Pending", "Running", "Paused", "Cancelled")
        .inOrder();
    assertThat(recorded.kinds(manual)).containsExactly("Pending", "Paused", "Cancelled").inOrder();
  }

  @Test
  @SuppressWarnings("NullAway") // misuse on purpose
  void signalsCheckTheirArguments() {
    assertThat(assertThrows(IllegalArgumentException.class, () -> Signal.skip(null)))
        .hasMessageThat()
        .isEqualTo("[NullArgument] reason must not be null");
    assertThat(assertThrows(IllegalArgumentException.class, () -> Signal.retry(seconds(-1))))
        .hasMessageThat()
        .isEqualTo("[DurationNegative] delay must not be negative: it is PT-1S");
    assertThat(assertThrows(IllegalArgumentException.class, () -> clock.advance(seconds(-1))))
        .hasMessageThat()
        .isEqualTo("[DurationNegative] duration must not be negative: it is PT-1S");
  }
}
