package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.graph.Input;
import dev.weir.state.Failed;
import dev.weir.state.RemoteFailure;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How exceptions come from a task to the one who asks for them. */
@Tag("decision-29")
class FailureTest {

  private final TestFlow flow = new TestFlow();
  private final DistributedExecutor executor = DistributedExecutor.builder().build();

  private Throwable failure(Step.Signature body) {
    Step task = flow.step("task", body);
    return ((Failed<?>) flow.run(executor).of(task)).exception();
  }

  /** One that keeps something which cannot travel. */
  private static final class OddException extends Exception {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings({"serial", "unused"}) // what these tests are about
    private final Object engine = new Cargo.Engine();

    OddException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** One whose own text cannot be had. */
  private static final class SilentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings({"serial", "unused"}) // what these tests are about
    private final Object engine = new Cargo.Engine();

    @Override
    public String getMessage() {
      throw new AssertionError("silence");
    }

    @Override
    public synchronized Throwable getCause() {
      throw new AssertionError("no reason");
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new AssertionError("nowhere");
    }

    private void writeObject(ObjectOutputStream out) {
      throw new AssertionError("unwritten");
    }
  }

  @Test
  void exceptionArrivesWithCausesSuppressedAndFrames() {
    IOException thrown = new IOException("disk", new IllegalStateException("head"));
    thrown.addSuppressed(new ArithmeticException("count"));

    Throwable failure =
        failure(
            inputs -> {
              throw thrown;
            });

    assertThat(failure).isInstanceOf(IOException.class);
    assertThat(failure).isNotSameInstanceAs(thrown);
    assertThat(failure).hasMessageThat().isEqualTo("disk");
    assertThat(failure.getStackTrace()).isEqualTo(thrown.getStackTrace());
    assertThat(failure).hasCauseThat().isInstanceOf(IllegalStateException.class);
    assertThat(failure).hasCauseThat().hasMessageThat().isEqualTo("head");
    assertThat(failure.getSuppressed()[0]).isInstanceOf(ArithmeticException.class);
    assertThat(failure.getSuppressed()[0]).hasMessageThat().isEqualTo("count");
  }

  @Test
  void exceptionThatCannotTravelBecomesARemoteFailureWithItsCause() {
    OddException thrown = new OddException("odd", new IOException("disk"));
    thrown.addSuppressed(new ArithmeticException("count"));

    Throwable failure =
        failure(
            inputs -> {
              throw thrown;
            });

    assertThat(failure).isInstanceOf(RemoteFailure.class);
    assertThat(failure).hasMessageThat().isEqualTo(thrown.toString());
    assertThat(((RemoteFailure) failure).originalType()).isEqualTo(OddException.class.getName());
    assertThat(failure.getStackTrace()).isEqualTo(thrown.getStackTrace());
    assertThat(failure).hasCauseThat().isInstanceOf(IOException.class);
    assertThat(failure).hasCauseThat().hasMessageThat().isEqualTo("disk");
    assertThat(failure.getSuppressed()[0]).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void causeThatCannotTravelDoesNotHideWhatItCaused() {
    Throwable failure =
        failure(
            inputs -> {
              throw new IOException("disk", new OddException("odd", new IOException("deep")));
            });

    assertThat(failure).isInstanceOf(RemoteFailure.class);
    assertThat(failure).hasMessageThat().isEqualTo("java.io.IOException: disk");
    Throwable cause = Objects.requireNonNull(failure.getCause());
    assertThat(cause).hasMessageThat().isEqualTo(OddException.class.getName() + ": odd");
    assertThat(cause).hasCauseThat().isInstanceOf(IOException.class);
  }

  @Test
  void exceptionWithoutTextIsNamed() {
    Throwable failure =
        failure(
            inputs -> {
              throw new SilentException();
            });

    assertThat(failure).hasMessageThat().isEqualTo(SilentException.class.getName());
  }

  @Test
  void circleOfCausesThatCannotTravelEnds() {
    OddException outer = new OddException("outer", new IOException("inner"));
    Objects.requireNonNull(outer.getCause()).initCause(outer);

    Throwable failure =
        failure(
            inputs -> {
              throw outer;
            });

    assertThat(failure).hasMessageThat().isEqualTo(outer.toString());
    assertThat(failure).hasCauseThat().hasMessageThat().isEqualTo("java.io.IOException: inner");
    assertThat(failure.getCause()).hasCauseThat().isNull();
  }

  @Test
  void longChainOfCausesArrives() {
    Throwable thrown = new IOException("0");
    for (int i = 1; i < 20_000; i++) {
      thrown = new IOException(String.valueOf(i), thrown);
    }
    Throwable last = thrown;

    Throwable failure =
        failure(
            inputs -> {
              throw last;
            });

    assertThat(failure).hasMessageThat().contains("19999");
    assertThat(failure).hasCauseThat().hasMessageThat().contains("19998");
  }

  /** Decision 30. */
  @Test
  void failureIsReplayedHereWithTheInputsItHad() throws Exception {
    Step task =
        flow.step("task", inputs -> 1 / (Integer) Objects.requireNonNull(inputs[0]), Input.of(0));

    Failed<?> failed = (Failed<?>) flow.run(executor).of(task);

    assertThat(failed.inputs()).containsExactly("p0", 0);
    try {
      failed.replay();
      throw new AssertionError("the task divides by zero");
    } catch (ArithmeticException e) {
      assertThat(e).hasMessageThat().isEqualTo("/ by zero");
      assertThat(e).isNotSameInstanceAs(failed.exception());
    }
  }
}
