package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.Trigger;
import dev.weir.graph.Input;
import dev.weir.graph.Parameter;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Add;
import dev.weir.testing.TestFlow.Div;
import dev.weir.testing.TestFlow.Step;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Values that are given for each run. */
@Tag("decision-22")
class ParameterConformanceTest extends ConformanceSuite {

  private static void refused(String message, org.junit.jupiter.api.function.Executable call) {
    assertThat(assertThrows(IllegalArgumentException.class, call))
        .hasMessageThat()
        .isEqualTo(message);
  }

  @Test
  void eachRunHasItsOwnValues() {
    Parameter<Integer> x = flow.parameter("x", Integer.class);
    Parameter<Integer> y = flow.parameter("y", int.class);
    Add sum = flow.add(x, y);
    Step text = flow.step("text", inputs -> inputs[0] + "!", sum);
    FlowRunner runner = recording().parameter(x, 10).parameter(y, 11);

    FlowState first = runner.run();
    FlowState second = quiet().parameter(y, 1).parameter(x, 2).run();

    assertThat(first.result(text)).isEqualTo("21!");
    assertThat(second.result(text)).isEqualTo("3!");
    assertThat(first.states()).hasSize(2);
    assertThat(recorded.kinds(sum)).containsExactly("Pending", "Running", "Success").inOrder();
  }

  /** A parameter is never replaced by a value: it has one, for a run or by default. */
  @Tag("behaviour-14")
  @Test
  void valueMakesAParameterKnownAndNoTaskOfIt() {
    Parameter<Integer> x = flow.parameter("x", Integer.class);
    Parameter<Integer> y = flow.parameter("y", Integer.class);
    Add sum = flow.add(x, y);

    assertThat(quiet().parameter(x, 55).parameter(y, 1).run().result(sum)).isEqualTo(56);
    refused(
        "[ParameterMissing] the flow Test needs a value for parameter 'x', which 'add' reads; give"
            + " one with runner().parameter(…), or a default with withDefault(…)",
        () -> quiet().parameter(y, 1).run());
    x.withDefault(55);
    assertThat(quiet().parameter(y, 2).run().result(sum)).isEqualTo(57);
    assertThat(flow.graph().nodes()).containsExactly(sum);
  }

  @Tag("behaviour-53")
  @Test
  @SuppressWarnings("NullAway") // it does not see that the type has null
  void defaultMakesAParameterOptional() {
    Parameter<Integer> required = flow.parameter("required", Integer.class);
    Parameter<Integer> optional = flow.parameter("optional", Integer.class).withDefault(5);
    Parameter<@Nullable String> nothing = flow.parameter("nothing");
    nothing.withDefault(null);
    Add sum = flow.add(required, optional);
    Step text = flow.step("text", inputs -> String.valueOf(inputs[0]), nothing);

    FlowState state = quiet().parameter(required, 1).run();
    FlowState other = quiet().parameter(required, 1).parameter(optional, 2).run();

    assertThat(state.result(sum)).isEqualTo(6);
    assertThat(state.result(text)).isEqualTo("null");
    assertThat(other.result(sum)).isEqualTo(3);
    assertThat(flow.graph().parameters().all())
        .containsExactly(required, optional, nothing)
        .inOrder();
    assertThat(flow.graph().parameters().isRequired(required)).isTrue();
    assertThat(flow.graph().parameters().isRequired(nothing)).isFalse();
    assertThat(flow.graph().parameters().defaultOf(optional)).isEqualTo(5);
    assertThat(required.name()).isEqualTo("required");
    assertThat(required.toString()).isEqualTo("parameter 'required'");
  }

  /** What is checked before anything runs. */
  @Tag("behaviour-50")
  @Tag("behaviour-53")
  @Test
  @SuppressWarnings({"unchecked", "rawtypes"}) // what a user's cast may do too
  void badParametersAreRefused() {
    Parameter<Integer> limit = flow.parameter("limit", Integer.class);
    Parameter foreign = new TestFlow().parameter("foreign", Object.class);

    refused(
        "[ParameterTwice] the flow Test has a parameter 'limit' already; parameters need different"
            + " names",
        () -> flow.parameter("limit", String.class));
    refused(
        "[ParameterBlank] the flow Test needs a name for its parameter that is not blank",
        () -> flow.parameter(" ", String.class));
    refused(
        "[ParameterType] parameter 'limit' is of type java.lang.Integer, and was given a java.lang.String",
        () -> quiet().parameter((Parameter) limit, "five"));
    refused(
        "[ParameterType] parameter 'limit' is of type java.lang.Integer, and was given a java.lang.String",
        () -> ((Parameter) limit).withDefault("five"));
    refused(
        "[ParameterForeign] parameter 'foreign' does not belong to the flow Test; use a parameter"
            + " that this flow gave",
        () -> quiet().parameter(foreign, 1));
    refused(
        "[ParameterForeign] parameter 'foreign' does not belong to the flow Test; use a parameter"
            + " that this flow gave",
        () -> flow.step("step", inputs -> 1, foreign));
    assertThat(flow.graph().parameters().all()).containsExactly(limit);
    assertThat(flow.graph().nodes()).isEmpty();
  }

  /** It throws, whatever the mode, and nothing has run. */
  @Tag("behaviour-49")
  @Test
  void missingValueIsRefusedBeforeAnythingRuns() {
    AtomicInteger calls = new AtomicInteger();
    Parameter<Integer> limit = flow.parameter("limit", Integer.class);
    flow.step("first", inputs -> calls.incrementAndGet());
    flow.div(limit);
    String message =
        "[ParameterMissing] the flow Test needs a value for parameter 'limit', which 'div' reads;"
            + " give one with runner().parameter(…), or a default with withDefault(…)";

    refused(message, () -> recording().run());
    refused(message, () -> recording().start());
    refused(message, () -> recording().raiseOnException().run());

    assertThat(calls.get()).isEqualTo(0);
    assertThat(recorded.events()).isEmpty();
  }

  @Test
  void valueThatNoTaskOfTheRunReadsIsNotNeeded() {
    Parameter<Integer> limit = flow.parameter("limit", Integer.class);
    flow.parameter("unread", Integer.class);
    Div div = flow.div(limit);
    Step apart = flow.step("apart", inputs -> 1);

    assertThat(quiet().until(apart).run().isSuccessful()).isTrue();
    assertThat(quiet().only(apart).run().isSuccessful()).isTrue();
    assertThat(quiet().given(div, 7).run().result(div)).isEqualTo(7);
  }

  @Test
  void copyHasTheParametersOfItsOriginal() {
    Parameter<Integer> limit = flow.parameter("limit", Integer.class).withDefault(1);
    Div div = flow.div(limit);
    TestFlow copy = flow.copy();
    limit.withDefault(0);

    assertThat(copy.run(executor).result(div)).isEqualTo(1);
    assertThat(flow.run(executor).of(div).isFailed()).isTrue();
    assertThat(copy.runner().executor(executor).parameter(limit, -1).run().result(div))
        .isEqualTo(-1);
    Parameter<Integer> later = flow.parameter("later", Integer.class);
    refused(
        "[ParameterForeign] parameter 'later' does not belong to the flow Test; use a parameter"
            + " that this flow gave",
        () -> copy.runner().parameter(later, 1));
  }

  @Test
  @SuppressWarnings("NullAway") // null is a default too
  void nullForAPrimitiveFailsTheTask() {
    Parameter<Integer> limit = flow.parameter("limit", Integer.class).withDefault(null);
    Div div = flow.div(limit);

    FlowState state = recording().run();

    assertThat(state.of(div).message())
        .isEqualTo(
            "java.lang.IllegalArgumentException: [NullResult] input 'x' of 'div' is int, which"
                + " cannot be null, and parameter 'limit' gave null; let it give a value, or make"
                + " the parameter a reference type");
    assertThat(state.of(div).attempts()).isEqualTo(0);
  }

  @Test
  void retriesAndReplaysKeepTheValue() throws Exception {
    Parameter<List<Integer>> values = flow.parameter("values");
    Step step =
        flow.step(
                "step",
                inputs -> {
                  if (TaskContext.current().attempt() == 1) {
                    throw new IllegalStateException("first");
                  }
                  return inputs[0];
                },
                values)
            .retries(1);

    FlowState state = quiet().parameter(values, List.of(1, 2)).run();

    assertThat(state.result(step)).isEqualTo(List.of(1, 2));
  }

  /** A missing input cannot be wired, and null is a value. */
  @Tag("behaviour-70")
  @Test
  void nullIsAValue() {
    Step nothing = flow.step("nothing", inputs -> null);
    Step reader = flow.step("reader", inputs -> inputs[0] == null ? "null" : "value", nothing);
    Input<?> untyped = nothing;
    @SuppressWarnings("unchecked") // what a user's cast may do too
    Add add = flow.add((Input<Integer>) untyped, Input.of(1)).trigger(Trigger.ALL_FINISHED);

    FlowState state = recording().run();

    assertThat(state.result(reader)).isEqualTo("null");
    assertThat(state.of(add).message())
        .isEqualTo(
            "java.lang.IllegalArgumentException: [NullResult] input 'a' of 'add' is int, which"
                + " cannot be null, and 'nothing' gave null; let it give a value, or make the"
                + " parameter a reference type");
    assertThat(recorded.kinds(add)).containsExactly("Pending", "Failed").inOrder();
    Map<String, @Nullable Object> inputs = failed(state.of(add)).inputs();
    assertThat(inputs.toString()).isEqualTo("{a=null, b=1}");
  }
}
