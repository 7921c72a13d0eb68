package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.graph.Each.each;
import static dev.weir.testing.Bodies.COLLECT;
import static dev.weir.testing.Bodies.INCREMENT;
import static dev.weir.testing.Bodies.SUM;
import static dev.weir.testing.Bodies.failingAt;
import static dev.weir.testing.Bodies.listOf;
import static dev.weir.testing.Bodies.number;
import static dev.weir.testing.ExecutorsUnderTest.isParallel;
import static dev.weir.testing.MappedStates.child;
import static dev.weir.testing.MappedStates.kind;
import static dev.weir.testing.MappedStates.kinds;
import static dev.weir.testing.MappedStates.mapped;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.Trigger;
import dev.weir.graph.Input;
import dev.weir.graph.MappedNode;
import dev.weir.internal.Unchecked;
import dev.weir.state.Failed;
import dev.weir.state.Mapped;
import dev.weir.state.Signal;
import dev.weir.state.Skipped;
import dev.weir.state.TaskState;
import dev.weir.state.TriggerFailed;
import dev.weir.testing.BlockedTask;
import dev.weir.testing.MappedStates;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import dev.weir.testing.Travel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What fails in a mapped task, or before it, and what comes of that. */
class MappedFailuresTest extends ConformanceSuite {

  @Tag("behaviour-100")
  @Tag("decision-33")
  @Test
  void differentLengthsFailTheTask() {
    AtomicInteger calls = new AtomicInteger();
    var sums =
        flow.map(
            "sums",
            inputs -> calls.incrementAndGet(),
            each(List.of(1, 2, 3)).shortest(),
            Input.of(0),
            each(List.of(1, 2)).shortest(),
            each(List.of(1, 2)));
    Step after = flow.step("after", inputs -> calls.incrementAndGet(), sums);

    FlowState state = flow.run(executor);

    Failed<?> failed = (Failed<?>) state.of(sums);
    assertThat(failed.message())
        .isEqualTo(
            "java.lang.IllegalArgumentException: [MappedLengths] 'sums' is mapped over 'p0' with 3"
                + " elements and 'p2' with 2; give all the same length, or wrap every one"
                + " in each(…).shortest()");
    assertThat(failed.attempts()).isEqualTo(0);
    assertThat(state.failures()).containsExactly(failed);
    assertThat(((TriggerFailed<?>) state.of(after)).rootCauses()).containsExactly(failed);
    assertThat(calls.get()).isEqualTo(0);
  }

  @Test
  void whatCannotBeIteratedOverFailsTheTask() {
    Step nothing = flow.step("nothing", inputs -> null);
    Step number = flow.step("number", inputs -> 5);
    var overNothing = flow.map("overNothing", INCREMENT, each(listOf(nothing)));
    var overNumber = flow.map("overNumber", INCREMENT, each(listOf(number)));
    var chained = flow.map("chained", INCREMENT, overNumber.each());

    FlowState state = flow.run(executor);

    assertThat(state.of(overNothing).message())
        .isEqualTo(
            "java.lang.IllegalArgumentException: [MappedOver] 'overNothing' is mapped over input"
                + " 'p0', which is null; give it something to iterate over");
    Failed<?> failed = (Failed<?>) state.of(overNumber);
    assertThat(failed.message())
        .isEqualTo(
            "java.lang.IllegalArgumentException: [MappedOver] 'overNumber' is mapped over input"
                + " 'p0', which is a java.lang.Integer; give it something to iterate over");
    assertThat(((TriggerFailed<?>) state.of(chained)).rootCauses()).containsExactly(failed);
  }

  @Test
  void anIterableThatThrowsFailsTheTaskWithThat() {
    List<Throwable> thrown =
        List.of(new IllegalStateException("closed"), new StackOverflowError("deep"));
    for (Throwable exception : thrown) {
      TestFlow broken = new TestFlow();
      Iterable<Integer> throwing =
          () -> {
            throw Unchecked.<RuntimeException>rethrow(exception);
          };
      var over = broken.map("over", INCREMENT, each(throwing));

      FlowState state = broken.run(executor);

      assertThat(((Failed<?>) state.of(over)).exception()).isSameInstanceAs(exception);
    }
  }

  @Test
  void whatIsMappedOverAFailureOrASkipGoesItsWay() {
    IOException full = new IOException("full");
    Step failing =
        flow.step(
            "failing",
            inputs -> {
              throw full;
            });
    Step skipping =
        flow.step(
            "skipping",
            inputs -> {
              throw Signal.skip("no rows");
            });
    var overFailure = flow.map("overFailure", INCREMENT, each(listOf(failing)));
    var overSkip = flow.map("overSkip", INCREMENT, each(listOf(skipping)));
    var tolerant =
        flow.map("tolerant", INCREMENT, each(listOf(skipping))).skipOnUpstreamSkip(false);
    var chained = flow.map("chained", INCREMENT, overSkip.each());

    FlowState state = flow.run(executor);

    TriggerFailed<?> held = (TriggerFailed<?>) state.of(overFailure);
    assertThat(held.rootCauses()).containsExactly(state.of(failing));
    assertThat(state.of(overSkip)).isInstanceOf(Skipped.class);
    assertThat(state.of(chained)).isInstanceOf(Skipped.class);
    assertThat(state.of(tolerant).message())
        .isEqualTo(
            "dev.weir.state.TriggerFailedException: 'tolerant' did not run because it is mapped"
                + " over 'skipping', which is Skipped");
  }

  @Test
  void aSkippedUpstreamSkipsTheTaskWhateverItIsMappedOver() {
    Step failing = flow.step("failing", failingAt(1), Input.of(1));
    Step nothing = flow.step("nothing", inputs -> null);
    Step skipping =
        flow.step(
            "skipping",
            inputs -> {
              throw Signal.skip("no rows");
            });
    var overFailure = flow.map("over", INCREMENT, each(listOf(failing))).after(skipping);
    var overNothing = flow.map("over", INCREMENT, each(listOf(nothing))).after(skipping);

    FlowState state = flow.run(executor);

    for (MappedNode<?, ?> node : List.of(overFailure, overNothing)) {
      assertThat(state.of(node).message())
          .isEqualTo(
              "The task was skipped because 'skipping' was; with skipOnUpstreamSkip = false it"
                  + " would run.");
    }
  }

  @Test
  void aChildThatFailsFailsAloneDownstream() {
    var first = flow.map("first", failingAt(2), each(List.of(1, 2, 3)));
    var second = flow.map("second", INCREMENT, first.each());
    var third = flow.map("third", SUM, second.each(), first.each());

    FlowState state = flow.run(executor);

    TaskState<?> bad = child(state, first, 1);
    for (MappedNode<?, ?> node : List.of(second, third)) {
      assertThat(kinds(state, node)).containsExactly("Success", "TriggerFailed", "Success");
      TriggerFailed<?> held = (TriggerFailed<?>) child(state, node, 1);
      assertThat(held.rootCauses()).containsExactly(bad);
      assertThat(held.attempts()).isEqualTo(0);
    }
    assertThat(child(state, third, 2).result()).isEqualTo(7);
    assertThat(state.failures()).containsExactly(bad);
    assertThat(child(state, second, 1).message())
        .isEqualTo(
            "dev.weir.state.TriggerFailedException: 'second[1]' did not run because 'first[1]'"
                + " failed: java.io.IOException: no 2");
  }

  @Test
  void aFailureAtTheHeadOfAChainOfMapsNeedsNoStackEither() {
    var last = flow.map("link", failingAt(1), each(List.of(1, 2)));
    for (int i = 1; i < Travel.many(executor, 2_000); i++) {
      last = flow.map("link", inputs -> inputs[0], last.each());
    }

    Mapped<?> state = mapped(flow.run(executor), last);

    assertThat(state.children().stream().map(MappedStates::kind))
        .containsExactly("TriggerFailed", "Success")
        .inOrder();
    assertThat(((TriggerFailed<?>) state.children().get(0)).rootCauses()).hasSize(1);
  }

  @Tag("decision-2")
  @Test
  void aFailingChildMakesTheWholeFailed() {
    var first = flow.map("first", failingAt(2), each(List.of(1, 2, 3, 2)));
    Step after = flow.step("after", COLLECT, first);
    var barrier = flow.map("barrier", INCREMENT, each(first));
    List<TaskState<?>> seen = new ArrayList<>();
    Step watch = flow.watch("watch", inputs -> seen.add((TaskState<?>) inputs[0]), first);
    watch.trigger(Trigger.ALL_FINISHED);

    FlowState state = flow.run(executor);

    Mapped<?> whole = mapped(state, first);
    assertThat(whole.isFailed()).isTrue();
    assertThat(whole.isSuccessful()).isFalse();
    assertThat(whole.isFinished()).isTrue();
    assertThat(whole.message()).isEqualTo("2 of 4 children succeeded.");
    List<?> bad = List.of(whole.children().get(1), whole.children().get(3));
    assertThat(((TriggerFailed<?>) state.of(after)).rootCauses()).isEqualTo(bad);
    assertThat(((TriggerFailed<?>) state.of(barrier)).rootCauses()).isEqualTo(bad);
    assertThat(state.failures()).isEqualTo(bad);
    Throwable thrown = assertThrows(IOException.class, () -> state.result(first));
    assertThat(thrown).isSameInstanceAs(((Failed<?>) whole.children().get(1)).exception());
    Travel.assertAre(executor, seen, List.of(whole)); // TaskState takes the whole
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

  @Tag("behaviour-101")
  @Test
  void whatIsNotMappedCountsInTheTriggerOfEachChild() {
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
  void theWholeIsUnfinishedThenCancelledThenFailedThenSuccessful() {
    AtomicReference<@Nullable FlowRun> current = new AtomicReference<>();
    Step.Signature body =
        inputs ->
            switch (number(inputs[0])) {
              case 0 -> throw new IOException("full");
              case 1 -> throw Signal.pause("ask somebody");
              case 2 -> {
                Objects.requireNonNull(current.get()).cancel();
                yield null;
              }
              default -> throw Signal.skip("no rows");
            };
    RunListener canceller =
        new RunListener() {
          @Override
          public void runStarted(FlowRun run) {
            current.set(run);
          }
        };
    var numbers = flow.<List<Integer>>parameter("numbers");
    var children = flow.map("children", body, each(numbers));
    FlowRunner runner = flow.runner().executor(executor).listener(canceller);

    Mapped<?> unfinished = mapped(runner.parameter(numbers, List.of(0, 1, 3)).run(), children);
    Mapped<?> cancelled = mapped(runner.parameter(numbers, List.of(2, 0)).run(), children);
    Mapped<?> failed = mapped(runner.parameter(numbers, List.of(0, 3)).run(), children);
    Mapped<?> successful = mapped(runner.parameter(numbers, List.of(3, 3)).run(), children);

    List<Mapped<?>> all = List.of(unfinished, cancelled, failed, successful);
    assertThat(all.stream().map(TaskState::isFinished))
        .containsExactly(false, true, true, true)
        .inOrder();
    assertThat(all.stream().map(TaskState::isFailed))
        .containsExactly(false, false, true, false)
        .inOrder();
    assertThat(all.stream().map(TaskState::isSuccessful))
        .containsExactly(false, false, false, true)
        .inOrder();
    assertThat(unfinished.attempts()).isEqualTo(3);
    assertThat(successful.result()).isEmpty();
  }

  @Tag("behaviour-8")
  @Test
  void raiseModeDoesNotWaitForOtherChildren() throws InterruptedException {
    IOException full = new IOException("full");
    boolean parallel = isParallel(executor);
    BlockedTask sleeping = new BlockedTask();
    AtomicInteger later = new AtomicInteger();
    var children =
        flow.map(
            "children",
            inputs -> {
              switch (number(inputs[0])) {
                case 0 -> {
                  if (parallel) {
                    sleeping.awaitStart();
                  }
                  throw full;
                }
                case 1 -> sleeping.call(inputs);
                default -> {}
              }
              return later.incrementAndGet();
            },
            each(List.of(0, 1)));
    flow.map("next", inputs -> later.incrementAndGet(), children.each());

    FlowRunner runner = flow.runner().executor(executor).raiseOnException();

    Travel.assertIs(executor, assertThrows(IOException.class, runner::run), full);
    if (parallel) {
      sleeping.awaitInterrupt();
    }
    assertThat(full.getSuppressed()).isEmpty();
  }
}
