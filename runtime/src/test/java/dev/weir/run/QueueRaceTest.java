package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.Trigger;
import dev.weir.cache.CacheStorage;
import dev.weir.executor.Attempt;
import dev.weir.executor.AttemptQueue;
import dev.weir.executor.FlowExecutor;
import dev.weir.graph.Each;
import dev.weir.graph.FlowGraph;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What two threads do at the same moment, put in the one order that is hard to get right. */
class QueueRaceTest {

  private final TestFlow flow = new TestFlow();
  private final List<Runnable> appointments = new ArrayList<>();
  private Runnable beforeTheAppointmentIsKnown = () -> {};
  private long time = 1;
  private Runnable whileTheTimeIsRead = () -> {};

  private final RunClock clock =
      new RunClock() {
        @Override
        long now() {
          long read = time++;
          Runnable action = whileTheTimeIsRead;
          whileTheTimeIsRead = () -> {};
          action.run();
          return read;
        }

        @Override
        Appointment at(long due, Runnable action) {
          appointments.add(action);
          beforeTheAppointmentIsKnown.run();
          return () -> {};
        }
      };

  private RunScope scope(FlowGraph graph) {
    return new RunScope(
        new Listeners(List.of()),
        new StopSwitch(),
        StartingPoint.of(graph, new RunWishes()),
        false,
        false,
        new RunScope.Setting(clock, 0, CacheStorage.inMemory(), null));
  }

  private static Attempt started(AttemptQueue queue) {
    Attempt attempt = Objects.requireNonNull(queue.poll());
    assertThat(queue.start(attempt)).isTrue();
    return attempt;
  }

  /** The last report counts, and it may have read its time before another task had ended. */
  @Test
  void taskStartsNoSoonerThanItsUpstreamsHaveEndedWhoeverReportsLast() {
    Step left = flow.step("left", inputs -> 1);
    Step right = flow.step("right", inputs -> 2);
    flow.step("both", inputs -> 3, left, right);
    FlowGraph graph = flow.graph();
    RunScope scope = scope(graph);
    Transitions transitions = new Transitions(graph, scope, null);
    ReadyQueue queue = new ReadyQueue(graph, transitions, scope, new RunContext());
    Attempt first = started(queue);
    Attempt second = started(queue);
    whileTheTimeIsRead = () -> queue.succeeded(second, 2);

    Attempt both = Objects.requireNonNull(queue.succeeded(first, 1));
    queue.start(both);
    queue.succeeded(both, 3);

    assertThat(transitions.stateOf(2).started()).isAtLeast(transitions.stateOf(1).ended());
  }

  /** What lies between was not called, and has ended all the same. */
  @ParameterizedTest
  @EnumSource(FlowExecutor.Order.class)
  void taskStartsNoSoonerThanAnUpstreamHasEndedThatWasNotCalled(FlowExecutor.Order order) {
    Step failing = flow.step("failing", inputs -> 1);
    Step held = flow.step("held", inputs -> 2, failing);
    flow.watch("watching", inputs -> 3, held).trigger(Trigger.ALL_FINISHED);
    FlowGraph graph = flow.graph();
    RunScope scope = scope(graph);
    Transitions transitions = new Transitions(graph, scope, null);
    RunContext context = new RunContext();
    ControlledQueue queue =
        order == FlowExecutor.Order.PLAN
            ? new PlanOrderQueue(graph, transitions, scope, context)
            : new ReadyQueue(graph, transitions, scope, context);

    Attempt watching =
        Objects.requireNonNull(queue.failed(started(queue), new IOException("full")));
    queue.start(watching);
    queue.succeeded(watching, 3);

    assertThat(transitions.stateOf(2).started()).isAtLeast(transitions.stateOf(1).ended());
  }

  /** The time of a retry comes, and the retry ends, before the thread that made it knows of it. */
  @Test
  void retryThatIsOverBeforeItsWaitBeginsWakesThoseWhoWaitForTheEnd() throws InterruptedException {
    flow.step("step", inputs -> 1).retries(1, Duration.ofSeconds(1));
    FlowGraph graph = flow.graph();
    RunScope scope = scope(graph);
    ReadyQueue queue =
        new ReadyQueue(graph, new Transitions(graph, scope, null), scope, new RunContext());
    beforeTheAppointmentIsKnown =
        () -> {
          appointments.remove(0).run();
          queue.succeeded(started(queue), 1);
        };
    Thread waiter =
        new Thread(
            () -> {
              try {
                queue.await();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    Attempt first = started(queue);
    waiter.start();
    while (waiter.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    queue.failed(first, new IOException("full"));
    waiter.join();

    assertThat(queue.isExhausted()).isTrue();
  }

  /** A thread of the clock tells nobody what it has met with, so those who wait must hear of it. */
  @Test
  void exceptionOfTheEngineAtADeadlineBreaksTheRunDown() {
    flow.step("step", inputs -> 1).timeout(Duration.ofSeconds(1));
    FlowGraph graph = flow.graph();
    RunScope scope = scope(graph);
    ReadyQueue queue =
        new ReadyQueue(graph, new Transitions(graph, scope, null), scope, new RunContext());
    IllegalStateException bug = new IllegalStateException("bug");
    queue.start(
        Objects.requireNonNull(queue.poll()),
        overdue -> {
          throw bug;
        });

    appointments.remove(0).run();

    assertThat(queue.isStopped()).isTrue();
    assertThat(scope.stop().breakdown()).isSameInstanceAs(bug);
  }

  /** The last child is reported between its deadline and what comes of that. */
  @Test
  void reportOfTheLastChildDuringItsDeadlineEndsTheWholeTask() throws InterruptedException {
    flow.map("each", inputs -> 1, Each.each(List.of(1))).timeout(Duration.ofSeconds(1));
    FlowGraph graph = flow.graph();
    RunScope scope = scope(graph);
    Transitions transitions = new Transitions(graph, scope, null);
    PlanOrderQueue queue = new PlanOrderQueue(graph, transitions, scope, new RunContext());
    Thread walk = Thread.currentThread();
    AtomicBoolean timedOut = new AtomicBoolean();
    AtomicBoolean reported = new AtomicBoolean();
    Attempt attempt = Objects.requireNonNull(queue.poll());
    queue.start(
        attempt,
        overdue -> {
          timedOut.set(true);
          while (!reported.get() && walk.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
          }
        });

    Thread timer = new Thread(appointments.remove(0));
    timer.start();
    while (!timedOut.get()) {
      Thread.onSpinWait();
    }
    Attempt next = queue.succeeded(attempt, 1);
    reported.set(true);
    timer.join();

    assertThat(next).isNull();
    assertThat(transitions.stateOf(0).isFailed()).isTrue();
    assertThat(transitions.cells().isDone(0)).isTrue();
  }
}
