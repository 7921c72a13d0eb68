package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.distributed.LargeValues.MEGABYTE;
import static dev.weir.distributed.LargeValues.large;
import static dev.weir.distributed.LargeValues.make;
import static dev.weir.distributed.LargeValues.maker;
import static dev.weir.distributed.LargeValues.pid;
import static dev.weir.distributed.LargeValues.task;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.graph.Input;
import dev.weir.run.FlowState;
import dev.weir.state.Failed;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where results are: with the workers, on their way between them, and home in the end. */
@Tag("decision-36")
class ValuesTest {

  private static final DistributedExecutor EXECUTOR = jvms(2).build();

  private final TestFlow flow = new TestFlow();

  private static DistributedExecutor.Builder jvms(int workers) {
    return DistributedExecutor.builder()
        .processes(true)
        .workers(workers)
        .slots(1)
        .jvmFlags("-Xmx128m");
  }

  @AfterAll
  static void close() {
    EXECUTOR.close();
  }

  private static String goneMessage(FlowState state, Step task) {
    return String.valueOf(
        assertThrows(IllegalStateException.class, () -> state.result(task)).getMessage());
  }

  /** All that a reduction reads goes from worker to worker. */
  @Test
  void largeResultsDoNotGoThroughTheDriver() {
    DistributedExecutor executor = jvms(2).build();
    List<Step> parts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      parts.add(make(flow, 1));
    }
    while (parts.size() > 1) {
      Step first = parts.remove(0);
      Step second = parts.remove(0);
      parts.add(
          task(
              flow,
              "merge",
              inputs -> {
                int[] sum = large(1);
                sum[1] = ((int[]) inputs[0])[1] + ((int[]) inputs[1])[1] + 1;
                return sum;
              },
              first,
              second));
    }
    Step merges = task(flow, "merges", inputs -> ((int[]) inputs[0])[1], parts.get(0));

    FlowState state = flow.runner().executor(executor).returnTasks(merges).run();

    assertThat(state.result(merges)).isEqualTo(7);
    assertThat(executor.bytesMoved()).isLessThan(MEGABYTE / 8L);
    executor.close();
  }

  @Test
  void resultsThatWillBeAskedForAreHomeWhenTheRunHasEnded() {
    DistributedExecutor executor = jvms(1).build();
    Step middle = task(flow, "middle", inputs -> large(1).length - 1);
    Step small = task(flow, "small", inputs -> new int[MEGABYTE / 8]);
    Step terminal = make(flow, 3, middle, small);

    FlowState state = flow.run(executor);
    executor.close();

    assertThat(state.result(terminal)).isInstanceOf(int[].class);
    assertThat(state.result(small)).isInstanceOf(int[].class);
    assertThat(state.result(terminal)).isSameInstanceAs(state.result(terminal));
  }

  @Test
  void largeResultThatNobodyAskedForStaysUntilTheExecutorCloses() {
    DistributedExecutor executor = jvms(1).build();
    Step asked = make(flow, 2);
    Step notAsked = make(flow, 2);
    Step last = task(flow, "last", inputs -> 1, asked, notAsked);

    FlowState state = flow.run(executor);

    assertThat(state.result(asked)).isInstanceOf(int[].class);
    executor.close();
    assertThat(state.result(asked)).isInstanceOf(int[].class);
    assertThat(state.result(last)).isEqualTo(1);
    assertThat(goneMessage(state, notAsked))
        .matches(
            "\\[ValueGone] the result of 'make-4' is gone with worker-\\d+; returnTasks\\(…\\) brings"
                + " the results that it names home when a run ends");
  }

  @Test
  void returnedResultsAreBroughtHome() {
    DistributedExecutor executor = jvms(1).build();
    Step returned = make(flow, 2);
    Step last = task(flow, "last", inputs -> 1, returned);

    FlowState state = flow.runner().executor(executor).returnTasks(returned).run();
    executor.close();

    assertThat(state.result(returned)).isInstanceOf(int[].class);
    assertThat(goneMessage(state, last)).contains("[ResultDropped]");
  }

  @Test
  void inputsOfFailedTasksAreKeptThoughTheirResultsAreNot() throws Exception {
    DistributedExecutor executor = jvms(1).build();
    Step made = make(flow, 2);
    Step failing = task(flow, "failing", inputs -> ((int[]) inputs[0])[-1], made);
    Step other = task(flow, "other", inputs -> 1);

    FlowState state = flow.runner().executor(executor).returnTasks(other).run();
    executor.close();

    Failed<?> failed = (Failed<?>) state.of(failing);
    assertThat(failed.inputs()).containsKey("p0");
    assertThat(failed.inputs().get("p0")).isInstanceOf(int[].class);
    assertThrows(ArrayIndexOutOfBoundsException.class, failed::replay);
  }

  /** A worker holds some 64 MB; each value has 8. */
  @Test
  void valuesThatNobodyReadsAnyMoreAreFreed() {
    Step last = make(flow, 8);
    for (int i = 0; i < 12; i++) {
      last = make(flow, 8, last);
    }
    Step length = task(flow, "length", inputs -> ((int[]) inputs[0]).length, last);

    FlowState state = flow.runner().executor(EXECUTOR).returnTasks(length).run();

    assertThat(state.result(length)).isEqualTo(8 * MEGABYTE / Integer.BYTES);
  }

  @Test
  void workerWithoutRoomRefusesAndGoesOn() {
    DistributedExecutor executor = jvms(1).build();
    List<Step> makers = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      makers.add(make(flow, 8));
    }
    Step first = task(flow, "first", inputs -> pid());
    Step last = task(flow, "last", inputs -> pid()).after(makers.get(0));
    flow.referenceTasks(first);

    FlowState state = flow.run(executor);

    List<String> refusals =
        makers.stream()
            .filter(maker -> state.of(maker).isFailed())
            .map(maker -> state.of(maker).message())
            .toList();
    assertThat(refusals).isNotEmpty();
    assertThat(refusals.size()).isLessThan(makers.size());
    assertThat(refusals.get(0))
        .matches(
            "java.lang.IllegalStateException: \\[WorkerMemory] the result of 'make-\\d+' takes"
                + " 8388\\d+ bytes, and a worker has \\d+ left of the \\d+ that it may hold; give"
                + " workers more memory with jvmFlags\\(\"-Xmx…\"\\), or start more of them");
    assertThat(state.result(first)).isEqualTo(state.result(last));
    executor.close();
  }

  /** In this JVM values stay with their workers too, so that the same code is tried. */
  @Test
  void valuesStayWithWorkersOfThisJvmToo() {
    DistributedExecutor executor = DistributedExecutor.builder().workers(2).slots(1).build();
    Step made = flow.step("make", inputs -> new int[MEGABYTE]);
    Step length = flow.step("length", inputs -> ((int[]) inputs[0]).length, made);
    Step sum = flow.step("sum", inputs -> inputs[0], length, Input.of(1));

    FlowState state = flow.run(executor);

    assertThat(state.result(sum)).isEqualTo(MEGABYTE);
    assertThat(state.result(made)).isInstanceOf(int[].class);
    executor.close();
  }
}
