package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.graph.Each.each;
import static dev.weir.testing.Bodies.COLLECT;
import static dev.weir.testing.Bodies.INCREMENT;
import static dev.weir.testing.Bodies.failingAt;
import static dev.weir.testing.Bodies.number;
import static dev.weir.testing.MappedStates.child;
import static dev.weir.testing.MappedStates.kind;
import static dev.weir.testing.MappedStates.mapped;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.executor.FlowExecutor;
import dev.weir.graph.MappedNode;
import dev.weir.graph.TaskNode;
import dev.weir.state.Failed;
import dev.weir.state.Mapped;
import dev.weir.state.TaskState;
import dev.weir.state.TriggerFailed;
import dev.weir.testing.MappedStates;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
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

/** Runs with mapped tasks: given results, resuming, cancelling, events. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.weir.testing.ExecutorsUnderTest#all")
class MappedRunsTest {

  @Parameter
  @SuppressWarnings("NullAway.Init") // set by JUnit
  private FlowExecutor executor;

  private final TestFlow flow = new TestFlow();

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
    return Objects.requireNonNull(events.get(slug)).stream().map(MappedStates::kind).toList();
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
