package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.graph.Each.each;
import static dev.weir.testing.Bodies.COLLECT;
import static dev.weir.testing.Bodies.INCREMENT;
import static dev.weir.testing.Bodies.failingAt;
import static dev.weir.testing.Bodies.listOf;
import static dev.weir.testing.Bodies.number;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.Trigger;
import dev.weir.cache.CacheStorage;
import dev.weir.executor.FlowExecutor;
import dev.weir.graph.Input;
import dev.weir.graph.MappedNode;
import dev.weir.graph.TaskNode;
import dev.weir.state.Failed;
import dev.weir.state.Mapped;
import dev.weir.state.Paused;
import dev.weir.state.Pending;
import dev.weir.state.Signal;
import dev.weir.state.TaskState;
import dev.weir.state.TimedOut;
import dev.weir.state.TriggerFailed;
import dev.weir.testing.ExecutorsUnderTest;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** How the children of a mapped task run: options, ends, resuming, cancelling. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.weir.testing.ExecutorsUnderTest#all")
class MappedRunsTest {

  @Parameter
  @SuppressWarnings("NullAway.Init") // set by JUnit
  private FlowExecutor executor;

  private final TestFlow flow = new TestFlow();

  private static Mapped<?> mapped(FlowState state, MappedNode<?, ?> node) {
    TaskState<?> whole = state.of(node);
    return (Mapped<?>) whole;
  }

  private static TaskState<?> child(FlowState state, MappedNode<?, ?> node, int index) {
    return mapped(state, node).children().get(index);
  }

  private static String kind(TaskState<?> state) {
    return state.getClass().getSimpleName();
  }

  private static List<String> kinds(FlowState state, MappedNode<?, ?> node) {
    return mapped(state, node).children().stream().map(MappedRunsTest::kind).toList();
  }

  @Test
  void eachChildIsRetriedForItself() {
    Map<Integer, AtomicInteger> calls = new ConcurrentHashMap<>();
    var flaky =
        flow.map(
                "flaky",
                inputs -> {
                  int number = number(inputs[0]);
                  int call = calls.computeIfAbsent(number, n -> new AtomicInteger()).addAndGet(1);
                  if (call <= number) {
                    throw new IOException("call " + call);
                  }
                  return TaskContext.current().task() + " " + TaskContext.current().attempt();
                },
                each(List.of(0, 1, 2, 3)))
            .retries(2, Duration.ofHours(1));
    VirtualClock clock = new VirtualClock();
    java.time.Instant start = clock.now();

    FlowState state = flow.runner().executor(executor).clock(clock).run();

    assertThat(kinds(state, flaky)).containsExactly("Success", "Success", "Success", "Failed");
    assertThat(child(state, flaky, 2).result()).isEqualTo("flaky[2] 3");
    assertThat(child(state, flaky, 3).message()).isEqualTo("java.io.IOException: call 3");
    assertThat(state.of(flaky).attempts()).isEqualTo(1 + 2 + 3 + 3);
    // Those that retry wait side by side, but where each is waited for in place.
    int hours = executor.name().equals("local") ? 1 + 2 + 2 : 2;
    assertThat(clock.now()).isEqualTo(start.plus(Duration.ofHours(hours)));
  }

  @Test
  void eachChildHasATimeoutOfItsOwn() {
    VirtualClock clock = new VirtualClock();
    var slow =
        flow.map(
                "slow",
                inputs -> {
                  if (number(inputs[0]) == 0) {
                    clock.advance(Duration.ofMinutes(2));
                  }
                  return inputs[0];
                },
                each(List.of(1, 0)))
            .timeout(Duration.ofMinutes(1));

    if (!ExecutorsUnderTest.isParallel(executor)) { // there one's time is the other's too
      FlowState state = flow.runner().executor(executor).clock(clock).run();

      assertThat(kinds(state, slow)).containsExactly("Success", "TimedOut").inOrder();
      TimedOut<?> late = (TimedOut<?>) child(state, slow, 1);
      assertThat(late.message())
          .isEqualTo(
              "java.util.concurrent.TimeoutException: 'slow[1]' was not finished after PT1M");
      assertThat(late.inputs()).containsExactly("p0", 0);
      assertThat(Duration.between(late.started(), late.ended())).isEqualTo(Duration.ofMinutes(1));
    }
  }

  @Test
  void childrenThatIgnoreTheirDeadlinesDoNotKeepTheOthersBack() {
    VirtualClock clock = new VirtualClock();
    var slow =
        flow.map(
                "slow",
                inputs -> {
                  clock.advance(Duration.ofMinutes(2));
                  return inputs[0];
                },
                each(List.of(1, 2, 3)))
            .timeout(Duration.ofMinutes(1))
            .retries(1);
    Step after = flow.watch("after", inputs -> "after", slow).trigger(Trigger.ALL_FAILED);

    FlowState state = flow.runner().executor(executor).clock(clock).run();

    assertThat(kinds(state, slow)).containsExactly("TimedOut", "TimedOut", "TimedOut");
    assertThat(state.of(slow).attempts()).isEqualTo(6);
    assertThat(state.result(after)).isEqualTo("after");
  }

  @Test
  void eachChildIsCachedForItself() {
    AtomicInteger calls = new AtomicInteger();
    var numbers = flow.<List<Integer>>parameter("numbers");
    var cached =
        flow.map(
                "cached",
                inputs -> {
                  calls.incrementAndGet();
                  return number(inputs[0]) + 1;
                },
                each(numbers))
            .cached(Duration.ofHours(1));
    FlowRunner runner = flow.runner().executor(executor).cache(CacheStorage.inMemory());

    runner.parameter(numbers, List.of(1, 2)).run();
    FlowState state = runner.parameter(numbers, List.of(3, 2, 1)).run();

    assertThat(kinds(state, cached)).containsExactly("Success", "Cached", "Cached").inOrder();
    assertThat(state.result(cached)).containsExactly(4, 3, 2).inOrder();
    assertThat(state.of(cached).attempts()).isEqualTo(1);
    assertThat(calls.get()).isEqualTo(3);
  }

  @Test
  void eachChildEndsItselfBySignals() {
    AtomicInteger calls = new AtomicInteger();
    var signals =
        flow.map(
                "signals",
                inputs -> {
                  switch (number(inputs[0])) {
                    case 0 -> throw Signal.skip("no rows");
                    case 1 -> throw Signal.success(11);
                    case 2 -> throw Signal.fail("bad");
                    case 3 -> {
                      if (calls.incrementAndGet() <= 3) {
                        throw Signal.retry(Duration.ofMinutes(1));
                      }
                    }
                    default -> {}
                  }
                  return 10 + number(inputs[0]);
                },
                each(List.of(0, 1, 2, 3)))
            .retries(1);
    var next = flow.map("next", INCREMENT, signals.each());

    FlowState state = flow.runner().executor(executor).clock(new VirtualClock()).run();

    assertThat(kinds(state, signals)).containsExactly("Skipped", "Success", "Failed", "Success");
    assertThat(child(state, signals, 0).message()).isEqualTo("no rows");
    assertThat(child(state, signals, 2).attempts()).isEqualTo(1);
    assertThat(child(state, signals, 3).attempts()).isEqualTo(4);
    assertThat(kinds(state, next))
        .containsExactly("Skipped", "Success", "TriggerFailed", "Success")
        .inOrder();
    assertThat(child(state, next, 0).message())
        .isEqualTo(
            "The task was skipped because 'signals[0]' was; with skipOnUpstreamSkip = false it"
                + " would run.");
    assertThat(child(state, next, 1).result()).isEqualTo(12);
  }

  @Test
  void skippedChildrenAreLeftOutOfTheList() {
    var some =
        flow.map(
            "some",
            inputs -> {
              if (number(inputs[0]) % 2 == 0) {
                throw Signal.skip("even");
              }
              return inputs[0];
            },
            each(List.of(1, 2, 3, 4)));
    Step whole = flow.step("whole", COLLECT, some);
    var barrier = flow.map("barrier", INCREMENT, each(some));

    FlowState state = flow.run(executor);

    assertThat(state.of(some).isSuccessful()).isTrue();
    assertThat(state.result(whole)).isEqualTo(List.of(List.of(1, 3)));
    assertThat(state.result(barrier)).containsExactly(2, 4).inOrder();
  }

  @Test
  void aChildPausesAndAloneGoesOnWhenResumed() {
    AtomicInteger calls = new AtomicInteger();
    var pausing =
        flow.map(
            "pausing",
            inputs -> {
              calls.incrementAndGet();
              if (number(inputs[0]) == 2 && !TaskContext.current().isResumed()) {
                throw Signal.pause("ask somebody");
              }
              return inputs[0];
            },
            each(List.of(1, 2, 3)));
    var next = flow.map("next", INCREMENT, pausing.each());
    Step whole = flow.step("whole", COLLECT, pausing);

    FlowState state = flow.run(executor);

    assertThat(kinds(state, pausing)).containsExactly("Success", "Paused", "Success").inOrder();
    assertThat(((Paused<?>) child(state, pausing, 1)).inputs()).containsExactly("p0", 2);
    assertThat(kinds(state, next)).containsExactly("Success", "Pending", "Success").inOrder();
    assertThat(state.of(pausing).isFinished()).isFalse();
    assertThat(assertThrows(IllegalStateException.class, () -> state.result(pausing)))
        .hasMessageThat()
        .startsWith("[ResultMissing] 'pausing' has no result: it is Mapped");
    assertThat(state.of(whole)).isInstanceOf(Pending.class);
    assertThat(state.toString()).isEqualTo("Pending(\"Some terminal tasks are still pending.\")");

    FlowState resumed = flow.runner().executor(executor).resume(state).run();

    assertThat(calls.get()).isEqualTo(4);
    assertThat(resumed.result(whole)).isEqualTo(List.of(List.of(1, 2, 3)));
    assertThat(resumed.result(next)).containsExactly(2, 3, 4).inOrder();
    assertThat(child(resumed, next, 0)).isSameInstanceAs(child(state, next, 0));
  }

  @Test
  void whatIsMappedOverAPausedTaskStaysPending() {
    Step pausing =
        flow.step(
            "pausing",
            inputs -> {
              throw Signal.pause("ask somebody");
            });
    var over = flow.map("over", INCREMENT, each(listOf(pausing)));
    var beside = flow.map("beside", inputs -> inputs[0], each(List.of(1)), pausing);
    var after = flow.map("after", INCREMENT, each(List.of(1))).after(pausing);
    var chained = flow.map("chained", INCREMENT, beside.each());

    FlowState state = flow.run(executor);

    for (MappedNode<?, ?> node : List.of(over, beside, after, chained)) {
      TaskState<?> pending = state.of(node);
      assertThat(pending).isInstanceOf(Pending.class);
    }
  }

  @Test
  void manualTasksPauseChildByChild() {
    var manual = flow.map("manual", INCREMENT, each(List.of(1, 2))).trigger(Trigger.MANUAL_ONLY);

    FlowState state = flow.run(executor);
    FlowState resumed = flow.runner().executor(executor).resume(state).run();

    assertThat(kinds(state, manual)).containsExactly("Paused", "Paused");
    assertThat(((Paused<?>) child(state, manual, 1)).inputs()).containsExactly("p0", 2);
    assertThat(resumed.result(manual)).containsExactly(2, 3).inOrder();
  }

  @Test
  void triggersAreLookedAtForEachChild() {
    var first = flow.map("first", failingAt(2), each(List.of(1, 2)));
    var cleaning =
        flow.mapTyped(
                "cleaning",
                inputs -> kind((TaskState<?>) Objects.requireNonNull(inputs[0])),
                List.of(TaskState.class),
                first.each())
            .trigger(Trigger.ANY_FAILED);

    FlowState state = flow.run(executor);

    assertThat(kinds(state, cleaning)).containsExactly("TriggerFailed", "Success").inOrder();
    assertThat(child(state, cleaning, 0).message())
        .isEqualTo(
            "dev.weir.state.TriggerFailedException: 'cleaning[0]' did not run because its trigger"
                + " ANY_FAILED did not fire: 'first[0]' is Success");
    assertThat(child(state, cleaning, 1).result()).isEqualTo("Failed");
  }

  @Test
  void whatIsNotMappedCountsInTheTriggerOfEachChild() { // behaviour 101
    Step failing = flow.step("failing", failingAt(1), Input.of(1));
    var held = flow.map("held", INCREMENT, each(List.of(1, 2))).after(failing);
    var any =
        flow.map("any", INCREMENT, each(List.of(1, 2))).after(failing).trigger(Trigger.ALL_FAILED);
    List<List<TaskState<?>>> asked = Collections.synchronizedList(new ArrayList<>());
    var ruled =
        flow.map("ruled", INCREMENT, any.each())
            .after(failing)
            .trigger(
                upstream -> {
                  asked.add(upstream);
                  return true;
                });

    FlowState state = flow.run(executor);

    assertThat(kinds(state, held)).containsExactly("TriggerFailed", "TriggerFailed");
    assertThat(((TriggerFailed<?>) child(state, held, 1)).rootCauses())
        .containsExactly(state.of(failing));
    assertThat(state.result(any)).containsExactly(2, 3).inOrder();
    assertThat(state.result(ruled)).containsExactly(3, 4).inOrder();
    assertThat(asked)
        .containsExactly(
            List.of(child(state, any, 0), state.of(failing)),
            List.of(child(state, any, 1), state.of(failing)));
  }

  @Test
  void theWholeIsOneUpstreamForTriggersBehindIt() {
    var first = flow.map("first", failingAt(2), each(List.of(1, 2)));
    Step allFailed = flow.step("allFailed", inputs -> 1).after(first);
    allFailed.trigger(Trigger.ALL_FAILED);
    Step anySuccessful = flow.step("anySuccessful", inputs -> 1).after(first);
    anySuccessful.trigger(Trigger.ANY_SUCCESSFUL);

    FlowState state = flow.run(executor);

    assertThat(state.of(allFailed).isSuccessful()).isTrue();
    assertThat(state.of(anySuccessful)).isInstanceOf(TriggerFailed.class);
  }

  @Test
  void raiseModeDoesNotWaitForOtherChildren() throws InterruptedException { // behaviour 8
    IOException full = new IOException("full");
    boolean parallel = ExecutorsUnderTest.isParallel(executor);
    CountDownLatch sleeping = new CountDownLatch(parallel ? 1 : 0);
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(parallel ? 1 : 0);
    AtomicInteger later = new AtomicInteger();
    var children =
        flow.map(
            "children",
            inputs -> {
              switch (number(inputs[0])) {
                case 0 -> {
                  sleeping.await();
                  throw full;
                }
                case 1 -> {
                  sleeping.countDown();
                  try {
                    never.await();
                  } catch (InterruptedException e) {
                    interrupted.countDown();
                  }
                }
                default -> {}
              }
              return later.incrementAndGet();
            },
            each(List.of(0, 1)));
    flow.map("next", inputs -> later.incrementAndGet(), children.each());

    FlowRunner runner = flow.runner().executor(executor).raiseOnException();

    assertThat(assertThrows(IOException.class, runner::run)).isSameInstanceAs(full);
    interrupted.await();
    assertThat(full.getSuppressed()).isEmpty();
  }

  @Test
  void cancelCancelsChildren() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    var children =
        flow.map(
            "children",
            inputs -> {
              if (number(inputs[0]) == 1) {
                running.countDown();
                never.await();
              }
              return inputs[0];
            },
            each(List.of(0, 1)));
    var next = flow.map("next", INCREMENT, children.each());
    Step whole = flow.step("whole", COLLECT, next);

    FlowRun run = flow.runner().executor(executor).start();
    running.await();
    FlowState before = run.state();
    run.cancel();
    FlowState state = run.join();

    assertThat(kind(child(before, children, 1))).isEqualTo("Running");
    assertThat(state.isCancelled()).isTrue();
    assertThat(kind(child(state, children, 1))).isEqualTo("Cancelled");
    assertThat(child(state, children, 1).attempts()).isEqualTo(1);
    Mapped<?> cancelled = mapped(state, children);
    assertThat(cancelled.isFinished()).isTrue();
    assertThat(cancelled.isFailed()).isFalse();
    assertThat(cancelled.isSuccessful()).isFalse();
    assertThrows(IllegalStateException.class, cancelled::result);
    assertThat(state.of(whole).attempts()).isEqualTo(0);
    TaskState<?> ofNext = state.of(next); // not yet expanded, or with a child that never started
    assertThat(ofNext.isFinished()).isTrue();
    assertThat(ofNext.isSuccessful()).isFalse();
  }

  @Test
  void givenResultsStandForTheChildren() {
    AtomicInteger calls = new AtomicInteger();
    var first = flow.map("first", inputs -> calls.incrementAndGet(), each(List.of(1)));
    var second = flow.map("second", INCREMENT, first.each());
    Step whole = flow.step("whole", COLLECT, first, second);

    FlowState state =
        flow.runner().executor(executor).given(first, Arrays.asList(10, 20, 30)).run();

    assertThat(calls.get()).isEqualTo(0);
    assertThat(state.result(first)).containsExactly(10, 20, 30).inOrder();
    assertThat(child(state, first, 2).task()).isEqualTo("first[2]");
    assertThat(state.of(first).attempts()).isEqualTo(0);
    assertThat(state.result(whole)).isEqualTo(List.of(List.of(10, 20, 30), List.of(11, 21, 31)));
  }

  @Test
  void resumeRunsFailedChildrenOnly() {
    List<String> calls = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger bad = new AtomicInteger(2);
    var first =
        flow.map(
            "first",
            inputs -> {
              calls.add(TaskContext.current().task());
              return failingAt(bad.get()).call(inputs);
            },
            each(List.of(1, 2, 3)));
    var second =
        flow.map(
            "second",
            inputs -> {
              calls.add(TaskContext.current().task());
              return inputs[0];
            },
            first.each());
    Step whole = flow.step("whole", COLLECT, second);
    FlowState state = flow.run(executor);
    assertThat(state.of(whole)).isInstanceOf(TriggerFailed.class);
    calls.clear();
    bad.set(0);

    FlowState resumed = flow.runner().executor(executor).resume(state).run();

    assertThat(calls).containsExactly("first[1]", "second[1]").inOrder();
    assertThat(resumed.result(whole)).isEqualTo(List.of(List.of(1, 2, 3)));
    assertThat(child(resumed, first, 0)).isSameInstanceAs(child(state, first, 0));
    assertThat(child(resumed, second, 2)).isSameInstanceAs(child(state, second, 2));
    assertThat(resumed.of(first).attempts()).isEqualTo(3);

    // Nothing is left to do, and a state of another length runs all again.
    calls.clear();
    flow.runner().executor(executor).resume(resumed).run();
    assertThat(calls).isEmpty();
    flow.runner().executor(executor).resume(state).given(first, List.of(1, 2)).run();
    assertThat(calls).containsExactly("second[0]", "second[1]");
  }

  @Test
  void resultsOfChildrenAreDropped() {
    var first = flow.map("first", INCREMENT, each(List.of(1, 2)));
    var second = flow.map("second", INCREMENT, first.each());
    Step whole = flow.step("whole", COLLECT, second);

    FlowState state = flow.runner().executor(executor).returnTasks(whole).run();

    assertThat(state.result(whole)).isEqualTo(List.of(List.of(3, 4)));
    for (MappedNode<?, ?> dropped : List.of(first, second)) {
      assertThat(state.of(dropped).isSuccessful()).isTrue();
      assertThat(assertThrows(IllegalStateException.class, () -> state.result(dropped)))
          .hasMessageThat()
          .startsWith("[ResultDropped] the result of '" + dropped.slug() + "[0]' was dropped");
    }
    FlowState kept = flow.runner().executor(executor).returnTasks(first).run();
    assertThat(kept.result(first)).containsExactly(2, 3).inOrder();
    assertThrows(IllegalStateException.class, () -> kept.result(whole));
  }

  @Test
  void eventsOfEachChildComeInOrder() {
    Map<String, List<TaskState<?>>> events = new ConcurrentHashMap<>();
    var first = flow.map("first", failingAt(2), each(List.of(1, 2))).retries(1);
    var second = flow.map("second", INCREMENT, first.each());
    RunListener listener =
        new RunListener() {
          @Override
          public void taskChanged(TaskNode<?, ?> task, TaskState<?> before, TaskState<?> after) {
            add(task.slug(), before, after);
          }

          @Override
          public void childChanged(
              MappedNode<?, ?> task, int index, TaskState<?> before, TaskState<?> after) {
            add(task.slug() + "[" + index + "]", before, after);
          }

          private void add(String slug, TaskState<?> before, TaskState<?> after) {
            assertThat(after.task()).isEqualTo(slug);
            List<TaskState<?>> seen = events.computeIfAbsent(slug, s -> new ArrayList<>());
            if (seen.isEmpty()) {
              seen.add(before);
            }
            assertThat(before).isSameInstanceAs(seen.get(seen.size() - 1));
            seen.add(after);
          }
        };

    FlowState state = flow.runner().executor(executor).listener(listener).run();

    assertThat(kindsOf(events, "first[0]"))
        .containsExactly("Pending", "Running", "Success")
        .inOrder();
    assertThat(kindsOf(events, "first[1]"))
        .containsExactly("Pending", "Running", "Retrying", "Running", "Failed")
        .inOrder();
    assertThat(kindsOf(events, "first")).containsExactly("Pending", "Mapped").inOrder();
    assertThat(kindsOf(events, "second[1]")).containsExactly("Pending", "TriggerFailed").inOrder();
    assertThat(kindsOf(events, "second")).containsExactly("Pending", "Mapped").inOrder();
    TaskState<?> whole = state.of(second);
    assertThat(Objects.requireNonNull(events.get("second")).get(1)).isSameInstanceAs(whole);
    assertThat(events).hasSize(6);
    Failed<?> failed = state.failures().get(0);
    assertThat(failed.exception().getSuppressed()).isEmpty(); // no listener has thrown
  }

  private static List<String> kindsOf(Map<String, List<TaskState<?>>> events, String slug) {
    return Objects.requireNonNull(events.get(slug)).stream().map(MappedRunsTest::kind).toList();
  }

  /** The last child may end while the thread that made the children is still at it. */
  @Test
  void whatIsBehindAMappedTaskRunsOnceHoweverFastTheChildrenAre() {
    AtomicInteger calls = new AtomicInteger();
    var first = flow.map("first", INCREMENT, each(List.of(1)));
    var second = flow.map("second", INCREMENT, first.each());
    for (int i = 0; i < 3; i++) {
      flow.step("after", inputs -> calls.incrementAndGet(), second);
    }
    int runs = 2_000;

    for (int i = 0; i < runs; i++) {
      assertThat(flow.run(executor).isSuccessful()).isTrue();
    }

    assertThat(calls.get()).isEqualTo(3 * runs);
  }
}
