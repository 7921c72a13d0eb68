package dev.weir.executor;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.graph.Input;
import dev.weir.testing.SerializingExecutor;
import dev.weir.testing.TestFlow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptTest {

  @Test
  void travelsAsTaskSignatureAndInputs() throws Throwable {
    TestFlow flow = new TestFlow();
    flow.add(Input.of(0), Input.of(0));
    var second = flow.add(Input.of(40), Input.of(2));
    flow.replace(second, (a, b) -> a - b);
    Attempt attempt = attemptsOf(flow).get(1);

    Attempt copy = SerializingExecutor.copy(attempt);

    assertThat(copy.call()).isEqualTo(38);
    assertThat(copy.task().slug()).isEqualTo("add-3");
    assertThat(copy.task().position()).isEqualTo(1);
    assertThat(copy.number()).isEqualTo(1);
    assertThat(copy.flow()).isEqualTo("Test");
    assertThat(copy.isBlocking()).isFalse();
    assertThat(copy.isResumed()).isFalse();
    assertThat(copy.isCancelled()).isFalse();
    ((ReceivedAttempt) copy).cancel();
    assertThat(copy.isCancelled()).isTrue();
    assertThat(copy.inputs()).asList().containsExactly(40, 2).inOrder();
    assertThat(copy.toString()).isEqualTo("attempt 1 of add-3");
  }

  @Test
  void taskItselfTravelsAsTheNameOfItsClass() throws Exception {
    TestFlow flow = new TestFlow();
    flow.div(1);
    Attempt attempt = attemptsOf(flow).get(0);

    assertThat(SerializingExecutor.copy(attempt).signature().getClass())
        .isEqualTo(attempt.signature().getClass());
  }

  /** The attempts of a run in the order in which they are handed out. */
  private static List<Attempt> attemptsOf(TestFlow flow) {
    List<Attempt> attempts = new ArrayList<>();
    FlowExecutor executor =
        new FlowExecutor() {
          @Override
          public String name() {
            return "collecting";
          }

          @Override
          public void execute(AttemptQueue queue) throws InterruptedException {
            for (Attempt attempt = queue.take(); attempt != null; ) {
              attempts.add(attempt);
              queue.start(attempt);
              Attempt next = queue.succeeded(attempt, 0);
              attempt = next == null ? queue.take() : next;
            }
          }
        };
    flow.run(executor);
    return attempts;
  }
}
