package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.Trigger;
import dev.weir.graph.Input;
import dev.weir.graph.Parameter;
import dev.weir.state.Paused;
import dev.weir.state.Pending;
import dev.weir.state.Signal;
import dev.weir.state.Skipped;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Div;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs that go on where another one ended. */
@Tag("decision-20")
@Tag("decision-24")
@Tag("decision-38")
class ResumeConformanceTest extends ConformanceSuite {

  private final List<String> called = Collections.synchronizedList(new ArrayList<>());
  private final AtomicBoolean broken = new AtomicBoolean(true);

  private Step counting(String name, Input<?>... inputs) {
    return flow.step(
        name,
        values -> {
          called.add(name);
          return name;
        },
        inputs);
  }

  private Step brokenAtFirst(String name, Input<?>... inputs) {
    return flow.step(
        name,
        values -> {
          called.add(name);
          if (broken.get()) {
            throw new IOException("full");
          }
          return name;
        },
        inputs);
  }

  @Test
  void successfulTasksAreTakenAsTheyAreAndTheRestRuns() {
    Step fine = counting("fine");
    Step skipped = flow.step("skipped", throwing(Signal.skip("no rows")));
    Step failing = brokenAtFirst("failing", fine);
    Step behind = counting("behind", failing);
    Step apart = counting("apart");
    FlowState earlier = quiet().run();
    called.clear();
    broken.set(false);

    FlowState state = recording().resume(earlier).run();

    assertThat(state.isSuccessful()).isTrue();
    assertThat(called).containsExactly("failing", "behind").inOrder();
    for (Step kept : List.of(fine, skipped, apart)) {
      assertThat(state.of(kept)).isSameInstanceAs(earlier.of(kept));
      assertThat(recorded.states(kept)).isEmpty();
    }
    assertThat(state.of(failing).attempts()).isEqualTo(1);
    assertThat(recorded.kinds(failing)).containsExactly("Pending", "Running", "Success").inOrder();
    assertThat(state.result(behind)).isEqualTo("behind");
  }

  @Test
  void taskWhoseUpstreamRanAgainRunsAgain() {
    Step failing = brokenAtFirst("failing");
    Step cleanUp =
        flow.watch(
                "cleanUp",
                inputs -> {
                  called.add("cleanUp");
                  return notNull(inputs[0]).getClass().getSimpleName();
                },
                failing)
            .trigger(Trigger.ALL_FINISHED);
    Step behind = counting("behind").after(cleanUp);
    FlowState earlier = quiet().run();
    called.clear();
    broken.set(false);

    FlowState state = quiet().resume(earlier).run();

    assertThat(earlier.result(cleanUp)).isEqualTo("Failed");
    assertThat(state.result(cleanUp)).isEqualTo("Success");
    assertThat(called).containsExactly("failing", "cleanUp", "behind").inOrder();
    assertThat(state.of(behind).isSuccessful()).isTrue();
  }

  @Test
  void runThatHasSucceededHasNothingToResume() {
    Step fine = counting("fine");
    FlowState earlier = quiet().run();
    called.clear();

    FlowState state = recording().resume(earlier).run();

    assertThat(state.isSuccessful()).isTrue();
    assertThat(state.of(fine)).isSameInstanceAs(earlier.of(fine));
    assertThat(called).isEmpty();
    assertThat(recorded.events()).isEmpty();
  }

  @Tag("behaviour-76")
  @Test
  void manualTaskRunsWithTheInputsThatItHadEvenWithOtherParameters() {
    Parameter<String> name = flow.parameter("name", String.class);
    Step source = counting("source");
    Step manual =
        flow.step(
                "manual",
                inputs -> {
                  called.add("manual");
                  return inputs[0] + " " + inputs[1] + " " + TaskContext.current().isResumed();
                },
                name,
                source)
            .trigger(Trigger.MANUAL_ONLY);
    Step behind = counting("behind", manual);
    FlowState earlier = quiet().parameter(name, "first").run();
    assertThat(earlier.of(manual)).isInstanceOf(Paused.class);
    assertThat(earlier.of(behind).getClass()).isEqualTo(Pending.class);
    called.clear();

    FlowState state = recording().resume(earlier).parameter(name, "second").run();

    assertThat(state.result(manual)).isEqualTo("first source true");
    assertThat(called).containsExactly("manual", "behind").inOrder();
    assertThat(state.of(manual).attempts()).isEqualTo(1);
    assertThat(recorded.kinds(manual)).containsExactly("Pending", "Running", "Success").inOrder();
    assertThat(quiet().resume(earlier).run().result(manual)) // which it does not read any more
        .isEqualTo("first source true");
  }

  @Test
  void taskThatPausedBySignalCanAskWhetherItIsResumed() {
    Step step =
        flow.step(
            "step",
            inputs -> {
              if (!TaskContext.current().isResumed()) {
                throw Signal.pause("ask the boss");
              }
              return inputs[0] + " approved";
            },
            counting("source"));
    Step apart = flow.step("apart", inputs -> TaskContext.current().isResumed());
    flow.getTask(apart).after(step);

    FlowState earlier = quiet().run();
    FlowState state = quiet().resume(earlier).run();

    assertThat(state.result(step)).isEqualTo("source approved");
    assertThat(state.result(apart)).isEqualTo(false);
    assertThat(called).containsExactly("source");
  }

  /** Of two manual tasks, the one further down was not asked for yet. */
  @Test
  void manualTasksOfAChainPauseOneByOne() {
    Step first = counting("first").trigger(Trigger.MANUAL_ONLY);
    Step second = counting("second", first).trigger(Trigger.MANUAL_ONLY);

    FlowState one = quiet().run();
    FlowState two = quiet().resume(one).run();
    FlowState three = quiet().resume(two).run();

    assertThat(one.of(second).getClass()).isEqualTo(Pending.class);
    assertThat(two.of(first).isSuccessful()).isTrue();
    assertThat(two.of(second)).isInstanceOf(Paused.class);
    assertThat(three.isSuccessful()).isTrue();
  }

  /** A task that was told to go on does so, though its inputs are new. */
  @Test
  void manualTaskWhoseUpstreamRunsAgainRunsWithItsNewInputs() {
    Step failing = brokenAtFirst("failing");
    Step manual =
        flow.step("manual", inputs -> "after " + inputs[0], failing).trigger(Trigger.MANUAL_ONLY);
    FlowState earlier = quiet().run();
    assertThat(((Paused<?>) earlier.of(manual)).inputs()).isEmpty();

    FlowState stillBroken = quiet().resume(earlier).run();
    broken.set(false);
    FlowState state = quiet().resume(earlier).run();
    FlowState given = quiet().resume(earlier).given(failing, "given").run();

    assertThat(stillBroken.of(manual).message())
        .isEqualTo(
            "dev.weir.state.TriggerFailedException: 'manual' did not run because its parameter"
                + " 'p0' needs a value, and 'failing' is Failed; declare it as TaskState<…> to take"
                + " the state");
    assertThat(state.result(manual)).isEqualTo("after failing");
    assertThat(given.result(manual)).isEqualTo("after given");
  }

  @Test
  void statesAreTakenThroughReplacesAndCopies() {
    Step source = counting("source");
    Step failing = brokenAtFirst("failing", source);
    Step behind = counting("behind", failing);
    FlowState earlier = quiet().run();
    TestFlow copy = flow.copy();
    Step fixed = flow.replace(failing, inputs -> "fixed");
    called.clear();

    FlowState state = quiet().resume(earlier).run();

    assertThat(fixed.slug()).isEqualTo("failing-2");
    assertThat(state.result(fixed)).isEqualTo("fixed");
    assertThat(state.result(behind)).isEqualTo("behind");
    assertThat(called).containsExactly("behind");

    Step fixedInCopy = copy.replace(failing, inputs -> "fixed in the copy");
    FlowState ofCopy = copy.runner().executor(executor).resume(earlier).run();
    assertThat(ofCopy.result(fixedInCopy)).isEqualTo("fixed in the copy");
    assertThat(ofCopy.of(source)).isSameInstanceAs(earlier.of(source));
  }

  @Test
  void tasksThatWereAddedSinceRun() {
    Step source = counting("source");
    FlowState earlier = quiet().run();
    Step added = counting("added", source);
    called.clear();

    assertThat(quiet().resume(earlier).run().result(added)).isEqualTo("added");
    assertThat(called).containsExactly("added");
  }

  @Test
  void stateOfAnotherFlowIsRefused() {
    counting("step");
    TestFlow other = new TestFlow();
    other.step("step", inputs -> 1);
    FlowState foreign = other.run(executor);

    assertThat(
            assertThrows(IllegalArgumentException.class, () -> recording().resume(foreign).run()))
        .hasMessageThat()
        .isEqualTo(
            "[ResumeUnknown] the state to resume knows no task of the flow Test; resume a state of"
                + " this flow or of a copy");
    assertThat(called).isEmpty();
  }

  @Test
  void resultThatWasDroppedIsMadeAgainIfItIsNeeded() {
    Step source = counting("source");
    Step unneeded = counting("unneeded");
    Step fine = counting("fine", source);
    Step failing = brokenAtFirst("failing", fine);
    counting("end", unneeded);
    FlowState earlier = quiet().returnTasks(failing).run();
    assertThrows(IllegalStateException.class, () -> earlier.result(fine));
    called.clear();
    broken.set(false);

    FlowState state = quiet().resume(earlier).run();

    assertThat(state.isSuccessful()).isTrue();
    assertThat(called).containsExactly("source", "fine", "failing").inOrder();
    assertThat(state.of(unneeded)).isSameInstanceAs(earlier.of(unneeded));
  }

  @Test
  void cancelledTasksRunAgain() {
    Step before = counting("before");
    Step cancelling =
        flow.step(
            "cancelling",
            inputs -> {
              called.add("cancelling");
              if (broken.get()) {
                recorded.run().cancel();
              }
              return null;
            },
            before);
    FlowState earlier = recording().run();
    Thread.interrupted();
    called.clear();
    broken.set(false);

    FlowState state = quiet().resume(earlier).run();

    assertThat(earlier.isCancelled()).isTrue();
    assertThat(state.isSuccessful()).isTrue();
    assertThat(state.of(cancelling).attempts()).isEqualTo(1);
    assertThat(called).containsExactly("cancelling");
  }

  @Test
  void skippedTasksStaySkipped() {
    Step skipped = flow.step("skipped", throwing(Signal.skip("no rows")));
    Step behind = counting("behind", skipped);
    brokenAtFirst("failing");
    FlowState earlier = quiet().run();

    FlowState state = quiet().resume(earlier).run();

    assertThat(state.of(behind)).isInstanceOf(Skipped.class);
    assertThat(state.of(behind)).isSameInstanceAs(earlier.of(behind));
  }

  /** What was given is part of the state. */
  @Test
  void givenResultIsKept() {
    AtomicInteger divisor = new AtomicInteger();
    Div div = flow.div(0);
    Step step = flow.step("step", inputs -> 10 / divisor.get() + (int) notNull(inputs[0]), div);
    FlowState earlier = quiet().given(div, 5).run();
    assertThat(earlier.of(step).isFailed()).isTrue();
    divisor.set(5);

    assertThat(quiet().resume(earlier).run().result(step)).isEqualTo(7);
  }
}
