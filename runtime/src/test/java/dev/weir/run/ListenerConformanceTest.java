package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.graph.TaskNode;
import dev.weir.state.TaskState;
import dev.weir.testing.LoggedWarnings;
import dev.weir.testing.TestFlow.Div;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What listeners are told, when, and what becomes of what they throw. */
@Tag("decision-18")
@Tag("decision-26")
class ListenerConformanceTest extends ConformanceSuite {

  private final RuntimeException annoyed = new RuntimeException("annoyed");
  private final Error angry = new AssertionError("angry");

  /** A listener that throws when the run starts, when a task has succeeded, and at the end. */
  private final RunListener thrower =
      new RunListener() {
        @Override
        public void runStarted(FlowRun run) {
          throw annoyed;
        }

        @Override
        public void taskChanged(TaskNode<?, ?> task, TaskState<?> before, TaskState<?> after) {
          if (after.isSuccessful()) {
            throw annoyed;
          }
        }

        @Override
        public void runFinished(FlowState state) {
          throw angry;
        }
      };

  @Test
  void eventsOfATaskComeInOrderWithTheSameObjects() {
    Div fine = flow.div(1);
    Step disk = flow.step("disk", throwing(new IOException("full")), fine);
    Step behind = flow.step("behind", inputs -> null, disk);

    FlowState state = recording().run();

    assertThat(recorded.kinds(fine)).containsExactly("Pending", "Running", "Success").inOrder();
    assertThat(recorded.kinds(disk)).containsExactly("Pending", "Running", "Failed").inOrder();
    assertThat(recorded.kinds(behind)).containsExactly("Pending", "TriggerFailed").inOrder();
    for (Step step : List.of(disk, behind)) {
      List<TaskState<?>> states = recorded.states(step);
      assertThat(states.get(states.size() - 1)).isSameInstanceAs(state.of(step));
    }
    assertThat(recorded.end()).isSameInstanceAs(state);
    assertThat(state.failures().get(0).exception().getSuppressed()).isEmpty();
  }

  /** That is, the events of one task never overlap. */
  @Test
  void cancelWaitsForTheListenerThatIsBeingTold() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<String> events = Collections.synchronizedList(new ArrayList<>());
    flow.div(1);

    FlowRun run =
        quiet()
            .listener(
                new RunListener() {
                  @Override
                  public void taskChanged(
                      TaskNode<?, ?> task, TaskState<?> before, TaskState<?> after) {
                    events.add("enter " + after.getClass().getSimpleName());
                    told.countDown();
                    awaitStubbornly(goOn);
                    events.add("exit " + after.getClass().getSimpleName());
                  }

                  @Override
                  public void runFinished(FlowState state) {
                    events.add("finished");
                  }
                })
            .start();
    told.await();
    run.cancel();
    goOn.countDown();
    run.join();

    assertThat(events)
        .containsExactly(
            "enter Running", "exit Running", "enter Cancelled", "exit Cancelled", "finished")
        .inOrder();
  }

  @Test
  void whatAListenerThrowsIsHeardOfWithTheFirstFailure() {
    Div div = flow.div(0);
    Div second = flow.div(0);
    Div fine = flow.div(1);

    FlowState state = recording().listener(thrower).run();

    assertThat(recorded.kinds(fine)).containsExactly("Pending", "Running", "Success").inOrder();
    assertThat(state.of(fine).isSuccessful()).isTrue();
    assertThat(failed(state.of(div)).exception().getSuppressed())
        .asList()
        .containsExactly(annoyed, annoyed, angry)
        .inOrder();
    assertThat(failed(state.of(second)).exception().getSuppressed()).isEmpty();
  }

  @Test
  void whatAListenerThrowsIsLoggedWhereNothingFailed() {
    Div fine = flow.div(1);

    try (LoggedWarnings warnings = new LoggedWarnings()) {
      FlowState state = quiet().listener(thrower).run();

      assertThat(state.toString()).isEqualTo("Success(\"All reference tasks succeeded.\")");
      assertThat(state.result(fine)).isEqualTo(1);
      assertThat(warnings.texts().stream().distinct())
          .containsExactly("a listener of the run has thrown");
      assertThat(warnings.records().stream().map(record -> (Object) record.getThrown()))
          .containsExactly(annoyed, annoyed, angry)
          .inOrder();
    }
  }
}
