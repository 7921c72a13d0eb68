package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.state.Cancelled;
import dev.weir.state.Failed;
import dev.weir.state.Running;
import dev.weir.testing.BlockedTask;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs that somebody ends. */
@Tag("decision-17")
@Tag("decision-32")
@Tag("decision-39")
class CancelConformanceTest extends ConformanceSuite {

  private final BlockedTask body = new BlockedTask();

  @Test
  void runThatWasCancelledIsCancelledWhateverFailedBefore() throws InterruptedException {
    IOException full = new IOException("full");
    CountDownLatch failedBefore = new CountDownLatch(1);
    Step failing = flow.step("failing", throwing(full));
    Step blocked = flow.step("blocked", body::call);
    recorded.when(Failed.class, failedBefore::countDown);

    FlowRun run = recording().start();
    failedBefore.await();
    body.awaitStart();
    run.cancel();
    FlowState state = run.join();

    assertThat(state.toString()).isEqualTo("Cancelled(\"The run was cancelled.\")");
    assertThat(state.isFailed()).isFalse();
    assertThat(state.failures()).containsExactly(state.of(failing));
    assertThat(state.of(blocked)).isInstanceOf(Cancelled.class);
    assertThat(state.of(blocked).attempts()).isEqualTo(1);
    assertThat(recorded.kinds(blocked))
        .containsExactly("Pending", "Running", "Cancelled")
        .inOrder();
    assertThat(recorded.end()).isSameInstanceAs(state);
  }

  @Test
  void taskThatClearsItsInterruptDoesNotLoseTheCancel() throws InterruptedException {
    AtomicInteger calls = new AtomicInteger();
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Step stubborn =
        flow.step(
                "stubborn",
                inputs -> {
                  running.countDown();
                  awaitStubbornly(goOn);
                  Thread.interrupted();
                  while (!TaskContext.current().isCancelled()) {
                    Thread.onSpinWait(); // a cancel may be a message on its way
                  }
                  Thread.interrupted();
                  throw new IOException("full");
                })
            .retries(3);
    Step next = flow.step("next", inputs -> calls.incrementAndGet(), stubborn);
    Step apart = flow.step("apart", inputs -> calls.incrementAndGet()).after(stubborn);

    FlowRun run = recording().start();
    running.await();
    run.cancel();
    goOn.countDown();
    FlowState state = run.join();

    for (Step step : List.of(stubborn, next, apart)) {
      assertThat(state.of(step)).isInstanceOf(Cancelled.class);
    }
    assertThat(state.of(stubborn).attempts()).isEqualTo(1);
    assertThat(recorded.kinds(stubborn))
        .containsExactly("Pending", "Running", "Cancelled")
        .inOrder();
    assertThat(recorded.kinds(next)).containsExactly("Pending", "Cancelled").inOrder();
    assertThat(calls.get()).isEqualTo(0);
  }

  @Test
  void cancelAfterTheEndChangesNothing() throws InterruptedException {
    Step step = flow.step("step", inputs -> 1);

    FlowRun run = recording().start();
    FlowState state = run.join();
    run.cancel();

    assertThat(run.join()).isSameInstanceAs(state);
    assertThat(run.state()).isSameInstanceAs(state);
    assertThat(state.isSuccessful()).isTrue();
    assertThat(recorded.kinds(step)).containsExactly("Pending", "Running", "Success").inOrder();
  }

  @Test
  void joinAfterACancelGivesTheStateInRaiseModeToo() throws InterruptedException {
    Step blocked = flow.step("blocked", body::call);

    FlowRun run = quiet().raiseOnException().start();
    body.awaitStart();
    run.cancel();
    FlowState state = run.join();

    assertThat(state.isCancelled()).isTrue();
    assertThat(state.of(blocked)).isInstanceOf(Cancelled.class);
  }

  @Test
  void cancelFromWithinStopsTheRun() {
    AtomicInteger calls = new AtomicInteger();
    Step first =
        flow.step(
            "first",
            inputs -> {
              calls.incrementAndGet();
              recorded.run().cancel();
              return null;
            });
    Step second = flow.step("second", inputs -> calls.incrementAndGet(), first);

    FlowState state = recording().run();
    boolean flag = Thread.interrupted();

    assertThat(state.isCancelled()).isTrue();
    assertThat(state.isSuccessful()).isFalse();
    assertThat(state.isFailed()).isFalse();
    assertThat(calls.get()).isEqualTo(1);
    assertThat(state.of(first)).isInstanceOf(Cancelled.class);
    assertThat(state.of(first).attempts()).isEqualTo(1);
    assertThat(state.of(second)).isInstanceOf(Cancelled.class);
    assertThat(state.of(second).attempts()).isEqualTo(0);
    assertThat(flag).isFalse();
  }

  @Test
  void cancelFromElsewhereInterruptsTheRunningTask() throws InterruptedException {
    Step blocked = flow.step("blocked", body::call);

    FlowRun run = quiet().start();
    body.awaitStart();
    assertThat(run.isDone()).isFalse();
    assertThat(run.state().of(blocked)).isInstanceOf(Running.class);
    run.cancel();
    FlowState state = run.join();

    assertThat(state.isCancelled()).isTrue();
    assertThat(state.of(blocked)).isInstanceOf(Cancelled.class);
    assertThat(run.isDone()).isTrue();
    assertThat(run.state()).isSameInstanceAs(state);
  }

  @Test
  void cancelReachesARunWithinATask() throws InterruptedException {
    CountDownLatch innerDone = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    TestFlow inner = new TestFlow();
    Step blocked = inner.step("blocked", body::call);
    inner.step("after", inputs -> calls.incrementAndGet()).after(blocked);
    inner.step("apart", inputs -> calls.incrementAndGet()).after(blocked);
    List<FlowState> innerStates = Collections.synchronizedList(new ArrayList<>());
    flow.step(
        "outer",
        inputs -> {
          innerStates.add(inner.run(executor));
          innerDone.countDown();
          return null;
        });

    FlowRun run = quiet().start();
    body.awaitStart();
    run.cancel();

    assertThat(run.join().isCancelled()).isTrue();
    innerDone.await();
    assertThat(innerStates.get(0).isCancelled()).isTrue();
    assertThat(calls.get()).isEqualTo(0);
  }
}
