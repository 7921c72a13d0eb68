package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.Trigger;
import dev.weir.state.Cancelled;
import dev.weir.state.Failed;
import dev.weir.state.Success;
import dev.weir.testing.BlockedTask;
import dev.weir.testing.TestFlow.Step;
import dev.weir.testing.Travel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Errors and interrupts that tasks do not expect to get away with. */
class InterruptConformanceTest extends ConformanceSuite {

  @Tag("behaviour-127")
  @Tag("decision-12")
  @Test
  void errorsAndInterruptsOfATaskAreTrappedLikeExceptions() {
    List<Throwable> thrown =
        List.of(
            new StackOverflowError(),
            new AssertionError("no"),
            new OutOfMemoryError("pretended"),
            new InterruptedException("own"),
            new Throwable("bare"));
    List<Step> steps = new ArrayList<>();
    thrown.forEach(throwable -> steps.add(flow.step("failing", throwing(throwable))));

    FlowState state = flow.run(executor);

    for (int i = 0; i < thrown.size(); i++) {
      Travel.assertIs(executor, ((Failed<?>) state.of(steps.get(i))).exception(), thrown.get(i));
    }
    assertThat(Thread.interrupted()).isFalse();
  }

  @Tag("decision-34")
  @Test
  void taskThatInterruptsItsThreadDoesNotDisturbTheNext() {
    List<Boolean> interrupted = Collections.synchronizedList(new ArrayList<>());
    Step rude =
        flow.step(
            "rude",
            inputs -> {
              Thread.currentThread().interrupt();
              return null;
            });
    flow.step("next", inputs -> interrupted.add(Thread.currentThread().isInterrupted()), rude);

    FlowState state = flow.run(executor);
    boolean leftOver = Thread.interrupted();

    assertThat(state.isSuccessful()).isTrue();
    assertThat(interrupted).containsExactly(false);
    assertThat(leftOver).isEqualTo(runsInCallingThread());
  }

  @Tag("decision-34")
  @Test
  void runThatIsInterruptedIsCancelledAndTheFlagIsSetAgain() {
    BlockedTask blocked = new BlockedTask();
    Step step = flow.step("step", blocked::call); // only other threads than ours get there

    Thread.currentThread().interrupt();
    FlowState state = flow.run(executor);
    boolean flag = Thread.interrupted();

    assertThat(state.toString()).isEqualTo("Cancelled(\"The run was cancelled.\")");
    assertThat(state.of(step)).isInstanceOf(Cancelled.class);
    assertThat(flag).isTrue();
  }

  @Tag("decision-34")
  @Test
  void interruptBetweenTasksCancelsTheRun() {
    AtomicInteger calls = new AtomicInteger();
    Step first = flow.step("first", inputs -> calls.incrementAndGet());
    flow.step("second", inputs -> calls.incrementAndGet(), first);

    recorded.when(Success.class, () -> Thread.currentThread().interrupt());
    FlowState state = recording().run();
    boolean flag = Thread.interrupted();

    assertThat(state.isCancelled()).isTrue();
    assertThat(calls.get()).isEqualTo(1);
    assertThat(flag).isEqualTo(runsInCallingThread());
  }

  /** It is the task's own in the caller's thread, and the run's where that thread only waits. */
  @Tag("decision-34")
  @Test
  void interruptWhileATaskRuns() throws InterruptedException {
    BlockedTask blocked = new BlockedTask();
    Step step = flow.step("step", blocked::call);
    Step next = flow.step("next", inputs -> 1).after(step).trigger(Trigger.ANY_FAILED);
    Thread caller = Thread.currentThread();
    Thread other =
        new Thread(
            () -> {
              awaitStart(blocked);
              caller.interrupt();
            });
    other.start();

    FlowState state = quiet().run();
    boolean flag = Thread.interrupted();
    other.join();

    assertThat(state.isCancelled()).isEqualTo(!runsInCallingThread());
    assertThat(flag).isEqualTo(!runsInCallingThread());
    if (runsInCallingThread()) {
      assertThat(failed(state.of(step)).exception()).isInstanceOf(InterruptedException.class);
      assertThat(state.result(next)).isEqualTo(1);
    } else {
      blocked.awaitInterrupt();
      assertThat(state.of(step)).isInstanceOf(Cancelled.class);
    }
  }

  private static void awaitStart(BlockedTask task) {
    try {
      task.awaitStart();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
