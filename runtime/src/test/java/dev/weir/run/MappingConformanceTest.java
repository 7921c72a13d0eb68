package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.graph.Each.each;
import static dev.weir.testing.Bodies.COLLECT;
import static dev.weir.testing.Bodies.INCREMENT;
import static dev.weir.testing.Bodies.SUM;
import static dev.weir.testing.Bodies.TENFOLD;
import static dev.weir.testing.Bodies.failingAt;
import static dev.weir.testing.Bodies.iterable;
import static dev.weir.testing.Bodies.listOf;
import static dev.weir.testing.Bodies.number;
import static dev.weir.testing.ExecutorsUnderTest.isParallel;
import static dev.weir.testing.MappedStates.child;
import static dev.weir.testing.MappedStates.mapped;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.Trigger;
import dev.weir.graph.Edge;
import dev.weir.graph.Input;
import dev.weir.graph.MappedNode;
import dev.weir.graph.TaskQuery;
import dev.weir.state.Signal;
import dev.weir.state.Success;
import dev.weir.state.TaskState;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import dev.weir.testing.Travel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a mapped task is mapped over, and what its children give. */
class MappingConformanceTest extends ConformanceSuite {

  @Tag("behaviour-97")
  @Test
  void mapsOverTheListOfATask() {
    Step list = flow.step("list", inputs -> List.of(1, 2, 3));
    var tens = flow.map("tens", TENFOLD, each(listOf(list)));

    FlowState state = flow.run(executor);

    assertThat(state.result(tens)).containsExactly(10, 20, 30).inOrder();
    List<TaskState<?>> children = List.copyOf(mapped(state, tens).children());
    assertThat(children.stream().map(TaskState::task))
        .containsExactly("tens[0]", "tens[1]", "tens[2]")
        .inOrder();
    for (TaskState<?> child : children) {
      assertThat(child).isInstanceOf(Success.class);
      assertThat(child.attempts()).isEqualTo(1);
      assertThat(child.started()).isAtLeast(state.of(list).ended());
    }
    assertThat(children.get(2).result()).isEqualTo(30);
    assertThat(state.of(tens).task()).isEqualTo("tens");
    assertThat(state.of(tens).attempts()).isEqualTo(3);
    assertThat(state.of(tens).message()).isEqualTo("3 of 3 children succeeded.");
    List<?> result = state.result(tens);
    assertThrows(UnsupportedOperationException.class, () -> result.remove(0));
  }

  @Tag("behaviour-97")
  @Test
  void mapsOverAPlainIterableWhichIsReadInEachRun() {
    List<Integer> elements = new ArrayList<>(List.of(1, 2));
    var tens = flow.map("tens", TENFOLD, each(iterable(elements)));

    assertThat(flow.run(executor).result(tens)).containsExactly(10, 20).inOrder();
    elements.add(3);
    assertThat(flow.run(executor).result(tens)).containsExactly(10, 20, 30).inOrder();
  }

  @Tag("behaviour-97")
  @Test
  void mapsOverAParameter() {
    var numbers = flow.<List<Integer>>parameter("numbers").withDefault(List.of(7));
    var tens = flow.map("tens", TENFOLD, each(numbers));

    assertThat(flow.run(executor).result(tens)).containsExactly(70);
    FlowRunner runner = flow.runner().executor(executor).parameter(numbers, List.of(1, 2));
    assertThat(runner.run().result(tens)).containsExactly(10, 20).inOrder();
  }

  @Test
  void nullIsAnElement() {
    List<@Nullable Object> elements = Collections.singletonList(null);
    var isNull = flow.map("isNull", inputs -> inputs[0] == null, each(elements));

    assertThat(flow.run(executor).result(isNull)).containsExactly(true);
  }

  @Tag("behaviour-97")
  @Test
  void severalMappedArgumentsGoSideBySide() {
    Step list = flow.step("list", inputs -> List.of(1, 2, 3));
    var sums = flow.map("sums", SUM, each(listOf(list)), each(List.of(10, 20, 30)));

    assertThat(flow.run(executor).result(sums)).containsExactly(11, 22, 33).inOrder();
  }

  @Tag("behaviour-97")
  @Test
  void anArgumentThatIsNotMappedIsRepeated() {
    AtomicInteger calls = new AtomicInteger();
    Step hundred = flow.step("hundred", inputs -> 100 * calls.incrementAndGet());
    var sums = flow.map("sums", SUM, hundred, each(List.of(1, 2, 3)), Input.of(1000));

    assertThat(flow.run(executor).result(sums)).containsExactly(1101, 1102, 1103).inOrder();
  }

  @Test
  void theShortestArgumentCountsIfAllSaySo() {
    var longer = flow.map("longer", INCREMENT, each(List.of(1, 2, 3, 4)));
    var sums =
        flow.map(
            "sums",
            SUM,
            longer.each().shortest(),
            each(List.of(10, 20)).shortest(),
            each(List.of(100, 200, 300)).shortest());
    Step after = flow.step("after", COLLECT, sums, longer);

    FlowState state = flow.run(executor);

    assertThat(state.result(sums)).containsExactly(112, 223).inOrder();
    assertThat(state.result(after)).isEqualTo(List.of(List.of(112, 223), List.of(2, 3, 4, 5)));
  }

  @Test
  void childrenGoOnWithoutWaitingForTheOthers() {
    CountDownLatch secondRan = new CountDownLatch(1);
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    var first =
        flow.map(
            "first",
            inputs -> {
              if (number(inputs[0]) == 1 && isParallel(executor)) {
                secondRan.await();
              }
              order.add("first " + inputs[0]);
              return inputs[0];
            },
            each(List.of(0, 1)));
    flow.map(
        "second",
        inputs -> {
          order.add("second " + inputs[0]);
          secondRan.countDown();
          return inputs[0];
        },
        first.each());

    assertThat(flow.run(executor).isSuccessful()).isTrue();

    if (executor.name().equals("local")) { // walks the flow, so it comes to the second task later
      assertThat(order).containsExactly("first 0", "first 1", "second 0", "second 1").inOrder();
    } else {
      assertThat(order).containsExactly("first 0", "second 0", "first 1", "second 1").inOrder();
    }
  }

  @Tag("behaviour-97")
  @Test
  void chainOfManyMapsNeedsNoStack() {
    int length = Travel.many(executor, 2_000);
    var last = flow.map("link", INCREMENT, each(List.of(0, 1000)));
    for (int i = 1; i < length; i++) {
      last = flow.map("link", INCREMENT, last.each());
    }

    assertThat(flow.run(executor).result(last)).containsExactly(length, 1000 + length).inOrder();
  }

  @Tag("behaviour-98")
  @Test
  void resultsArriveAsAListAndElementWiseAtOnce() {
    var first = flow.map("first", INCREMENT, each(List.of(0, 1, 2)));
    var both = flow.map("both", COLLECT, first.each(), first);
    var barrier = flow.map("barrier", TENFOLD, each(first));
    Step whole = flow.step("whole", COLLECT, first, barrier);

    FlowState state = flow.run(executor);

    List<Integer> all = List.of(1, 2, 3);
    assertThat(state.result(both))
        .containsExactly(List.of(1, all), List.of(2, all), List.of(3, all))
        .inOrder();
    assertThat(state.result(whole)).isEqualTo(List.of(all, List.of(10, 20, 30)));
  }

  @Test
  void runningAfterAMappedTaskWaitsForTheWholeThoughChildrenAreReadSingly() {
    AtomicInteger done = new AtomicInteger();
    var first = flow.map("first", inputs -> done.incrementAndGet(), each(List.of(1, 2, 3)));
    var second = flow.map("second", inputs -> done.get(), first.each()).after(first);

    assertThat(flow.run(executor).result(second)).containsExactly(3, 3, 3);
    assertThat(flow.graph().edges().stream().map(Edge::toString))
        .containsExactly("first → second.p0[]", "first → second")
        .inOrder();
  }

  @Tag("behaviour-122")
  @Test
  void anEmptyListGivesAnEmptyListAndGoesOn() {
    var none = flow.map("none", INCREMENT, each(List.<Integer>of()));
    var chained = flow.map("chained", INCREMENT, none.each());
    Step after = flow.step("after", COLLECT, none, chained);

    FlowState state = flow.run(executor);

    assertThat(mapped(state, none).children()).isEmpty();
    assertThat(state.of(none).isSuccessful()).isTrue();
    assertThat(state.of(none).attempts()).isEqualTo(0);
    assertThat(state.result(after)).isEqualTo(List.of(List.of(), List.of()));
    assertThat(state.isSuccessful()).isTrue();
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
  void aStateParameterOfAChildTakesTheChildItReads() {
    var first = flow.map("first", failingAt(2), each(List.of(1, 2)));
    var watch =
        flow.mapTyped(
            "watch",
            inputs -> ((TaskState<?>) Objects.requireNonNull(inputs[0])).toString(),
            List.of(TaskState.class),
            first.each());
    watch.trigger(Trigger.ALL_FINISHED);

    assertThat(flow.run(executor).result(watch))
        .containsExactly(
            "Success(\"The task succeeded.\")", "Failed(\"java.io.IOException: no 2\")")
        .inOrder();
  }

  @Tag("behaviour-22")
  @Test
  void edgesSayWhatIsMapped() {
    Step list = flow.step("list", inputs -> List.of(1));
    Step repeated = flow.step("repeated", inputs -> 1);
    var first = flow.map("first", SUM, each(listOf(list)), repeated);
    flow.map("second", SUM, first.each(), first).after(repeated);

    assertThat(flow.graph().edges().stream().map(Edge::toString))
        .containsExactly(
            "list → first.p0[]",
            "repeated → first.p1",
            "first → second.p0[]",
            "first → second.p1",
            "repeated → second")
        .inOrder();
    assertThat(flow.graph().edges().stream().map(Edge::mapped))
        .containsExactly(true, false, true, false, false)
        .inOrder();
    assertThat(flow.getTasks(MappedNode.class)).hasSize(2);
    assertThat(flow.getTasks(TaskQuery.all().mapped())).hasSize(2);
  }

  @Test
  void aMappedCallWithoutEachIsRefused() {
    Step list = flow.step("list", inputs -> List.of(1));

    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> flow.map("sums", SUM, list));

    assertThat(refusal)
        .hasMessageThat()
        .isEqualTo(
            "[MappedNothing] the mapped call of 'sums' has no argument from each(…); wrap one, or"
                + " call it unmapped");
    assertThat(flow.graph().nodes()).containsExactly(list);
  }

  @Tag("behaviour-114")
  @Test
  void replaceKeepsTheMappingOfBothSides() {
    Step hundred = flow.step("hundred", inputs -> 100);
    var first = flow.map("first", SUM, each(List.of(1, 2)), hundred);
    var second = flow.map("second", INCREMENT, first.each());
    Step whole = flow.step("whole", COLLECT, first, second);
    TestFlow copy = flow.copy();

    MappedNode<@Nullable Object, Step.Signature> fixed =
        flow.replace(first, inputs -> number(inputs[0]) * number(inputs[1]));

    assertThat(flow.run(executor).result(whole))
        .isEqualTo(List.of(List.of(100, 200), List.of(101, 201)));
    assertThat(flow.graph().edges().stream().map(Edge::mapped))
        .containsExactly(false, true, false, false)
        .inOrder();
    assertThat(flow.run(executor).of(fixed).task()).isEqualTo("first-2");
    // A copy keeps what it was copied with, and answers to the same handles.
    assertThat(copy.run(executor).result(whole))
        .isEqualTo(List.of(List.of(101, 102), List.of(102, 103)));
    assertThat(copy.run(executor).result(first)).containsExactly(101, 102).inOrder();
  }
}
