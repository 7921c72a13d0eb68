package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.distributed.CounterFlow.Count;
import dev.weir.distributed.CounterFlow.Counter;
import dev.weir.run.FlowState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The object that tasks belong to, if they are no static methods. */
@Tag("decision-37")
class InstanceTest {

  @Test
  void objectIsSentOncePerRunAndItsFieldsAreNotShared() {
    CounterFlow flow = new CounterFlow(new Counter());
    List<Count> tasks = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      tasks.add(flow.count());
    }
    Counter.sent();
    try (DistributedExecutor executor =
        DistributedExecutor.builder().processes(true).workers(2).slots(1).build()) {

      for (int run = 0; run < 2; run++) {
        FlowState state = flow.run(executor);

        tasks.forEach(task -> assertThat(state.result(task)).isEqualTo(1));
        assertThat(Counter.sent()).isEqualTo(1);
      }
    }
  }

  @Test
  void workersOfThisJvmGetCopiesToo() {
    Counter counter = new Counter();
    CounterFlow flow = new CounterFlow(counter);
    Count first = flow.count();
    Count second = flow.count();

    FlowState state = flow.run(DistributedExecutor.builder().build());

    assertThat(state.result(first)).isEqualTo(1);
    assertThat(state.result(second)).isEqualTo(1);
    assertThat(counter.count()).isEqualTo(1);
  }

  @Test
  void objectThatCannotBeSentIsNamed() {
    CounterFlow flow = new CounterFlow(new CounterFlow.Rooted());
    Count task = flow.count();

    FlowState state = flow.run(DistributedExecutor.builder().build());

    assertThat(state.of(task).message())
        .isEqualTo(
            "java.lang.IllegalArgumentException: [InstanceNotSerializable] the object that 'count'"
                + " is a method of cannot be sent to a worker: Rooted.engine is a"
                + " dev.weir.distributed.Cargo$Engine, which is not serializable; make it"
                + " serializable, or the task static");
  }
}
