package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.Trigger;
import dev.weir.graph.Each;
import dev.weir.graph.Input;
import dev.weir.graph.MappedNode;
import dev.weir.graph.RetryPolicy;
import dev.weir.state.Mapped;
import dev.weir.state.Retrying;
import dev.weir.state.Success;
import dev.weir.state.TaskState;
import dev.weir.state.TimedOut;
import dev.weir.testing.TestFlow.Step;
import dev.weir.testing.Travel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tasks that take too long. Time passes when a task says so. */
@Tag("decision-10")
@Tag("decision-23")
class TimeoutConformanceTest extends ConformanceSuite {

  private final IOException full = new IOException("full");

  /** A task that takes some seconds, however it is interrupted. */
  private Step.Signature taking(long seconds, @Nullable Object value) {
    return inputs -> {
      clock.advance(seconds(seconds));
      Thread.interrupted();
      return value;
    };
  }

  @Tag("behaviour-71")
  @Test
  void taskIsTimedOutAtItsDeadlineAndItsLateResultIsDropped() {
    Step slow = flow.step("slow", taking(9, "late"), Input.of("rows")).timeout(seconds(5));
    Step behind = flow.step("behind", inputs -> 1, slow);

    FlowState state = recording().run();

    TaskState<?> timedOut = state.of(slow);
    assertThat(timedOut).isInstanceOf(TimedOut.class);
    assertThat(timedOut.toString())
        .isEqualTo(
            "TimedOut(\"java.util.concurrent.TimeoutException: 'slow' was not finished after"
                + " PT5S\")");
    assertThat(timedOut.started()).isEqualTo(START);
    assertThat(timedOut.ended()).isEqualTo(at(5));
    assertThat(timedOut.attempts()).isEqualTo(1);
    assertThat(failed(timedOut).inputs().toString()).isEqualTo("{p0=rows}");
    assertThat(recorded.kinds(slow)).containsExactly("Pending", "Running", "TimedOut").inOrder();
    assertThat(recorded.states(slow).get(2)).isSameInstanceAs(timedOut);
    assertThat(recorded.kinds(behind)).containsExactly("Pending", "TriggerFailed").inOrder();
    assertThat(state.failures()).containsExactly(timedOut);
    assertThat(assertThrows(TimeoutException.class, () -> state.result(slow)))
        .isSameInstanceAs(failed(timedOut).exception());
  }

  @Test
  void lateExceptionIsDroppedToo() {
    Step slow =
        flow.step(
                "slow",
                inputs -> {
                  clock.advance(seconds(5)); // at the very deadline
                  throw full;
                })
            .timeout(seconds(5));

    assertThat(quiet().run().of(slow)).isInstanceOf(TimedOut.class);
  }

  @Test
  void taskThatIsInTimeIsNotConcerned() {
    Step fine = flow.step("fine", taking(4, "in time")).timeout(seconds(5));
    Step failing =
        flow.step(
                "failing",
                inputs -> {
                  clock.advance(seconds(4));
                  throw full;
                },
                fine)
            .timeout(seconds(5));
    Step later = flow.step("later", taking(9, "no limit")).after(failing);
    flow.getTask(later).trigger(Trigger.ALL_FINISHED);

    FlowState state = recording().run();

    assertThat(state.result(fine)).isEqualTo("in time");
    Travel.assertIs(executor, failed(state.of(failing)).exception(), full);
    assertThat(state.result(later)).isEqualTo("no limit");
    assertThat(state.of(later).ended()).isEqualTo(at(17));
    assertThat(recorded.kinds(fine)).containsExactly("Pending", "Running", "Success").inOrder();
  }

  @Test
  void taskIsInterruptedAndToldSoAndTheNextOneIsNot() throws InterruptedException {
    List<Boolean> seen = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch returning = new CountDownLatch(1);
    Step slow =
        flow.step(
                "slow",
                inputs -> {
                  seen.add(TaskContext.current().isCancelled());
                  clock.advance(seconds(9));
                  Travel.awaitInterrupt(executor);
                  seen.add(Thread.currentThread().isInterrupted());
                  seen.add(TaskContext.current().isCancelled());
                  returning.countDown();
                  return null;
                })
            .timeout(seconds(5));
    Step next =
        flow.step("next", inputs -> Thread.currentThread().isInterrupted())
            .after(slow)
            .trigger(Trigger.ALL_FAILED);

    FlowState state = quiet().run();
    boolean leftOver = Thread.interrupted();
    returning.await(); // on a thread of its own it may be at it still

    assertThat(seen).containsExactly(false, interruptsSingleAttempts(), true).inOrder();
    assertThat(state.result(next)).isEqualTo(false);
    assertThat(leftOver).isFalse();
  }

  @Test
  void timeoutIsRetriedAsATimeoutException() {
    Step slow =
        flow.step(
                "slow",
                inputs -> {
                  clock.advance(seconds(TaskContext.current().attempt() == 1 ? 9 : 1));
                  return TaskContext.current().attempt();
                })
            .timeout(seconds(5))
            .retry(RetryPolicy.of(1).delay(seconds(20)).on(TimeoutException.class));

    FlowState state = recording().run();
    Thread.interrupted();

    assertThat(state.result(slow)).isEqualTo(2);
    assertThat(state.of(slow).attempts()).isEqualTo(2);
    assertThat(recorded.kinds(slow))
        .containsExactly("Pending", "Running", "Retrying", "Running", "Success")
        .inOrder();
    assertThat(((Retrying<?>) recorded.states(slow).get(2)).startTime()).isEqualTo(at(25));
    assertThat(state.of(slow).started()).isEqualTo(at(25));
    assertThat(state.of(slow).ended()).isEqualTo(at(26));
  }

  @Test
  void timeoutIsNotRetriedIfThePolicyIsForOthers() {
    Step slow =
        flow.step("slow", taking(9, 1))
            .timeout(seconds(5))
            .retry(RetryPolicy.of(3).on(IOException.class));

    assertThat(quiet().run().of(slow).attempts()).isEqualTo(1);
  }

  @Test
  void eachAttemptHasTheWholeTime() {
    Step step =
        flow.step(
                "step",
                inputs -> {
                  clock.advance(seconds(4));
                  if (TaskContext.current().attempt() < 3) {
                    throw full;
                  }
                  return null;
                })
            .timeout(seconds(5))
            .retries(2, seconds(30));

    FlowState state = quiet().run();

    assertThat(state.of(step).isSuccessful()).isTrue();
    assertThat(state.of(step).attempts()).isEqualTo(3);
    assertThat(state.of(step).ended()).isEqualTo(at(72));
  }

  @Tag("behaviour-71")
  @Test
  void eachChildHasItsOwnTimeout() {
    MappedNode<?, ?> each =
        flow.map(
            "each",
            inputs -> {
              if (notNull(inputs[0]).equals("slow")) {
                clock.advance(seconds(9));
                Thread.interrupted();
              }
              return inputs[0];
            },
            Each.each(List.of("slow")));
    MappedNode<?, ?> timed = each.timeout(seconds(5));
    MappedNode<?, ?> fine =
        flow.map("fine", inputs -> inputs[0], Each.each(List.of(1, 2)))
            .timeout(seconds(5))
            .after(timed)
            .trigger(Trigger.ALL_FAILED);

    FlowState state = recording().run();

    Mapped<?> mapped = (Mapped<?>) (TaskState<?>) state.of(timed);
    assertThat(mapped.children().get(0)).isInstanceOf(TimedOut.class);
    assertThat(mapped.children().get(0).message())
        .isEqualTo("java.util.concurrent.TimeoutException: 'each[0]' was not finished after PT5S");
    assertThat(state.of(fine).isSuccessful()).isTrue();
    assertThat(recorded.kinds("each[0]"))
        .containsExactly("Pending", "Running", "TimedOut")
        .inOrder();
  }

  @Tag("decision-30")
  @Test
  void replayHasNoTimeout() throws Exception {
    Step slow = flow.step("slow", taking(9, "late")).timeout(seconds(5));

    FlowState state = quiet().run();

    assertThat(failed(state.of(slow)).replay()).isEqualTo("late");
    assertThat(state.of(slow)).isInstanceOf(TimedOut.class);
  }

  @Test
  void timeoutMustBeAboveZero() {
    Step step = flow.step("step", inputs -> 1);

    for (long bad : new long[] {0, -1}) {
      assertThat(assertThrows(IllegalArgumentException.class, () -> step.timeout(seconds(bad))))
          .hasMessageThat()
          .isEqualTo(
              "[TimeoutNotPositive] the timeout of 'step' must be above zero: it is "
                  + seconds(bad));
    }
    assertThat(quiet().run().of(step)).isInstanceOf(Success.class);
  }
}
