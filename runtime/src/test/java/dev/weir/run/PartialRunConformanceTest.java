package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.graph.Each;
import dev.weir.graph.Input;
import dev.weir.graph.MappedNode;
import dev.weir.state.Pending;
import dev.weir.state.Success;
import dev.weir.state.TaskState;
import dev.weir.state.TriggerFailed;
import dev.weir.testing.TestFlow.Add;
import dev.weir.testing.TestFlow.Div;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs of a part of a flow. */
@Tag("decision-25")
@Tag("decision-38")
class PartialRunConformanceTest extends ConformanceSuite {

  private final IOException full = new IOException("full");
  private final AtomicInteger calls = new AtomicInteger();

  private Step counting(String name, Input<?>... inputs) {
    return flow.step(name, values -> calls.incrementAndGet(), inputs);
  }

  private static void refused(String message, org.junit.jupiter.api.function.Executable call) {
    assertThat(assertThrows(IllegalArgumentException.class, call))
        .hasMessageThat()
        .isEqualTo(message);
  }

  @Test
  void givenTaskDoesNotRun() {
    Div div = flow.div(0);
    Add sum = flow.add(div, Input.of(1));

    FlowState state = recording().given(div, 41).run();

    assertThat(state.isSuccessful()).isTrue();
    assertThat(state.result(sum)).isEqualTo(42);
    assertThat(state.of(div).getClass()).isEqualTo(Success.class);
    assertThat(state.result(div)).isEqualTo(41);
    assertThat(state.of(div).attempts()).isEqualTo(0);
    assertThat(state.of(div).started()).isNull();
    assertThat(recorded.states(div)).isEmpty();
    assertThat(recorded.kinds(sum)).containsExactly("Pending", "Running", "Success").inOrder();
    assertThat(flow.run(executor).isFailed()).isTrue(); // it holds for that run alone
  }

  @Test
  @SuppressWarnings("NullAway") // it does not see that the type has null
  void upstreamsOfAGivenTaskRunAndTheirFailureFailsNothing() {
    Step failing = flow.step("failing", throwing(full));
    Step behind = flow.step("behind", inputs -> calls.incrementAndGet(), failing);
    Step given = flow.step("given", inputs -> calls.incrementAndGet(), behind);
    Step reader = flow.step("reader", inputs -> inputs[0], given);

    FlowState state = quiet().given(given, null).run();

    assertThat(state.of(failing).attempts()).isEqualTo(1);
    assertThat(state.of(behind)).isInstanceOf(TriggerFailed.class);
    assertThat(state.result(reader)).isNull();
    assertThat(state.isSuccessful()).isTrue();
    assertThat(state.failures()).containsExactly(state.of(failing));
    assertThat(calls.get()).isEqualTo(0);
    flow.referenceTasks(failing);
    assertThat(quiet().given(given, null).run().isFailed()).isTrue();
  }

  @Test
  @SuppressWarnings("NullAway") // it does not see that the type has null
  void givenListStandsForTheChildrenOfAMappedTask() {
    MappedNode<?, ?> each = flow.map("each", throwing(full), Each.each(List.of(1, 2)));
    Step list = flow.step("list", inputs -> inputs[0], each);
    @SuppressWarnings("unchecked") // its children give anything
    MappedNode<Object, ?> anything = (MappedNode<Object, ?>) each;

    FlowState state = recording().given(anything, List.of("a", "b", "c")).run();

    assertThat(state.result(list)).isEqualTo(List.of("a", "b", "c"));
    assertThat(state.of(each).attempts()).isEqualTo(0);
    assertThat(recorded.states(each)).isEmpty();
    assertThat(recorded.states("each[0]")).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway") // misuse on purpose
  void mappedTaskIsGivenNothingButALists() {
    MappedNode<?, ?> each = flow.map("each", inputs -> 1, Each.each(List.of(1, 2)));

    refused(
        "[GivenNoList] 'each' is a mapped task; give it a list, not null",
        () -> recording().given(each, null).run());
    assertThat(recorded.events()).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway") // it does not see that the type has null
  void givenValueIsCheckedLikeAnyOther() {
    Div div = flow.div(1);
    Input<?> untyped = flow.step("untyped", inputs -> 1);
    @SuppressWarnings("unchecked") // what a user's cast may do too
    Add sum = flow.add((Input<Integer>) untyped, div);

    FlowState state = quiet().given((Step) untyped, null).run();

    assertThat(state.of(sum).message())
        .isEqualTo(
            "java.lang.IllegalArgumentException: [NullResult] input 'a' of 'add' is int, which"
                + " cannot be null, and 'untyped' gave null; let it give a value, or make the"
                + " parameter a reference type");
  }

  @Test
  void untilRunsTheTasksAndWhatTheyNeed() {
    Step first = counting("first");
    Step second = counting("second", first);
    Step ordered = counting("ordered");
    Step wanted = counting("wanted", second).after(ordered);
    Step behind = counting("behind", wanted);
    Step apart = flow.step("apart", throwing(full));
    flow.referenceTasks(apart);

    FlowState state = recording().until(wanted).run();

    assertThat(state.toString()).isEqualTo("Success(\"All reference tasks succeeded.\")");
    assertThat(calls.get()).isEqualTo(4);
    assertThat(state.result(wanted)).isEqualTo(4);
    for (Step left : List.of(behind, apart)) {
      assertThat(state.of(left).getClass()).isEqualTo(Pending.class);
      assertThat(recorded.states(left)).isEmpty();
    }
    assertThat(state.states()).hasSize(6);
  }

  @Test
  void everySelectedTaskThatNoOtherNeedsDecides() {
    Step failing = flow.step("failing", throwing(full));
    counting("behind", failing);
    Step fine = counting("fine");

    assertThat(quiet().only(failing, fine).run().isFailed()).isTrue();
    assertThat(quiet().until(failing, fine).run().isFailed()).isTrue();
    assertThat(quiet().until(failing).until(fine).run().isFailed()).isTrue();
    assertThat(quiet().only(fine).run().isSuccessful()).isTrue();
    flow.referenceTasks(fine);
    assertThat(quiet().only(failing, fine).run().isSuccessful()).isTrue();
  }

  @Test
  void onlyRunsNothingElse() {
    Step before = counting("before");
    Step source = counting("source");
    Step wanted = flow.step("wanted", inputs -> inputs[0] + "!", source).after(before);
    Step behind = counting("behind", wanted);

    FlowState state = recording().only(wanted).given(source, "given").run();

    assertThat(state.isSuccessful()).isTrue();
    assertThat(state.result(wanted)).isEqualTo("given!");
    assertThat(state.of(before).getClass()).isEqualTo(Pending.class);
    assertThat(state.of(behind).getClass()).isEqualTo(Pending.class);
    assertThat(calls.get()).isEqualTo(0);
  }

  /** An error, not null. */
  @Tag("behaviour-132")
  @Test
  void missingUpstreamIsRefusedBeforeAnythingRuns() {
    Step source = counting("source");
    Step wanted = counting("wanted", Input.of(1), source);
    counting("behind", wanted);
    FlowState earlier = quiet().until(source).run();
    calls.set(0);
    String message =
        "[UpstreamMissing] input 'p1' of 'wanted' comes from 'source', which takes no part in this"
            + " run; add it to until(…) or only(…), give its result with given(…), or resume a"
            + " state that has it";

    refused(message, () -> recording().only(wanted).run());
    refused(message, () -> recording().only(wanted).start());
    assertThat(calls.get()).isEqualTo(0);
    assertThat(recorded.events()).isEmpty();
    assertThat(quiet().only(wanted).resume(earlier).run().result(wanted)).isEqualTo(1);
    assertThat(quiet().only(wanted, source).run().isSuccessful()).isTrue();
  }

  @Test
  void returnedTasksAreKeptWhateverWasGiven() {
    Step source = counting("source");
    Step given = counting("given", source);
    Step reader = counting("reader", given);

    FlowState state = quiet().given(given, 5).returnTasks(reader).run();

    assertThat(calls.get()).isEqualTo(2);
    assertThat(state.result(reader)).isAnyOf(1, 2); // it need not wait for the source
    assertThat(assertThrows(IllegalStateException.class, () -> state.result(given)))
        .hasMessageThat()
        .isEqualTo(
            "[ResultDropped] the result of 'given' was dropped after its last reader; name the task"
                + " in returnTasks(…) to keep it");
    assertThat(assertThrows(IllegalStateException.class, () -> state.result(source)))
        .hasMessageThat()
        .startsWith("[ResultDropped] the result of 'source' was dropped");
  }

  @Tag("behaviour-95")
  @Test
  void contextTellsWhichTaskAndAttemptThisIs() {
    Step step =
        flow.step(
                "step",
                inputs -> {
                  TaskContext context = TaskContext.current();
                  if (context.attempt() == 1) {
                    throw full;
                  }
                  return context.flow() + " " + context.task() + " " + context;
                })
            .retries(1);
    MappedNode<?, ?> each =
        flow.map(
            "each",
            inputs -> TaskContext.current().flow() + " " + TaskContext.current().task(),
            Each.each(List.of(1, 2)));
    Step flags =
        flow.step(
            "flags",
            inputs ->
                List.of(TaskContext.current().isCancelled(), TaskContext.current().isResumed()));

    FlowState state = quiet().run();

    assertThat(state.result(step)).isEqualTo("Test step attempt 2 of step");
    assertThat(state.result(flags)).isEqualTo(List.of(false, false));
    assertThat(state.result(each)).isEqualTo(List.of("Test each[0]", "Test each[1]"));
    assertThat(assertThrows(IllegalStateException.class, TaskContext::current))
        .hasMessageThat()
        .isEqualTo(
            "[ContextMissing] TaskContext.current() was called outside of a task; call it in a"
                + " task");
  }

  @Test
  void contextIsThatOfTheInnermostTask() {
    dev.weir.testing.TestFlow inner = new dev.weir.testing.TestFlow();
    Step innerStep = inner.step("inner", inputs -> TaskContext.current().task());
    Step outer =
        flow.step(
            "outer",
            inputs -> {
              Object within = inner.run(executor).result(innerStep);
              return within + " " + TaskContext.current().task();
            });

    TaskState<?> state = quiet().run().of(outer);

    assertThat(state.result()).isEqualTo("inner outer");
  }
}
