package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.distributed.LargeValues.haltIfThere;
import static dev.weir.distributed.LargeValues.haltOnce;
import static dev.weir.distributed.LargeValues.large;
import static dev.weir.distributed.LargeValues.make;
import static dev.weir.distributed.LargeValues.maker;
import static dev.weir.distributed.LargeValues.task;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.graph.Input;
import dev.weir.graph.TaskNode;
import dev.weir.run.FlowState;
import dev.weir.run.RunListener;
import dev.weir.state.TaskState;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made again when the only worker that had it is gone. */
@Tag("decision-35")
class LostValuesTest {

  @TempDir Path folder;

  private final TestFlow flow = new TestFlow();
  private final DistributedExecutor executor =
      DistributedExecutor.builder().processes(true).workers(1).slots(1).build();
  private final List<String> events = new ArrayList<>();

  @AfterEach
  void close() {
    executor.close();
  }

  private Input<String> marker() {
    return Input.of(folder.resolve("marker").toString());
  }

  private FlowState run(TaskNode<?, ?>... returned) {
    return flow.runner()
        .executor(executor)
        .returnTasks(returned)
        .listener(
            new RunListener() {
              @Override
              public void taskChanged(
                  TaskNode<?, ?> task, TaskState<?> before, TaskState<?> after) {
                events.add(task.slug() + " " + after.getClass().getSimpleName());
              }
            })
        .run();
  }

  @Test
  void resultThatIsStillNeededIsMadeAgain() {
    Step made = make(flow, 1);
    Step between = task(flow, "between", inputs -> large(2), made);
    Step gate = task(flow, "gate", inputs -> haltOnce(inputs[0]), marker()).after(between);
    Step last = task(flow, "last", inputs -> maker(inputs[0]), between).after(gate);

    FlowState state = run();

    assertThat(state.isSuccessful()).isTrue();
    assertThat(state.of(gate).attempts()).isEqualTo(2);
    assertThat(state.of(made).attempts()).isEqualTo(2);
    assertThat(state.of(between).attempts()).isEqualTo(2);
    assertThat(state.of(last).attempts()).isEqualTo(1);
    assertThat(events.stream().filter(event -> event.startsWith("make")).toList())
        .containsExactly("make-2 Running", "make-2 Success")
        .inOrder();
    assertThat(maker(state.result(between))).isEqualTo(state.result(last));
  }

  @Test
  void resultThatNobodyNeedsIsNotMadeAgain() {
    Step made = make(flow, 2);
    Step read = task(flow, "read", inputs -> maker(inputs[0]), made);
    Step gate = task(flow, "gate", inputs -> haltOnce(inputs[0]), marker()).after(read);

    FlowState state = run();

    assertThat(state.of(gate).attempts()).isEqualTo(2);
    assertThat(state.of(made).attempts()).isEqualTo(1);
    assertThat(assertThrows(IllegalStateException.class, () -> state.result(made)))
        .hasMessageThat()
        .startsWith("[ValueGone] the result of 'make-2' is gone with worker-");
  }

  /** One that the caller asked to have at the end is needed. */
  @Test
  void resultOfATerminalTaskIsMadeAgain() {
    Step made = make(flow, 2);
    task(flow, "gate", inputs -> haltOnce(inputs[0]), marker()).after(made);
    flow.referenceTasks(made);

    FlowState state = run();

    assertThat(state.of(made).attempts()).isEqualTo(2);
    assertThat(maker(state.result(made))).isGreaterThan(0);
  }

  @Test
  void resultThatCannotBeMadeAgainFailsWhoeverReadsIt() {
    Step made =
        task(
            flow,
            "make",
            inputs -> {
              haltIfThere(inputs[0]);
              return large(1);
            },
            marker());
    Step gate = task(flow, "gate", inputs -> haltOnce(inputs[0]), marker()).after(made);
    Step last = task(flow, "last", inputs -> maker(inputs[0]), made).after(gate).retries(3);

    FlowState state = run(last);

    assertThat(state.of(last).message())
        .matches(
            "java.lang.IllegalStateException: \\[ValueNotMadeAgain] the result of 'make-2' was lost"
                + " with its worker and could not be made again:"
                + " dev.weir.distributed.WorkerLostException: \\[WorkerLost] 'make-2' was lost with"
                + " its worker for the 3. time, .*");
    assertThat(state.of(last).attempts()).isEqualTo(1);
  }
}
