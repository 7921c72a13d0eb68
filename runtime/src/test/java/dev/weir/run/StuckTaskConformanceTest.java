package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.Trigger;
import dev.weir.state.Retrying;
import dev.weir.state.TimedOut;
import dev.weir.testing.BlockedTask;
import dev.weir.testing.TestFlow.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tasks whose threads are at it still when their time is over. */
@Tag("decision-10")
class StuckTaskConformanceTest extends ConformanceSuite {

  /** Downstream goes on, on parallel executors, while the task's thread is still stuck. */
  @Test
  void taskThatIgnoresItsInterruptIsTimedOutAllTheSame() {
    CountDownLatch stuck = new CountDownLatch(1);
    AtomicBoolean returned = new AtomicBoolean();
    Step slow =
        flow.step(
                "slow",
                inputs -> {
                  clock.advance(seconds(9));
                  if (!runsInCallingThread()) {
                    awaitStubbornly(stuck);
                  }
                  returned.set(true);
                  return "late";
                })
            .timeout(seconds(5));
    Step behind =
        flow.step(
                "behind",
                inputs -> {
                  boolean before = returned.get();
                  stuck.countDown();
                  return before;
                })
            .after(slow)
            .trigger(Trigger.ALL_FAILED);

    FlowState state = quiet().run();

    assertThat(state.of(slow)).isInstanceOf(TimedOut.class);
    assertThat(state.of(slow).ended()).isEqualTo(at(5));
    assertThat(state.result(behind)).isEqualTo(runsInCallingThread());
    Thread.interrupted();
  }

  /** The late result of one attempt is not that of the next one. */
  @Test
  void lateResultOfAnAttemptDoesNotEndTheNextOne() {
    CountDownLatch secondIsOn = new CountDownLatch(1);
    CountDownLatch firstIsBack = new CountDownLatch(1);
    Step slow =
        flow.step(
                "slow",
                inputs -> {
                  int attempt = TaskContext.current().attempt();
                  if (attempt == 1) {
                    clock.advance(seconds(9));
                    if (!runsInCallingThread()) {
                      awaitStubbornly(secondIsOn);
                    }
                    firstIsBack.countDown();
                  } else {
                    secondIsOn.countDown();
                    awaitStubbornly(firstIsBack);
                  }
                  return attempt;
                })
            .timeout(seconds(5))
            .retries(1);

    FlowState state = recording().run();
    Thread.interrupted();

    assertThat(state.result(slow)).isEqualTo(2);
    assertThat(recorded.kinds(slow))
        .containsExactly("Pending", "Running", "Retrying", "Running", "Success")
        .inOrder();
  }

  @Test
  void startedRunTimesOutWhenTheClockIsMoved() throws InterruptedException {
    BlockedTask blocked = new BlockedTask();
    Step slow = flow.step("slow", blocked::call).timeout(seconds(5));
    Step behind = flow.step("behind", inputs -> "ran").after(slow).trigger(Trigger.ANY_FAILED);

    FlowRun run = quiet().start();
    blocked.awaitStart();
    clock.advance(seconds(4));
    assertThat(run.state().of(slow).isFinished()).isFalse();
    clock.advance(seconds(1));
    assertThat(run.state().of(slow)).isInstanceOf(TimedOut.class); // whatever the thread does
    if (!interruptsSingleAttempts()) {
      blocked.release();
    }
    FlowState state = run.join();

    assertThat(state.result(behind)).isEqualTo("ran");
    assertThat(state.of(slow).ended()).isEqualTo(at(5));
  }

  /**
   * The attempt is reported while its retry is being announced: whoever is in charge then must not
   * lose the other's work.
   */
  @Test
  void reportDuringTheDeadlineLosesNothing() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CountDownLatch returning = new CountDownLatch(1);
    List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    Step slow =
        flow.step(
                "slow",
                inputs -> {
                  threads.add(Thread.currentThread());
                  running.countDown();
                  awaitStubbornly(goOn);
                  returning.countDown();
                  return "attempt " + TaskContext.current().attempt();
                })
            .timeout(seconds(5))
            .retries(1);
    Step behind = flow.step("behind", inputs -> inputs[0], slow);
    recorded.when(
        Retrying.class,
        () -> {
          goOn.countDown();
          awaitStubbornly(returning);
          Thread thread = threads.get(0);
          // Until the report is made: then the thread waits for more, or the run is over.
          while (thread.getState() == Thread.State.RUNNABLE && !recorded.run().isDone()) {
            Thread.onSpinWait();
          }
        });

    FlowRun run = recording().start();
    running.await();
    clock.advance(seconds(5));
    FlowState state = run.join();

    assertThat(state.result(behind)).isEqualTo("attempt 2");
    assertThat(recorded.kinds(slow))
        .containsExactly("Pending", "Running", "Retrying", "Running", "Success")
        .inOrder();
  }

  @Test
  void cancelledRunLeavesNoDeadlineBehind() throws InterruptedException {
    BlockedTask body = new BlockedTask();
    Step blocked = flow.step("blocked", body::call).timeout(seconds(5));

    FlowRun run = recording().start();
    body.awaitStart();
    run.cancel();
    FlowState state = run.join();
    clock.advance(seconds(9));

    assertThat(state.isCancelled()).isTrue();
    assertThat(recorded.kinds(blocked))
        .containsExactly("Pending", "Running", "Cancelled")
        .inOrder();
  }
}
