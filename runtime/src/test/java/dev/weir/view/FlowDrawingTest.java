package dev.weir.view;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.graph.Each.each;
import static dev.weir.testing.Bodies.TENFOLD;
import static dev.weir.testing.Bodies.listOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.Trigger;
import dev.weir.executor.LocalExecutor;
import dev.weir.graph.Input;
import dev.weir.run.FlowState;
import dev.weir.state.Signal;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Div;
import dev.weir.testing.TestFlow.Step;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FlowDrawingTest {

  private final TestFlow flow = new TestFlow();

  /** One task of each look, mapped ones, several edges between two tasks, and names to escape. */
  private FlowState runAll() {
    Step list = flow.step("list", inputs -> List.of(1, 2));
    var tens = flow.map("tens", TENFOLD, each(listOf(list)));
    flow.map("more", TENFOLD, tens.each());
    Div broken = flow.div(0).named("a \"bad\" <one> #1 `\\");
    flow.add(broken, broken);
    flow.step(
        "skipped",
        inputs -> {
          throw Signal.skip("not today");
        });
    flow.step("manual", inputs -> null).trigger(Trigger.MANUAL_ONLY).after(list);
    flow.step("last", inputs -> null, Input.of(1)).after(list).skipOnUpstreamSkip(false);
    return flow.run(new LocalExecutor());
  }

  @Tag("behaviour-129")
  @Test
  void aFlowInMermaid() {
    runAll();

    assertThat(FlowDrawing.of(flow.graph()).mermaid())
        .isEqualTo(
            """
            flowchart TD
              t0["list"]
              t1[["tens"]]
              t2[["more"]]
              t3["a #quot;bad#quot; #lt;one#gt; #35;1 #96;\\ (div)"]
              t4["add"]
              t5["skipped"]
              t6["manual"]
              t7["last"]
              t0 -->|"p0[]"| t1
              t1 -->|"p0[]"| t2
              t3 -->|"a"| t4
              t3 -->|"b"| t4
              t0 -.-> t6
              t0 -.-> t7
            """);
  }

  @Test
  void aRunInMermaid() {
    FlowState state = runAll();

    assertThat(FlowDrawing.of(flow.graph(), state).mermaid())
        .isEqualTo(
            """
            flowchart TD
              t0["list<br/>Success"]
              t1[["tens<br/>Mapped"]]
              t2[["more<br/>Mapped"]]
              t3["a #quot;bad#quot; #lt;one#gt; #35;1 #96;\\ (div)<br/>Failed"]
              t4["add<br/>TriggerFailed"]
              t5["skipped<br/>Skipped"]
              t6["manual<br/>Paused"]
              t7["last<br/>Success"]
              t0 -->|"p0[]"| t1
              t1 -->|"p0[]"| t2
              t3 -->|"a"| t4
              t3 -->|"b"| t4
              t0 -.-> t6
              t0 -.-> t7
              classDef success fill:#b7e1c0,color:#000
              class t0,t1,t2,t7 success
              classDef skipped fill:#e2e2e2,color:#000
              class t5 skipped
              classDef failed fill:#f5b5b5,color:#000
              class t3,t4 failed
              classDef waiting fill:#ffffff,color:#000
              class t6 waiting
            """);
  }

  @Tag("behaviour-129")
  @Test
  void aFlowInDot() {
    runAll();

    assertThat(FlowDrawing.of(flow.graph()).dot())
        .isEqualTo(
            """
            digraph "Test" {
              node [shape=box];
              t0 [label="list"];
              t1 [label="tens", peripheries=2];
              t2 [label="more", peripheries=2];
              t3 [label="a \\"bad\\" <one> #1 `\\\\ (div)"];
              t4 [label="add"];
              t5 [label="skipped"];
              t6 [label="manual"];
              t7 [label="last"];
              t0 -> t1 [label="p0[]"];
              t1 -> t2 [label="p0[]"];
              t3 -> t4 [label="a"];
              t3 -> t4 [label="b"];
              t0 -> t6 [style=dashed];
              t0 -> t7 [style=dashed];
            }
            """);
  }

  @Test
  void aRunInDot() {
    FlowState state = runAll();

    assertThat(FlowDrawing.of(flow.graph(), state).dot())
        .isEqualTo(
            """
            digraph "Test" {
              node [shape=box];
              t0 [label="list\\nSuccess", style=filled, fillcolor="#b7e1c0"];
              t1 [label="tens\\nMapped", peripheries=2, style=filled, fillcolor="#b7e1c0"];
              t2 [label="more\\nMapped", peripheries=2, style=filled, fillcolor="#b7e1c0"];
              t3 [label="a \\"bad\\" <one> #1 `\\\\ (div)\\nFailed", style=filled, fillcolor="#f5b5b5"];
              t4 [label="add\\nTriggerFailed", style=filled, fillcolor="#f5b5b5"];
              t5 [label="skipped\\nSkipped", style=filled, fillcolor="#e2e2e2"];
              t6 [label="manual\\nPaused", style=filled, fillcolor="#ffffff"];
              t7 [label="last\\nSuccess", style=filled, fillcolor="#b7e1c0"];
              t0 -> t1 [label="p0[]"];
              t1 -> t2 [label="p0[]"];
              t3 -> t4 [label="a"];
              t3 -> t4 [label="b"];
              t0 -> t6 [style=dashed];
              t0 -> t7 [style=dashed];
            }
            """);
  }

  @Test
  void anEmptyFlow() {
    assertThat(FlowDrawing.of(flow.graph()).mermaid()).isEqualTo("flowchart TD\n");
    assertThat(FlowDrawing.of(flow.graph()).dot())
        .isEqualTo("digraph \"Test\" {\n  node [shape=box];\n}\n");
  }

  @Test
  void aNodeThatTheRunDidNotKnowIsRefused() {
    FlowState state = flow.run(new LocalExecutor());
    flow.div(1);

    assertThat(
            assertThrows(IllegalArgumentException.class, () -> FlowDrawing.of(flow.graph(), state)))
        .hasMessageThat()
        .isEqualTo(
            "[NodeUnknown] node 'div' was not in the flow Test when it ran; ask the state of a"
                + " run that had it");
  }
}
