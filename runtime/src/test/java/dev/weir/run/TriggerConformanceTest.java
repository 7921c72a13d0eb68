package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.Trigger;
import dev.weir.graph.Input;
import dev.weir.state.Failed;
import dev.weir.state.Paused;
import dev.weir.state.Pending;
import dev.weir.state.Signal;
import dev.weir.state.Skipped;
import dev.weir.state.Success;
import dev.weir.state.TaskState;
import dev.weir.state.TriggerFailed;
import dev.weir.testing.TestFlow.Step;
import dev.weir.testing.Travel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When a task runs, and what becomes of it if it does not. */
class TriggerConformanceTest extends ConformanceSuite {

  private static final String DID_NOT_RUN = "dev.weir.state.TriggerFailedException: ";

  private final IOException full = new IOException("full");

  @Tag("behaviour-43")
  @Test
  void taskBehindAFailureIsTriggerFailed() {
    Step first = flow.step("first", throwing(full));
    Step second = flow.step("second", inputs -> 1, first);

    FlowState state = recording().run();

    assertThat(state.toString()).isEqualTo("Failed(\"Some reference tasks failed.\")");
    assertThat(state.of(first).getClass()).isEqualTo(Failed.class);
    assertThat(state.of(second).getClass()).isEqualTo(TriggerFailed.class);
    assertThat(state.of(second).message())
        .isEqualTo(
            DID_NOT_RUN + "'second' did not run because 'first' failed: java.io.IOException: full");
    assertThat(state.of(second).attempts()).isEqualTo(0);
    assertThat(state.of(second).started()).isNull();
    assertThat(failed(state.of(second)).inputs()).isEmpty();
    assertThat(recorded.kinds(second)).containsExactly("Pending", "TriggerFailed").inOrder();
    assertThat(assertThrows(IllegalStateException.class, failed(state.of(second))::replay))
        .hasMessageThat()
        .isEqualTo(
            "[ReplayNotRun] 'second' cannot be replayed, for it never ran; replay its root causes,"
                + " see TriggerFailed.rootCauses()");
  }

  /** Only terminal tasks count. */
  @Tag("behaviour-44")
  @Test
  void failureThatIsHandledFailsNoFlow() {
    Step first = flow.step("first", throwing(full));
    Step second = flow.watch("second", inputs -> 1, first).trigger(Trigger.ALL_FAILED);

    FlowState state = quiet().run();

    assertThat(state.toString()).isEqualTo("Success(\"All reference tasks succeeded.\")");
    assertThat(state.result(second)).isEqualTo(1);
    assertThat(state.failures()).containsExactly(state.of(first));
  }

  @Tag("behaviour-46")
  @Tag("decision-2")
  @Test
  void referenceTaskThatFailsFailsTheFlow() {
    Step first = flow.step("first", throwing(full));
    Step second = flow.step("second", inputs -> 1).after(first).trigger(Trigger.ALL_FINISHED);
    flow.referenceTasks(first);

    FlowState state = quiet().run();

    assertThat(state.of(second).isSuccessful()).isTrue();
    assertThat(state.toString()).isEqualTo("Failed(\"Some reference tasks failed.\")");
  }

  @Tag("behaviour-47")
  @Tag("decision-1")
  @Tag("decision-2")
  @Test
  void terminalTaskThatIsUnfinishedLeavesTheFlowPendingWhateverHasFailed() {
    Step first = flow.step("first", throwing(full));
    Step second = flow.step("second", throwing(Signal.pause("later")));
    flow.referenceTasks(first);

    FlowState state = quiet().run();

    assertThat(state.of(second)).isInstanceOf(Paused.class);
    assertThat(state.toString()).isEqualTo("Pending(\"Some terminal tasks are still pending.\")");
    assertThat(state.isFailed()).isFalse();
    assertThat(state.isSuccessful()).isFalse();
    assertThat(state.failures()).containsExactly(state.of(first));
  }

  @Tag("behaviour-85")
  @Tag("behaviour-86")
  @Tag("behaviour-88")
  @Tag("decision-7")
  @Test
  void triggersLookAtTheStatesOfTheUpstreams() {
    Step fine = flow.step("fine", inputs -> 1);
    Step skipped = flow.step("skipped", throwing(Signal.skip("no rows")));
    Step failing = flow.step("failing", throwing(full));
    Step held = flow.step("held", inputs -> 1, failing);
    List<List<Step>> upstreams =
        List.of(
            List.of(fine, fine),
            List.of(fine, skipped),
            List.of(fine, failing),
            List.of(failing, failing),
            List.of(failing, held),
            List.of(skipped, failing),
            List.of(held, fine),
            List.of(skipped, skipped));
    Map<Trigger, String> expected = new EnumMap<>(Trigger.class);
    expected.put(Trigger.ALL_SUCCESSFUL, "yes yes no no no no no yes");
    expected.put(Trigger.ALL_FAILED, "no no no yes yes no no no");
    expected.put(Trigger.ANY_SUCCESSFUL, "yes yes yes no no yes yes yes");
    expected.put(Trigger.ANY_FAILED, "no no yes yes yes yes yes no");
    expected.put(Trigger.ALL_FINISHED, "yes yes yes yes yes yes yes yes");
    expected.put(Trigger.MANUAL_ONLY, "pauses pauses pauses pauses pauses pauses pauses pauses");
    Map<Trigger, List<Step>> tasks = new EnumMap<>(Trigger.class);
    for (Trigger trigger : Trigger.values()) {
      List<Step> ofTrigger = new ArrayList<>();
      for (List<Step> upstream : upstreams) {
        ofTrigger.add(
            flow.watch("task", inputs -> 1, upstream.get(0), upstream.get(1))
                .trigger(trigger)
                .skipOnUpstreamSkip(false));
      }
      tasks.put(trigger, ofTrigger);
    }

    FlowState state = quiet().run();

    tasks.forEach(
        (trigger, ofTrigger) -> {
          List<String> fired = new ArrayList<>();
          for (Step task : ofTrigger) {
            TaskState<?> taskState = state.of(task);
            fired.add(
                taskState instanceof Paused
                    ? "pauses"
                    : taskState instanceof TriggerFailed ? "no" : "yes");
            assertThat(taskState.attempts()).isEqualTo(taskState instanceof Success ? 1 : 0);
          }
          assertWithMessage("%s", trigger)
              .that(String.join(" ", fired))
              .isEqualTo(expected.get(trigger));
        });
  }

  @Test
  void triggerThatDoesNotFireNamesTheStatesItSaw() {
    Step fine = flow.step("fine", inputs -> 1);
    Step failing = flow.step("failing", throwing(full));
    Step neither = flow.watch("neither", inputs -> 1, fine, failing).trigger(Trigger.ALL_FAILED);
    Step none = flow.watch("none", inputs -> 1, fine).trigger(Trigger.ANY_FAILED);

    FlowState state = quiet().run();

    assertThat(state.of(neither).message())
        .isEqualTo(
            DID_NOT_RUN
                + "'neither' did not run because its trigger ALL_FAILED did not fire: 'fine' is"
                + " Success, 'failing' is Failed");
    assertThat(((TriggerFailed<?>) state.of(neither)).rootCauses())
        .containsExactly(state.of(failing));
    assertThat(state.of(none).message())
        .isEqualTo(
            DID_NOT_RUN
                + "'none' did not run because its trigger ANY_FAILED did not fire: 'fine' is"
                + " Success");
    assertThat(((TriggerFailed<?>) state.of(none)).rootCauses()).isEmpty();
    assertThat(state.failures()).containsExactly(state.of(failing), state.of(none)).inOrder();
    assertThat(assertThrows(IllegalStateException.class, failed(state.of(none))::replay))
        .hasMessageThat()
        .isEqualTo(
            "[ReplayNotRun] 'none' cannot be replayed, for it never ran; see the message of its"
                + " state");
  }

  @Tag("behaviour-67")
  @Tag("behaviour-125")
  @Tag("decision-7")
  @Test
  void taskWithoutUpstreamRunsWhateverItsTrigger() {
    for (Trigger trigger : Trigger.values()) {
      flow.step(trigger.name(), inputs -> 1).trigger(trigger);
    }
    AtomicInteger asked = new AtomicInteger();
    flow.step("RULE", inputs -> 1).trigger(upstream -> asked.incrementAndGet() < 0);

    FlowState state = quiet().run();

    for (TaskState<?> taskState : state.states()) {
      assertThat(taskState.getClass())
          .isEqualTo(taskState.task().equals("MANUAL_ONLY") ? Paused.class : Success.class);
    }
    assertThat(asked.get()).isEqualTo(0);
  }

  @Tag("behaviour-64")
  @Tag("behaviour-88")
  @Tag("decision-24")
  @Test
  void manualTaskPausesWithItsInputsAndThoseBehindItStayPending() {
    Step source = flow.step("source", inputs -> "rows");
    Step manual =
        flow.step("manual", inputs -> 1, source, Input.of(2)).trigger(Trigger.MANUAL_ONLY);
    Step behind = flow.step("behind", inputs -> 1, manual);
    Step further = flow.watch("further", inputs -> 1, behind).trigger(Trigger.ALL_FINISHED);

    FlowState state = recording().run();

    assertThat(state.toString()).isEqualTo("Pending(\"Some terminal tasks are still pending.\")");
    assertThat(state.of(manual).toString()).isEqualTo("Paused(\"The task waits to be resumed.\")");
    assertThat(((Paused<?>) state.of(manual)).inputs().toString()).isEqualTo("{p0=rows, p1=2}");
    assertThat(state.of(manual).attempts()).isEqualTo(0);
    assertThat(state.of(behind).getClass()).isEqualTo(Pending.class);
    assertThat(state.of(further).getClass()).isEqualTo(Pending.class);
    assertThat(recorded.kinds(manual)).containsExactly("Pending", "Paused").inOrder();
    assertThat(recorded.states(behind)).isEmpty();
    assertThat(recorded.states(further)).isEmpty();
    assertThat(recorded.end()).isSameInstanceAs(state);
  }

  @Tag("decision-24")
  @Test
  void manualTaskWithASkippedUpstreamIsSkippedAndWithAFailedOnePauses() {
    Step skipped = flow.step("skipped", throwing(Signal.skip("no rows")));
    Step failing = flow.step("failing", throwing(full));
    Step behindSkip = flow.step("behindSkip", inputs -> 1, skipped).trigger(Trigger.MANUAL_ONLY);
    Step behindFailure =
        flow.step("behindFailure", inputs -> 1, failing, Input.of(2)).trigger(Trigger.MANUAL_ONLY);

    FlowState state = quiet().run();

    assertThat(state.of(behindSkip)).isInstanceOf(Skipped.class);
    assertThat(((Paused<?>) state.of(behindFailure)).inputs().toString()).isEqualTo("{p1=2}");
  }

  @Tag("behaviour-65")
  @Tag("decision-8")
  @Test
  void skipGoesOnToDownstreamTasksThatDoNotSayOtherwise() {
    AtomicInteger calls = new AtomicInteger();
    Step failing = flow.step("failing", throwing(full));
    Step skipped = flow.step("skipped", throwing(Signal.skip("no rows")));
    Step behind =
        flow.watch("behind", inputs -> calls.incrementAndGet(), failing, skipped)
            .trigger(Trigger.ALL_FAILED);
    Step further = flow.step("further", inputs -> calls.incrementAndGet()).after(behind);
    Step tolerant = flow.watch("tolerant", inputs -> inputs[0], behind).skipOnUpstreamSkip(false);

    FlowState state = recording().run();

    assertThat(state.isSuccessful()).isTrue();
    assertThat(calls.get()).isEqualTo(0);
    assertThat(state.of(behind).toString())
        .isEqualTo(
            "Skipped(\"The task was skipped because 'skipped' was; with skipOnUpstreamSkip = false"
                + " it would run.\")");
    assertThat(state.of(behind).attempts()).isEqualTo(0);
    assertThat(state.of(further).message())
        .isEqualTo(
            "The task was skipped because 'behind' was; with skipOnUpstreamSkip = false it would"
                + " run.");
    assertThat(recorded.kinds(further)).containsExactly("Pending", "Skipped").inOrder();
    assertThat(state.result(tolerant)).isEqualTo(state.of(behind));
    assertThat(assertThrows(IllegalStateException.class, () -> state.result(behind)))
        .hasMessageThat()
        .isEqualTo("[ResultMissing] 'behind' has no result: it is " + state.of(behind));
  }

  @Tag("behaviour-116")
  @Tag("decision-6")
  @Test
  void parameterWhoseUpstreamHasNoValueHoldsTheTaskUp() {
    AtomicInteger calls = new AtomicInteger();
    Step failing = flow.step("failing", throwing(full));
    Step skipped = flow.step("skipped", throwing(Signal.skip("no rows")));
    Step afterFailure =
        flow.step("afterFailure", inputs -> calls.incrementAndGet(), Input.of(1), failing)
            .trigger(Trigger.ALL_FINISHED);
    Step afterSkip =
        flow.step("afterSkip", inputs -> calls.incrementAndGet(), skipped)
            .skipOnUpstreamSkip(false);

    FlowState state = recording().run();

    assertThat(calls.get()).isEqualTo(0);
    assertThat(state.of(afterFailure)).isInstanceOf(TriggerFailed.class);
    assertThat(state.of(afterFailure).message())
        .isEqualTo(
            DID_NOT_RUN
                + "'afterFailure' did not run because its parameter 'p1' needs a value, and"
                + " 'failing' is Failed; declare it as TaskState<…> to take the state");
    Travel.assertIs(executor, failed(state.of(afterFailure)).exception().getCause(), full);
    assertThat(((TriggerFailed<?>) state.of(afterFailure)).rootCauses())
        .containsExactly(state.of(failing));
    assertThat(state.of(afterSkip).message())
        .isEqualTo(
            DID_NOT_RUN
                + "'afterSkip' did not run because its parameter 'p0' needs a value, and 'skipped'"
                + " is Skipped; declare it as TaskState<…> to take the state");
    assertThat(recorded.kinds(afterSkip)).containsExactly("Pending", "TriggerFailed").inOrder();
    assertThat(state.failures()).containsExactly(state.of(failing), state.of(afterSkip)).inOrder();
  }

  /** How a merge or a clean-up is written. */
  @Tag("decision-6")
  @Test
  void parameterOfTypeTaskStateTakesTheStateWhateverItIs() {
    Step failing = flow.step("failing", throwing(full));
    Step skipped = flow.step("skipped", throwing(Signal.skip("no rows")));
    Step held = flow.step("held", inputs -> 1, failing);
    Step fine = flow.step("fine", inputs -> 1);
    Step all =
        flow.watch("all", inputs -> List.of(inputs), failing, skipped, held, fine)
            .trigger(Trigger.ALL_FINISHED)
            .skipOnUpstreamSkip(false);

    FlowState state = quiet().run();

    Travel.assertAre(
        executor,
        (List<?>) notNull(state.result(all)),
        List.of(state.of(failing), state.of(skipped), state.of(held), state.of(fine)));
  }
}
