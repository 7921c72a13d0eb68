package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.graph.Each;
import dev.weir.graph.Input;
import dev.weir.state.Failed;
import dev.weir.state.Signal;
import dev.weir.state.Success;
import dev.weir.state.TriggerFailed;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Add;
import dev.weir.testing.TestFlow.Div;
import dev.weir.testing.TestFlow.Step;
import dev.weir.testing.Travel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What tasks give and keep, and what decides how a flow ends. */
class ResultsConformanceTest extends ConformanceSuite {

  @Tag("behaviour-41")
  @Test
  void taskThatSucceedsMakesTheFlowSucceed() {
    Div div = flow.div(1);

    FlowState state = quiet().run();

    assertThat(state.toString()).isEqualTo("Success(\"All reference tasks succeeded.\")");
    assertThat(state.of(div).toString()).isEqualTo("Success(\"The task succeeded.\")");
    assertThat(state.states()).containsExactly(state.of(div));
    assertThat(state.failures()).isEmpty();
    assertThat(state.result(div)).isEqualTo(1);
  }

  @Tag("behaviour-41")
  @Test
  void valuesFlowAlongTheEdges() {
    Div one = flow.div(1);
    Add two = flow.add(one, one);
    Add forty = flow.add(Input.of(38), two);

    FlowState state = flow.run(executor);

    assertThat(state.toString()).isEqualTo("Success(\"All reference tasks succeeded.\")");
    int answer = state.result(forty);
    assertThat(answer).isEqualTo(40);
    assertThat(state.of(forty)).isInstanceOf(Success.class);
    assertThat(state.of(forty).attempts()).isEqualTo(1);
    assertThat(state.of(forty).started()).isAtLeast(state.of(two).ended());
    assertThat(state.states()).hasSize(3);
  }

  @Tag("behaviour-121")
  @Tag("decision-2")
  @Test
  void emptyFlowSucceeds() {
    assertThat(flow.run(executor).toString())
        .isEqualTo("Success(\"All reference tasks succeeded.\")");
  }

  @Tag("decision-29")
  @Test
  void failureKeepsTheVeryExceptionAndTheInputs() throws Exception {
    Div div = flow.div(0);

    FlowState state = flow.run(executor);

    assertThat(state.toString()).isEqualTo("Failed(\"Some reference tasks failed.\")");
    assertThat(state.of(div)).isInstanceOf(Failed.class);
    Failed<?> failed = (Failed<?>) state.of(div);
    assertThat(failed.toString()).isEqualTo("Failed(\"java.lang.ArithmeticException: / by zero\")");
    assertThat(failed.inputs()).containsExactly("x", 0);
    assertThat(failed.attempts()).isEqualTo(1);
    ArithmeticException thrown = assertThrows(ArithmeticException.class, () -> state.result(div));
    assertThat(thrown).isSameInstanceAs(failed.exception());
    assertThat(thrown.getStackTrace()[0].getMethodName()).isEqualTo("call");
    assertThrows(ArithmeticException.class, failed::replay);
  }

  @Test
  void inputsAreUnmodifiableAndInParameterOrder() {
    Step step =
        flow.step(
            "many", throwing(new IOException("full")), Input.of("b"), Input.of(null), Input.of(1));

    Failed<?> failed = (Failed<?>) flow.run(executor).of(step);

    assertThat(failed.inputs().toString()).isEqualTo("{p0=b, p1=null, p2=1}");
    Map<String, @Nullable Object> inputs = failed.inputs();
    assertThrows(UnsupportedOperationException.class, () -> inputs.put("p0", "x"));
  }

  @Test
  void tasksBehindAFailureDoNotRunAndKnowItsRootCause() {
    AtomicInteger calls = new AtomicInteger();
    Step disk = flow.step("disk", throwing(new IOException("full")));
    Step behind = flow.step("behind", inputs -> calls.incrementAndGet(), disk);
    Step further = flow.step("further", inputs -> calls.incrementAndGet()).after(behind);
    Step apart = flow.step("apart", inputs -> calls.incrementAndGet());

    FlowState state = flow.run(executor);

    assertThat(calls.get()).isEqualTo(1);
    assertThat(state.of(apart).isSuccessful()).isTrue();
    assertThat(state.of(further)).isInstanceOf(TriggerFailed.class);
    assertThat(state.of(further).attempts()).isEqualTo(0);
    assertThat(((TriggerFailed<?>) state.of(further)).rootCauses()).containsExactly(state.of(disk));
    assertThat(state.failures()).containsExactly(state.of(disk));
    assertThat(state.of(behind).message())
        .isEqualTo(
            "dev.weir.state.TriggerFailedException: 'behind' did not run because 'disk' failed:"
                + " java.io.IOException: full");
  }

  @Test
  void referenceTasksDecide() {
    Step failing = flow.step("failing", throwing(new IOException("full")));
    Step fine = flow.step("fine", inputs -> "ok");

    flow.referenceTasks(fine);
    assertThat(flow.run(executor).isSuccessful()).isTrue();
    flow.referenceTasks(failing, fine);
    assertThat(flow.run(executor).isFailed()).isTrue();
  }

  @Test
  void nullForAPrimitiveFailsTheTaskThatWouldGetIt() {
    Step nothing = flow.step("nothing", inputs -> null);
    Input<?> untyped = nothing;
    @SuppressWarnings("unchecked") // what a user's cast may do too
    Add add = flow.add((Input<Integer>) untyped, Input.of(1));

    FlowState state = flow.run(executor);

    Failed<?> failed = (Failed<?>) state.of(add);
    assertThat(failed.message())
        .isEqualTo(
            "java.lang.IllegalArgumentException: [NullResult] input 'a' of 'add' is int, which"
                + " cannot be null, and 'nothing' gave null; let it give a value, or make the"
                + " parameter a reference type");
    assertThat(failed.attempts()).isEqualTo(0);
    assertThat(state.failures()).containsExactly(failed);
  }

  @Tag("decision-30")
  @Test
  void callThatWasRefusedCannotBeReplayed() {
    Step nothing = flow.step("nothing", inputs -> null);
    Input<?> untyped = nothing;
    @SuppressWarnings("unchecked") // what a user's cast may do too
    Div div = flow.div((Input<Integer>) untyped);

    Failed<?> failed = (Failed<?>) flow.run(executor).of(div);

    assertThat(failed.inputs().toString()).isEqualTo("{x=null}");
    assertThat(assertThrows(IllegalStateException.class, failed::replay))
        .hasMessageThat()
        .isEqualTo(
            "[ReplayNotRun] 'div' cannot be replayed, for it never ran; see the message of its"
                + " failure");
  }

  @Test
  void flowRunsWithinATask() {
    TestFlow inner = new TestFlow();
    Div one = inner.div(1);
    Step outer = flow.step("outer", inputs -> inner.run(executor).result(one));

    assertThat(flow.run(executor).result(outer)).isEqualTo(1);
  }

  @Tag("behaviour-119")
  @Tag("decision-3")
  @Tag("decision-4")
  @Test
  void eachTaskRunsOnceWhateverIsReturned() {
    AtomicInteger calls = new AtomicInteger();
    Step source = flow.step("source", inputs -> calls.incrementAndGet());
    Step left = flow.step("left", inputs -> calls.incrementAndGet(), source);
    Step right = flow.step("right", inputs -> calls.incrementAndGet(), source);
    Step sink = flow.step("sink", inputs -> calls.incrementAndGet(), left, right);
    List<List<Step>> choices =
        List.of(
            List.of(), List.of(source), List.of(left, right), List.of(source, left, right, sink));

    for (List<Step> choice : choices) {
      calls.set(0);
      FlowState state =
          flow.runner().executor(executor).returnTasks(choice.toArray(new Step[0])).run();

      assertThat(calls.get()).isEqualTo(4);
      assertThat(state.states()).hasSize(4);
      for (Step step : choice) {
        assertThat(state.result(step)).isNotNull();
      }
    }
  }

  @Tag("decision-3")
  @Test
  void resultsThatAreNotReturnedAreDroppedAfterTheirLastReader() {
    Div source = flow.div(1);
    Add read = flow.add(source, source);
    Div unread = flow.div(1);

    FlowState state = flow.runner().executor(executor).returnTasks(read).run();

    assertThat(state.result(read)).isEqualTo(2);
    assertThat(state.of(source).isSuccessful()).isTrue();
    for (Div dropped : List.of(source, unread)) {
      assertThat(assertThrows(IllegalStateException.class, () -> state.result(dropped)))
          .hasMessageThat()
          .startsWith("[ResultDropped] the result of '" + dropped.slug() + "' was dropped");
    }
  }

  @Tag("behaviour-128")
  @Tag("decision-29")
  @Test
  void causesAndSuppressedExceptionsStay() {
    IOException root = new IOException("root");
    IllegalStateException thrown = new IllegalStateException("outer", root);
    RuntimeException suppressed = new RuntimeException("suppressed");
    thrown.addSuppressed(suppressed);
    Step step = flow.step("step", throwing(thrown));
    Step behind = flow.step("behind", inputs -> 1, step);

    FlowState state = quiet().run();

    Travel.assertIs(executor, failed(state.of(step)).exception(), thrown);
    assertThat(thrown).hasCauseThat().isSameInstanceAs(root);
    assertThat(thrown.getSuppressed()).asList().containsExactly(suppressed);
    Travel.assertIs(executor, failed(state.of(behind)).exception().getCause(), thrown);
  }

  @Tag("decision-2")
  @Test
  void childrenOfAReferenceTaskCountOneByOne() {
    Signal fine = Signal.success(1);
    Signal skipped = Signal.skip("no rows");
    Signal bad = Signal.fail("bad");
    Signal paused = Signal.pause("later");

    assertThat(endWithChildren(fine, skipped))
        .isEqualTo("Success(\"All reference tasks succeeded.\")");
    assertThat(endWithChildren(skipped, skipped))
        .isEqualTo("Success(\"All reference tasks succeeded.\")");
    assertThat(endWithChildren(fine, bad, fine))
        .isEqualTo("Failed(\"Some reference tasks failed.\")");
    assertThat(endWithChildren(bad, paused, fine))
        .isEqualTo("Pending(\"Some terminal tasks are still pending.\")");
  }

  private String endWithChildren(Signal... signals) {
    TestFlow mapped = new TestFlow();
    mapped.map(
        "children",
        inputs -> {
          throw (Signal) notNull(inputs[0]);
        },
        Each.each(List.of(signals)));
    return mapped.run(executor).toString();
  }

  @Tag("decision-30")
  @Test
  void replayReadsTheArgumentsAsTheTaskLeftThem() {
    StringBuilder rows = new StringBuilder("a");
    Step step =
        flow.step(
            "step",
            inputs -> {
              throw new IOException(((StringBuilder) notNull(inputs[0])).append("b").toString());
            },
            Input.of(rows));

    Failed<?> failed = failed(quiet().run().of(step));

    assertThat(failed.inputs().get("p0")).isSameInstanceAs(rows);
    assertThat(assertThrows(IOException.class, failed::replay))
        .hasMessageThat()
        .isEqualTo(Travel.makesCopies(executor) ? "ab" : "abb"); // as it was sent
    assertThat(failed.message()).isEqualTo("java.io.IOException: ab");
  }
}
