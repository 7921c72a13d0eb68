package dev.weir.executor;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.graph.FlowGraph;
import dev.weir.graph.Input;
import dev.weir.testing.SerializingExecutor;
import dev.weir.testing.TestFlow;
import org.junit.jupiter.api.Test;

class AttemptTest {

  @Test
  void travelsAsTaskSignatureAndInputs() throws Throwable {
    TestFlow flow = new TestFlow();
    flow.add(Input.of(0), Input.of(0));
    var second = flow.add(Input.of(40), Input.of(2));
    flow.replace(second, (a, b) -> a - b);
    FlowGraph graph = flow.graph();
    Attempt attempt = new Attempt(graph.spec(1), 3, new Object[] {40, 2});

    Attempt copy = SerializingExecutor.copy(attempt);

    assertThat(copy.call()).isEqualTo(38);
    assertThat(copy.task().slug()).isEqualTo("add-3");
    assertThat(copy.task().position()).isEqualTo(1);
    assertThat(copy.number()).isEqualTo(3);
    assertThat(copy.inputs()).asList().containsExactly(40, 2).inOrder();
    assertThat(copy.toString()).isEqualTo("attempt 3 of add-3");
  }

  @Test
  void taskItselfTravelsAsTheNameOfItsClass() throws Exception {
    TestFlow flow = new TestFlow();
    flow.div(1);
    Attempt attempt = new Attempt(flow.graph().spec(0), 1, new Object[] {1});

    assertThat(SerializingExecutor.copy(attempt).signature().getClass())
        .isEqualTo(attempt.signature().getClass());
  }
}
