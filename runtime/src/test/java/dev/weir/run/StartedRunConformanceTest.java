package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.state.Cancelled;
import dev.weir.state.Pending;
import dev.weir.state.Retrying;
import dev.weir.state.Running;
import dev.weir.testing.BlockedTask;
import dev.weir.testing.RecordingListener;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs that go on while their caller does something else: moves the clock, asks, cancels. */
class StartedRunConformanceTest extends ConformanceSuite {

  private final IOException full = new IOException("full");

  private static List<IOException> failures(int count) {
    return Collections.nCopies(count, new IOException("full"));
  }

  /** A listener that counts down when a task is about to be retried. */
  private static RecordingListener countingRetries(CountDownLatch latch) {
    return new RecordingListener().when(Retrying.class, latch::countDown);
  }

  /** A started run waits for whoever moves the clock. */
  @Tag("behaviour-47")
  @Test
  void startedRunGoesOnWhenTheClockIsMoved() throws InterruptedException {
    for (int round = 0; round < 50; round++) {
      VirtualClock ofRound = new VirtualClock();
      CountDownLatch retrying = new CountDownLatch(1);
      TestFlow ofOne = new TestFlow();
      Step failing = ofOne.step("failing", throwing(full));
      Step step = ofOne.step("step", throwingFirst(failures(1), 1)).retries(1, seconds(10));
      Step behind = ofOne.step("behind", inputs -> 1, step);
      ofOne.referenceTasks(failing);

      FlowRun run =
          ofOne
              .runner()
              .executor(executor)
              .clock(ofRound)
              .listener(countingRetries(retrying))
              .start();
      retrying.await();
      FlowState soFar = run.state();
      assertThat(soFar.toString()).isEqualTo("Pending(\"Some terminal tasks are still pending.\")");
      assertThat(soFar.of(step)).isInstanceOf(Retrying.class);
      assertThat(soFar.of(behind).getClass()).isEqualTo(Pending.class);
      assertThat(run.isDone()).isFalse();
      ofRound.advance(seconds(9));
      assertThat(run.state().of(step)).isInstanceOf(Retrying.class);
      ofRound.advance(seconds(1));
      FlowState state = run.join();

      assertThat(state.isFailed()).isTrue();
      assertThat(state.of(behind).started()).isEqualTo(at(10));
    }
  }

  @Tag("decision-17")
  @Test
  void cancelEndsATaskThatWaitsForItsRetry() throws InterruptedException {
    CountDownLatch retrying = new CountDownLatch(1);
    Step step = flow.step("step", throwing(full)).retries(1, seconds(10));
    Step behind = flow.step("behind", inputs -> 1, step);
    RecordingListener listener = countingRetries(retrying);

    FlowRun run = quiet().listener(listener).start();
    retrying.await();
    clock.advance(seconds(3));
    run.cancel();
    FlowState state = run.join();
    clock.advance(seconds(60)); // nobody is there any more

    assertThat(state.isCancelled()).isTrue();
    assertThat(state.of(step)).isInstanceOf(Cancelled.class);
    assertThat(state.of(step).attempts()).isEqualTo(1);
    assertThat(state.of(step).started()).isEqualTo(START);
    assertThat(state.of(step).ended()).isEqualTo(at(3));
    assertThat(listener.kinds(step))
        .containsExactly("Pending", "Running", "Retrying", "Cancelled")
        .inOrder();
    assertThat(listener.kinds(behind)).containsExactly("Pending", "Cancelled").inOrder();
  }

  @Test
  void manyRunsShareAClock() throws InterruptedException {
    List<FlowRun> runs = new ArrayList<>();
    CountDownLatch retrying = new CountDownLatch(5);
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      TestFlow own = new TestFlow();
      steps.add(own.step("step", throwingFirst(failures(1), i)).retries(1, seconds(i)));
      runs.add(
          own.runner().executor(executor).clock(clock).listener(countingRetries(retrying)).start());
    }
    retrying.await();
    clock.advance(seconds(5));

    for (int i = 1; i <= 5; i++) {
      FlowState state = runs.get(i - 1).join();
      assertThat(state.result(steps.get(i - 1))).isEqualTo(i);
      assertThat(state.of(steps.get(i - 1)).started()).isAtLeast(at(i));
    }
  }

  @Tag("behaviour-83")
  @Test
  void stateSoFarTellsRunningFromPending() throws InterruptedException {
    BlockedTask body = new BlockedTask();
    Step blocked = flow.step("blocked", body::call);
    Step behind = flow.step("behind", inputs -> 1, blocked);

    FlowRun run = quiet().start();
    body.awaitStart();
    FlowState soFar = run.state();
    body.release();
    FlowState state = run.join();

    assertThat(soFar.of(blocked)).isInstanceOf(Running.class);
    assertThat(soFar.of(blocked).attempts()).isEqualTo(1);
    assertThat(soFar.of(blocked).started()).isEqualTo(START);
    assertThat(soFar.of(blocked).message()).isEqualTo("The task is running.");
    assertThat(soFar.of(behind).toString()).isEqualTo("Pending(\"The task has not started.\")");
    assertThat(soFar.isSuccessful()).isFalse();
    assertThat(state.isSuccessful()).isTrue();
    assertThat(soFar.of(blocked)).isInstanceOf(Running.class); // a snapshot
  }
}
