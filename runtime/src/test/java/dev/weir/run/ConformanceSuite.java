package dev.weir.run;

import dev.weir.executor.FlowExecutor;
import dev.weir.state.Failed;
import dev.weir.state.TaskState;
import dev.weir.testing.RecordingListener;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What the conformance tests share: one flow, on each executor, with a clock that stands still. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.weir.testing.ExecutorsUnderTest#all")
abstract class ConformanceSuite {

  static final Instant START = Instant.parse("2000-01-01T00:00:00Z");

  @Parameter
  @SuppressWarnings("NullAway.Init") // set by JUnit
  FlowExecutor executor;

  final TestFlow flow = new TestFlow();
  final VirtualClock clock = new VirtualClock();
  final RecordingListener recorded = new RecordingListener();

  /** Without a listener, which is another way through the engine. */
  FlowRunner quiet() {
    return flow.runner().executor(executor).clock(clock);
  }

  FlowRunner recording() {
    return quiet().listener(recorded);
  }

  static Instant at(long seconds) {
    return START.plusSeconds(seconds);
  }

  static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  static Step.Signature throwing(Throwable exception) {
    return inputs -> {
      throw exception;
    };
  }

  /** Throws the given ones first, one at each call, and then gives a value. */
  static Step.Signature throwingFirst(
      List<? extends Throwable> exceptions, @Nullable Object value) {
    return inputs -> {
      int call = TaskContext.current().attempt();
      if (call <= exceptions.size()) {
        throw exceptions.get(call - 1);
      }
      return value;
    };
  }

  static Failed<?> failed(TaskState<?> state) {
    if (state instanceof Failed<?> failed) {
      return failed;
    }
    throw new AssertionError("not failed: " + state);
  }

  static <T> T notNull(@Nullable T value) {
    return Objects.requireNonNull(value);
  }

  /** Waits even if it is interrupted, as a task may. */
  static void awaitStubbornly(CountDownLatch latch) {
    boolean interrupted = false;
    while (true) {
      try {
        latch.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  boolean walksInPlanOrder() {
    return executor.order() == FlowExecutor.Order.PLAN;
  }

  boolean runsInCallingThread() {
    return walksInPlanOrder() || executor.name().equals("synchronous");
  }

  /** Whether an attempt whose time is over is interrupted, which executors need not do. */
  boolean interruptsSingleAttempts() {
    return !executor.name().equals("pooled");
  }
}
