package dev.weir.flow;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.Flow;
import dev.weir.Task;
import dev.weir.graph.FlowGraph;
import dev.weir.graph.Input;
import dev.weir.graph.Parameter;
import dev.weir.graph.TaskNode;
import dev.weir.graph.TaskQuery;
import dev.weir.run.FlowRunner;
import dev.weir.run.FlowState;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Add;
import dev.weir.testing.TestFlow.Div;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ReplaceTest {

  private final TestFlow flow = new TestFlow();

  @Task(name = "the other one", tags = "new", blocking = true)
  static int other(int x) {
    return 10 * x;
  }

  @Task(as = "minus")
  static int subtract(int a, int b) {
    return a - b;
  }

  @Task
  static int swapped(int b, int a) {
    return a - b;
  }

  static int plain(int x) {
    return -x;
  }

  @Flow
  static class Unprocessed {
    @Task
    static int half(int x) {
      return x / 2;
    }
  }

  private static String refusal(Class<? extends RuntimeException> type, Executable call) {
    return Objects.requireNonNull(assertThrows(type, call).getMessage());
  }

  @Tag("behaviour-11")
  @Tag("decision-13")
  @Test
  void edgesPositionAndReferenceRoleStay() {
    Div div = flow.div(1);
    Add add = flow.add(div, div);
    Div before = flow.div(1);
    div.after(before);
    flow.referenceTasks(div);

    Div replacing = flow.replace(div, ReplaceTest::other);

    FlowGraph graph = flow.graph();
    assertThat(graph.nodes()).containsExactly(replacing, add, before).inOrder();
    assertThat(graph.edges().toString()).isEqualTo("[div-2 → other, other → add.a, other → add.b]");
    assertThat(graph.referenceTasks()).containsExactly(replacing);
    assertThat(graph.terminals()).containsExactly(add);
    assertThat(refusal(IllegalArgumentException.class, () -> graph.downstream(div)))
        .isEqualTo(
            "[NodeReplaced] node 'div' was replaced by 'other' in the flow Test; use the node that"
                + " replace returned");
    assertThat(flow.run().result(add)).isEqualTo(20);
  }

  @Tag("behaviour-111")
  @Tag("decision-13")
  @Test
  void derivedReferenceTasksStayDerived() {
    Div div = flow.div(1);
    Div replacing = flow.replace(div, ReplaceTest::plain);
    Div later = flow.div(replacing);

    assertThat(flow.graph().referenceTasks()).containsExactly(later);
  }

  @Tag("behaviour-110")
  @Tag("decision-13")
  @Test
  void taskBringsItsNameAndTags() {
    Div replacing = flow.replace(flow.div(1).named("safe"), ReplaceTest::other);

    assertThat(replacing.name()).isEqualTo("the other one");
    assertThat(replacing.tags()).containsExactly("new");
    assertThat(replacing.slug()).isEqualTo("other");
    assertThat(flow.graph().spec(0).info().isBlocking()).isTrue();
    assertThat(flow.getTasks(Div.class)).containsExactly(replacing);
    assertThat(flow.getTasks(TaskQuery.named("the other one").tagged("new")))
        .containsExactly(replacing);
    assertThat(flow.getTasks(TaskQuery.named("safe"))).isEmpty();
  }

  @Tag("behaviour-13")
  @Tag("decision-13")
  @Test
  void taskNamedByItsAnnotationHasThatSlugAndReadsTheSameParameters() {
    Parameter<Integer> x = flow.parameter("x", int.class);
    Parameter<Integer> y = flow.parameter("y", int.class);
    Add add = flow.add(x, y);
    FlowRunner before = flow.runner().parameter(x, 10).parameter(y, 11);
    assertThat(before.run().result(add)).isEqualTo(21);

    Add minus = flow.replace(add, ReplaceTest::subtract);

    assertThat(minus.slug()).isEqualTo("minus");
    FlowRunner after = flow.runner().parameter(x, 10).parameter(y, 11);
    assertThat(after.run().result(minus)).isEqualTo(-1);
  }

  @Tag("behaviour-112")
  @Tag("decision-14")
  @Test
  void slugThatIsTakenIsCountedOn() {
    Div first = flow.replace(flow.div(1), ReplaceTest::other);
    Div second = flow.replace(flow.div(2), ReplaceTest::other);

    assertThat(flow.graph().nodes().toString()).isEqualTo("[other, other-2]");
    assertThat(flow.run().result(first)).isEqualTo(10);
    assertThat(flow.run().result(second)).isEqualTo(20);
  }

  @Tag("behaviour-110")
  @Tag("decision-13")
  @Test
  void whatIsNoTaskKeepsNameAndTags() {
    Div first = flow.replace(flow.div(1).named("safe").tagged("old"), ReplaceTest::plain);
    Div second = flow.replace(first, x -> x + 41);

    assertThat(second.name()).isEqualTo("safe");
    assertThat(second.tags()).containsExactly("arithmetic", "old");
    assertThat(second.slug()).isEqualTo("div-3");
    assertThat(flow.run().result(second)).isEqualTo(42);
  }

  @Test
  void replacedNodeIsRefusedEverywhere() {
    Div div = flow.div(1);
    Div other = flow.div(2);
    Div replacing = flow.replace(div, ReplaceTest::other);
    String message =
        "[NodeReplaced] node 'div' was replaced by 'other' in the flow Test; use the node that"
            + " replace returned";

    for (Executable call :
        List.<Executable>of(
            () -> flow.replace(div, x -> x),
            () -> flow.add(div, Input.of(1)),
            () -> flow.referenceTasks(div),
            () -> flow.getTask(div),
            () -> div.named("x"),
            () -> div.tagged("x"),
            () -> div.after(other),
            () -> other.after(div),
            () -> flow.runner().returnTasks(div),
            () -> flow.run().of(div),
            () -> flow.graph().upstream(div))) {
      assertThat(refusal(IllegalArgumentException.class, call)).isEqualTo(message);
    }
    assertThat(flow.getTasks(TaskNode.class)).containsExactly(replacing, other).inOrder();
  }

  @Test
  void stateOfAnEarlierRunKnowsTheOldNodeOnly() {
    Div div = flow.div(1);
    FlowState before = flow.run();
    Div replacing = flow.replace(div, ReplaceTest::other);

    assertThat(before.result(div)).isEqualTo(1);
    assertThat(refusal(IllegalArgumentException.class, () -> before.of(replacing)))
        .isEqualTo(
            "[NodeUnknown] node 'other' was not in the flow Test when it ran; ask the state of a"
                + " run that had it");
  }

  @Tag("behaviour-107")
  @Tag("behaviour-109")
  @Tag("decision-13")
  @Test
  @SuppressWarnings("NullAway") // misuse on purpose
  void refusedReplaceLeavesTheFlowAsItWas() {
    Div div = flow.div(1);
    Add add = flow.add(div, div);
    FlowGraph before = flow.graph();
    Div foreign = new TestFlow().div(1);

    assertThat(
            refusal(IllegalArgumentException.class, () -> flow.replace(add, ReplaceTest::swapped)))
        .isEqualTo(
            "[ReplacementNamesSwapped] 'swapped' cannot replace 'add': its parameters (b, a) are"
                + " those of the task in another order (a, b), so values would be swapped"
                + " silently; give them the task's order");
    assertThat(refusal(IllegalArgumentException.class, () -> flow.replace(foreign, x -> x)))
        .isEqualTo(
            "[NodeForeign] node 'div' does not belong to the flow Test; use a node that this flow"
                + " gave");
    assertThat(refusal(IllegalArgumentException.class, () -> flow.replace(div, null)))
        .isEqualTo("[NullArgument] replacement must not be null");
    assertThat(refusal(IllegalStateException.class, () -> flow.replace(div, Unprocessed::half)))
        .isEqualTo(
            "[GeneratedMissing] there is no generated class"
                + " dev.weir.flow.ReplaceTest_UnprocessedFlow for the flow"
                + " dev.weir.flow.ReplaceTest.Unprocessed; is weir-processor on"
                + " annotationProcessorPaths?");
    assertThat(flow.graph()).isSameInstanceAs(before);
  }

  @Tag("behaviour-113")
  @Tag("decision-13")
  @Test
  void copyIsIndependentAndKnowsTheSameHandles() {
    Div div = flow.div(1);
    Add add = flow.add(div, div);
    TestFlow copy = flow.copy();

    Div replacing = copy.replace(div, ReplaceTest::other);
    Div only = copy.div(div(copy, add));

    assertThat(flow.run().result(add)).isEqualTo(2);
    assertThat(copy.run().result(add)).isEqualTo(20);
    assertThat(flow.graph().size()).isEqualTo(2);
    assertThat(copy.graph().nodes()).containsExactly(replacing, copy.getTask(add), only).inOrder();
    assertThat(copy.getTask(add)).isNotSameInstanceAs(add);
    assertThat(refusal(IllegalArgumentException.class, () -> flow.replace(replacing, x -> x)))
        .startsWith("[NodeForeign]");
    assertThat(flow.replace(div, x -> x).slug()).isEqualTo("div-2");
  }

  private static Input<Integer> div(TestFlow copy, Add add) {
    return copy.getTask(add);
  }

  @Test
  void optionsOnAHandleChangeTheFlowThatMadeIt() {
    Div div = flow.div(1);
    TestFlow copy = flow.copy();

    div.named("first");
    copy.getTask(div).named("second");

    assertThat(flow.graph().nodes().get(0).name()).isEqualTo("first");
    assertThat(copy.graph().nodes().get(0).name()).isEqualTo("second");
  }

  @Test
  void nodesOfACopyAreForeignToTheOriginal() {
    flow.div(1);
    TestFlow copy = flow.copy();
    Div ofCopy = copy.div(2);
    Div ofOriginal = flow.div(3);

    assertThat(refusal(IllegalArgumentException.class, () -> flow.div(ofCopy)))
        .startsWith("[NodeForeign]");
    assertThat(refusal(IllegalArgumentException.class, () -> copy.div(ofOriginal)))
        .startsWith("[NodeForeign]");
  }

  @Tag("behaviour-16")
  @Tag("behaviour-17")
  @Tag("behaviour-19")
  @Tag("behaviour-118")
  @Tag("decision-5")
  @Test
  void lookUpsAreInInsertionOrder() {
    Div one = flow.div(1).tagged("x");
    Add two = flow.add(one, one).tagged("x");
    Div three = flow.div(3).named("add");

    assertThat(flow.getTasks(Div.class)).containsExactly(one, three).inOrder();
    assertThat(flow.getTasks(TaskNode.class)).containsExactly(one, two, three).inOrder();
    assertThat(flow.getTasks(TaskQuery.all())).containsExactly(one, two, three).inOrder();
    assertThat(flow.getTasks(TaskQuery.named("add"))).containsExactly(two, three).inOrder();
    assertThat(flow.getTasks(TaskQuery.named("add").tagged("x"))).containsExactly(two);
    assertThat(flow.getTasks(TaskQuery.slug("div-2").tagged("x"))).isEmpty();
    assertThat(flow.getTasks(TaskQuery.named("add").slug("div-2"))).containsExactly(three);
    assertThat(flow.getTasks(TaskQuery.named("add").slug("div-2").tagged("x"))).isEmpty();
    assertThat(flow.getTasks(TaskQuery.tagged("arithmetic").slug("div"))).containsExactly(one);
    assertThat(flow.toString()).isEqualTo("Test with 3 tasks");
  }
}
