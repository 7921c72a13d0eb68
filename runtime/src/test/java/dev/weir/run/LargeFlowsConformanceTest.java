package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.graph.Input;
import dev.weir.state.TriggerFailed;
import dev.weir.testing.TestFlow.Add;
import dev.weir.testing.TestFlow.Step;
import dev.weir.testing.Travel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Flows that are long or wide need neither stack nor patience. */
class LargeFlowsConformanceTest extends ConformanceSuite {

  @Test
  void longChainNeedsNoStack() {
    int length = Travel.many(executor, 1_000_000);
    Add last = flow.add(Input.of(0), Input.of(1));
    for (int i = 1; i < length; i++) {
      last = flow.add(last, Input.of(1));
    }

    assertThat(flow.run(executor).result(last)).isEqualTo(length);
  }

  @Test
  void failureAtTheHeadOfALongChainNeedsNoStackEither() {
    Step last = flow.step("head", throwing(new IOException("full")));
    for (int i = 1; i < Travel.many(executor, 100_000); i++) {
      last = flow.step("link", inputs -> inputs[0], last);
    }

    FlowState state = flow.run(executor);

    assertThat(((TriggerFailed<?>) state.of(last)).rootCauses()).hasSize(1);
    assertThat(state.failures()).hasSize(1);
  }

  @Test
  void wideFanRunsEachTaskOnce() {
    int width = Travel.many(executor, 10_000);
    AtomicInteger calls = new AtomicInteger();
    Step source = flow.step("source", inputs -> 1);
    List<Step> middle = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      middle.add(flow.step("middle", inputs -> calls.incrementAndGet(), source));
    }
    Step sink = flow.step("sink", inputs -> calls.get()).after(middle.toArray(new Step[0]));

    assertThat(flow.run(executor).result(sink)).isEqualTo(width);
  }
}
