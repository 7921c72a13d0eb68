package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.graph.TaskNode;
import dev.weir.state.Cancelled;
import dev.weir.state.TaskState;
import dev.weir.testing.RecordingListener;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Runs that somebody ends: decisions 17, 32 and 39. */
class CancelConformanceTest extends ConformanceSuite {

  private final CountDownLatch running = new CountDownLatch(1);
  private final CountDownLatch never = new CountDownLatch(1);

  private Step blocked() {
    return flow.step(
        "blocked",
        inputs -> {
          running.countDown();
          never.await();
          return null;
        });
  }

  @Test
  void runThatWasCancelledIsCancelledWhateverFailedBefore() throws InterruptedException {
    IOException full = new IOException("full");
    CountDownLatch failedBefore = new CountDownLatch(1);
    Step failing = flow.step("failing", throwing(full));
    Step blocked = blocked();
    RecordingListener told =
        new RecordingListener() {
          @Override
          public void taskChanged(TaskNode<?, ?> task, TaskState<?> before, TaskState<?> after) {
            super.taskChanged(task, before, after);
            if (after.isFailed()) {
              failedBefore.countDown();
            }
          }
        };

    FlowRun run = quiet().listener(told).start();
    failedBefore.await();
    running.await();
    run.cancel();
    FlowState state = run.join();

    assertThat(state.toString()).isEqualTo("Cancelled(\"The run was cancelled.\")");
    assertThat(state.isFailed()).isFalse();
    assertThat(state.failures()).containsExactly(state.of(failing));
    assertThat(state.of(blocked)).isInstanceOf(Cancelled.class);
    assertThat(state.of(blocked).attempts()).isEqualTo(1);
    assertThat(told.kinds(blocked)).containsExactly("Pending", "Running", "Cancelled").inOrder();
    assertThat(told.end()).isSameInstanceAs(state);
  }

  @Test
  void taskThatClearsItsInterruptDoesNotLoseTheCancel() throws InterruptedException {
    AtomicInteger calls = new AtomicInteger();
    CountDownLatch goOn = new CountDownLatch(1);
    List<Boolean> seen = Collections.synchronizedList(new ArrayList<>());
    Step stubborn =
        flow.step(
                "stubborn",
                inputs -> {
                  running.countDown();
                  awaitStubbornly(goOn);
                  Thread.interrupted();
                  seen.add(TaskContext.current().isCancelled());
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
    assertThat(seen).doesNotContain(false);
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
    Step blocked = blocked();

    FlowRun run = quiet().raiseOnException().start();
    running.await();
    run.cancel();
    FlowState state = run.join();

    assertThat(state.isCancelled()).isTrue();
    assertThat(state.of(blocked)).isInstanceOf(Cancelled.class);
  }
}
