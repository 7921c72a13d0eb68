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

import dev.weir.graph.MappedNode;
import dev.weir.state.Mapped;
import dev.weir.state.TaskState;
import dev.weir.state.TriggerFailed;
import dev.weir.testing.BlockedTask;
import dev.weir.testing.TestFlow.Step;
import dev.weir.testing.Travel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs with mapped tasks: given results, resuming, cancelling, events. */
class MappedRunsTest extends ConformanceSuite {

  @Test
  void cancelCancelsChildren() throws InterruptedException {
    BlockedTask blocked = new BlockedTask();
    var children =
        flow.map(
            "children",
            inputs -> number(inputs[0]) == 1 ? blocked.call(inputs) : inputs[0],
            each(List.of(0, 1)));
    var next = flow.map("next", INCREMENT, children.each());
    Step whole = flow.step("whole", COLLECT, next);

    FlowRun run = flow.runner().executor(executor).start();
    blocked.awaitStart();
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

  @Tag("decision-20")
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
    var first = flow.map("first", failingAt(2), each(List.of(1, 2))).retries(1);
    var second = flow.map("second", INCREMENT, first.each());

    FlowState state = recording().run();

    assertThat(recorded.kinds("first[0]"))
        .containsExactly("Pending", "Running", "Success")
        .inOrder();
    assertThat(recorded.kinds("first[1]"))
        .containsExactly("Pending", "Running", "Retrying", "Running", "Failed")
        .inOrder();
    assertThat(recorded.kinds(first)).containsExactly("Pending", "Mapped").inOrder();
    assertThat(recorded.kinds("second[0]"))
        .containsExactly("Pending", "Running", "Success")
        .inOrder();
    assertThat(recorded.kinds("second[1]")).containsExactly("Pending", "TriggerFailed").inOrder();
    assertThat(recorded.kinds(second)).containsExactly("Pending", "Mapped").inOrder();
    assertThat(recorded.events()).hasSize(2 + 4 + 1 + 2 + 1 + 1);
    TaskState<?> whole = state.of(second);
    assertThat(recorded.states(second).get(1)).isSameInstanceAs(whole);
    assertThat(state.failures().get(0).exception().getSuppressed()).isEmpty(); // nobody has thrown
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
    int runs = Travel.many(executor, 2_000);

    for (int i = 0; i < runs; i++) {
      assertThat(flow.run(executor).isSuccessful()).isTrue();
    }

    assertThat(calls.get()).isEqualTo(3 * runs);
  }
}
