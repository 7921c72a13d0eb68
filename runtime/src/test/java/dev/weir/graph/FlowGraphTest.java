package dev.weir.graph;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.management.ThreadMXBean;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Add;
import dev.weir.testing.TestFlow.Div;
import dev.weir.testing.TestFlow.Step;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class FlowGraphTest {

  private final TestFlow flow = new TestFlow();

  private static String refusal(Executable call) {
    return Objects.requireNonNull(assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Tag("decision-14")
  @Test
  void slugsAreUniqueAndNeverGivenAgain() {
    Div first = flow.div(1);
    Div second = flow.div(2).named("safe");
    Div replacing = flow.replace(first, x -> x);
    Div third = flow.div(3);

    assertThat(first.slug()).isEqualTo("div");
    assertThat(second.slug()).isEqualTo("div-2");
    assertThat(second.name()).isEqualTo("safe");
    assertThat(replacing.slug()).isEqualTo("div-3");
    assertThat(third.slug()).isEqualTo("div-4");
    assertThat(third.toString()).isEqualTo("div-4");
  }

  @Tag("behaviour-37")
  @Test
  void edgesSayWhichParameterTheyFeed() {
    Div one = flow.div(1);
    Add sum = flow.add(one, one);
    Step last = flow.step("last", inputs -> null, Input.of("x"), sum).after(one);

    assertThat(flow.graph().edges().toString())
        .isEqualTo("[div → add.a, div → add.b, add → last.p1, div → last]");
    assertThat(flow.graph().upstream(last)).containsExactly(one, sum).inOrder();
    assertThat(flow.graph().downstream(one)).containsExactly(sum, last).inOrder();
    assertThat(flow.graph().roots()).containsExactly(one);
    assertThat(flow.graph().terminals()).containsExactly(last);
    assertThat(flow.graph().nodes()).containsExactly(one, sum, last).inOrder();
    assertThat(flow.graph().name()).isEqualTo("Test");
  }

  @Tag("behaviour-37")
  @Test
  void edgesAreEqualByTasksParameterAndMapping() {
    Div one = flow.div(1);
    Add sum = flow.add(one, Input.of(1));

    Edge edge = flow.graph().edges().get(0);

    assertThat(edge.parameter()).isEqualTo(Optional.of("a"));
    assertThat(edge).isEqualTo(new Edge(one, sum, Optional.of("a"), false));
    for (Edge other :
        List.of(
            new Edge(sum, sum, Optional.of("a"), false),
            new Edge(one, one, Optional.of("a"), false),
            new Edge(one, sum, Optional.of("b"), false),
            new Edge(one, sum, Optional.empty(), false),
            new Edge(one, sum, Optional.of("a"), true))) {
      assertThat(other).isNotEqualTo(edge);
    }
  }

  @Tag("behaviour-20")
  @Test
  void eachCallAddsATaskAndANodeIsThatTaskHoweverOftenItIsUsed() {
    Div one = flow.div(1);
    Div twin = flow.div(1);
    Add sum = flow.add(one, one);
    flow.add(sum, one);

    assertThat(flow.graph().nodes().toString()).isEqualTo("[div, div-2, add, add-2]");
    assertThat(flow.getTask(one)).isSameInstanceAs(one);
    assertThat(flow.getTask(twin)).isSameInstanceAs(twin);
    assertThat(one.slug()).isEqualTo("div");
  }

  @Test
  void snapshotDoesNotChangeWithTheFlow() {
    Div div = flow.div(1);
    FlowGraph before = flow.graph();
    assertThat(flow.graph()).isSameInstanceAs(before);

    flow.add(div, div);

    assertThat(before.size()).isEqualTo(1);
    assertThat(before.terminals()).containsExactly(div);
    assertThat(flow.graph().size()).isEqualTo(2);
  }

  @Tag("behaviour-31")
  @Test
  void referenceTasksAreTerminalOnesUntilChosen() {
    Div first = flow.div(1);
    assertThat(flow.graph().referenceTasks()).containsExactly(first);
    Add last = flow.add(first, first);
    assertThat(flow.graph().referenceTasks()).containsExactly(last);

    flow.referenceTasks(first);
    assertThat(flow.graph().referenceTasks()).containsExactly(first);
    flow.referenceTasks();
    assertThat(flow.graph().referenceTasks()).containsExactly(last);
  }

  @Tag("behaviour-31")
  @Tag("behaviour-35")
  @Test
  void nodesOfAnotherFlowAreRefusedAndChangeNothing() {
    Div ours = flow.div(1);
    FlowGraph before = flow.graph();
    Div foreign = new TestFlow().div(1);

    for (Executable call :
        List.<Executable>of(
            () -> flow.add(ours, foreign),
            () -> ours.after(foreign),
            () -> flow.referenceTasks(foreign),
            () -> flow.referenceTasks(ours, foreign))) {
      assertThat(refusal(call))
          .isEqualTo(
              "[NodeForeign] node 'div' does not belong to the flow Test; use a node that this flow"
                  + " gave");
    }
    assertThat(flow.graph()).isSameInstanceAs(before);
    assertThat(before.referenceTasks()).containsExactly(ours);
  }

  @Tag("behaviour-29")
  @Tag("behaviour-123")
  @Tag("decision-15")
  @Test
  void cycleIsRefusedAndPrintedEdgeByEdge() {
    Step price = flow.step("price", inputs -> null);
    Step tax = flow.step("tax", inputs -> null, price);
    Step discount = flow.step("discount", inputs -> null).after(tax);
    String before = flow.graph().edges().toString();

    assertThat(refusal(() -> price.after(discount)))
        .isEqualTo(
            "[FlowCycle] adding 'price after discount' would close a cycle: price → tax → discount"
                + " → price");
    assertThat(refusal(() -> price.after(price)))
        .isEqualTo("[FlowCycle] adding 'price after price' would close a cycle: price → price");
    assertThat(flow.graph().edges().toString()).isEqualTo(before);
  }

  @Test
  void nothingOfACallIsDoneIfOnePartIsRefused() {
    Step first = flow.step("first", inputs -> null);
    Step second = flow.step("second", inputs -> null, first);
    Step third = flow.step("third", inputs -> null);

    refusal(() -> first.after(third, second));

    assertThat(flow.graph().edges().toString()).isEqualTo("[first → second.p0]");
    second.after(first); // reads it already
    assertThat(first.after(third, third).slug()).isEqualTo("first");
    assertThat(flow.graph().edges().toString()).isEqualTo("[third → first, first → second.p0]");
  }

  @Tag("behaviour-35")
  @Test
  @SuppressWarnings("NullAway") // misuse on purpose
  void badInputsAreRefusedByNameAndAddNothing() {
    Div foreign = new TestFlow().div(1);

    assertThat(refusal(() -> flow.add(null, Input.of(1))))
        .isEqualTo(
            "[NullInput] input 'a' of 'add' must not be null; for a null value pass"
                + " Input.of(null)");
    assertThat(refusal(() -> flow.add(Input.of(1), Input.of(null))))
        .isEqualTo("[NullPrimitive] input 'b' of 'add' is int, which cannot be null; pass a value");
    assertThat(refusal(() -> flow.add(foreign, foreign)))
        .isEqualTo(
            "[NodeForeign] node 'div' does not belong to the flow Test; use a node that this flow"
                + " gave");
    assertThat(flow.graph().size()).isEqualTo(0);
  }

  @Test
  void nodePassedAsAValueIsRefused() {
    Div div = flow.div(1);

    assertThat(refusal(() -> flow.step("echo", inputs -> null, Input.of(div))))
        .isEqualTo(
            "[NodeAsValue] input 'p0' of 'echo' is the node 'div' where a value is expected; pass"
                + " nodes as they are, and the values of such a call through Input.of(…)");
    assertThat(flow.graph().size()).isEqualTo(1);
  }

  @Test
  void nullIsAValueWhereTheParameterIsNoPrimitive() {
    Step echo = flow.step("echo", inputs -> inputs[0], Input.of(null));

    assertThat(flow.run().result(echo)).isNull();
  }

  @Test
  @SuppressWarnings("NullAway") // misuse on purpose
  void optionsRefuseWhatIsNoName() {
    Div div = flow.div(1);

    assertThat(refusal(() -> div.named(" ")))
        .isEqualTo("[NameBlank] the name of node 'div' must not be blank");
    assertThat(refusal(() -> div.named(null))).isEqualTo("[NullArgument] name must not be null");
    assertThat(refusal(() -> div.tagged("a", null)))
        .isEqualTo("[NullArgument] tag must not be null");
    assertThat(div.name()).isEqualTo("div");
    assertThat(div.tags()).containsExactly("arithmetic");
    assertThat(div.tagged("b", "a").tags()).containsExactly("arithmetic", "b", "a").inOrder();
  }

  @Test
  void unknownNodeIsRefused() {
    FlowGraph graph = flow.graph();
    Div later = flow.div(1);

    assertThat(refusal(() -> graph.upstream(later)))
        .isEqualTo(
            "[NodeForeign] node 'div' does not belong to the flow Test; use a node that this flow"
                + " gave");
  }

  @Tag("behaviour-130")
  @Tag("decision-16")
  @Test
  void buildingIsLinear() {
    build(1_000); // classes are loaded
    long once = bytesToBuild(50_000);
    long twice = bytesToBuild(100_000);

    // Arrays grow by half, so the last growth may fall on either side.
    assertThat((double) twice / once).isLessThan(2.5);
  }

  @Tag("decision-16")
  @Test
  void manyEdgesToOneTaskAreLinearToo() {
    bytesToWait(1_000);
    long once = bytesToWait(20_000);
    long twice = bytesToWait(40_000);

    assertThat((double) twice / once).isLessThan(2.5);
  }

  private static long bytesToWait(int upstreams) {
    return bytesFor(
        () -> {
          TestFlow fan = new TestFlow();
          List<Div> all = new ArrayList<>();
          for (int i = 0; i < upstreams; i++) {
            all.add(fan.div(1));
          }
          Div last = fan.div(1);
          all.forEach(last::after);
          fan.graph();
        });
  }

  /** Allocation stands for work here, since it can be counted. */
  private static long bytesToBuild(int tasks) {
    return bytesFor(
        () -> {
          TestFlow chain = build(tasks);
          List<Add> all = chain.getTasks(Add.class);
          chain.replace(all.get(tasks / 2), (a, b) -> a - b);
        });
  }

  private static long bytesFor(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    work.run();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }

  private static TestFlow build(int tasks) {
    TestFlow chain = new TestFlow();
    Add last = chain.add(Input.of(1), Input.of(1));
    for (int i = 1; i < tasks; i++) {
      last = chain.add(last, Input.of(1));
    }
    return chain;
  }

  @Tag("decision-16")
  @Test
  void replacingInALongChainTouchesOneTask() {
    TestFlow chain = build(100_000);
    List<Add> all = chain.getTasks(Add.class);
    TaskSpec neighbour = chain.graph().spec(50_001);

    Add replacing = chain.replace(all.get(50_000), (a, b) -> 0);

    assertThat(chain.graph().node(50_000)).isSameInstanceAs(replacing);
    assertThat(chain.graph().spec(50_001)).isSameInstanceAs(neighbour);
    assertThat(chain.run().result(all.get(99_999))).isEqualTo(49_999);
  }
}
