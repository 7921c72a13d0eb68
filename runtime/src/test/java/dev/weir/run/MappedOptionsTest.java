package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.graph.Each.each;
import static dev.weir.testing.Bodies.COLLECT;
import static dev.weir.testing.Bodies.INCREMENT;
import static dev.weir.testing.Bodies.failingAt;
import static dev.weir.testing.Bodies.listOf;
import static dev.weir.testing.Bodies.number;
import static dev.weir.testing.MappedStates.child;
import static dev.weir.testing.MappedStates.kind;
import static dev.weir.testing.MappedStates.kinds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.Trigger;
import dev.weir.cache.CacheStorage;
import dev.weir.graph.MappedNode;
import dev.weir.state.Paused;
import dev.weir.state.Pending;
import dev.weir.state.Signal;
import dev.weir.state.Success;
import dev.weir.state.TaskState;
import dev.weir.state.TimedOut;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The options of a mapped task, which hold for each child: retries, timeouts, cache, signals. */
class MappedOptionsTest extends ConformanceSuite {

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

    FlowState state = quiet().run();

    assertThat(kinds(state, flaky)).containsExactly("Success", "Success", "Success", "Failed");
    assertThat(child(state, flaky, 2).result()).isEqualTo("flaky[2] 3");
    assertThat(child(state, flaky, 3).message()).isEqualTo("java.io.IOException: call 3");
    assertThat(state.of(flaky).attempts()).isEqualTo(1 + 2 + 3 + 3);
    // Those that retry wait side by side, but where each is waited for in place.
    int hours = executor.name().equals("local") ? 1 + 2 + 2 : 2;
    assertThat(clock.now()).isEqualTo(START.plus(Duration.ofHours(hours)));
  }

  @Tag("behaviour-71")
  @Tag("decision-10")
  @Test
  void eachChildHasATimeoutOfItsOwn() {
    CountDownLatch quickIsDone = new CountDownLatch(1);
    recorded.when(Success.class, quickIsDone::countDown);
    var slow =
        flow.map(
                "slow",
                inputs -> {
                  if (number(inputs[0]) == 0) {
                    quickIsDone.await(); // else its time would be over, too
                    clock.advance(Duration.ofMinutes(2));
                  }
                  return inputs[0];
                },
                each(List.of(1, 0)))
            .timeout(Duration.ofMinutes(1));

    FlowState state = recording().run();
    Thread.interrupted();

    assertThat(kinds(state, slow)).containsExactly("Success", "TimedOut").inOrder();
    TimedOut<?> late = (TimedOut<?>) child(state, slow, 1);
    assertThat(late.message())
        .isEqualTo("java.util.concurrent.TimeoutException: 'slow[1]' was not finished after PT1M");
    assertThat(late.inputs()).containsExactly("p0", 0);
    assertThat(late.started()).isEqualTo(START);
    assertThat(late.ended()).isEqualTo(at(60));
    assertThat(recorded.kinds("slow[1]"))
        .containsExactly("Pending", "Running", "TimedOut")
        .inOrder();
  }

  @Test
  void childrenThatIgnoreTheirDeadlinesDoNotKeepTheOthersBack() {
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

    FlowState state = quiet().run();

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

    FlowState state = quiet().run();

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
  void manualChildrenGoOnThoughWhatTheyReadRunsAgain() {
    AtomicInteger bad = new AtomicInteger(2);
    var first = flow.map("first", inputs -> failingAt(bad.get()).call(inputs), each(List.of(1, 2)));
    var manual =
        flow.mapTyped(
                "manual",
                inputs -> kind((TaskState<?>) Objects.requireNonNull(inputs[0])),
                List.of(TaskState.class),
                first.each())
            .trigger(Trigger.MANUAL_ONLY);
    FlowState state = flow.run(executor);
    bad.set(0);

    FlowState resumed = flow.runner().executor(executor).resume(state).run();

    assertThat(kinds(state, manual)).containsExactly("Paused", "Paused");
    assertThat(resumed.result(manual)).containsExactly("Success", "Success");
  }
}
