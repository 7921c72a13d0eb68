package dev.weir.testing;

import dev.weir.executor.FlowExecutor;
import dev.weir.executor.LocalExecutor;
import dev.weir.executor.SynchronousExecutor;
import java.util.stream.Stream;

/** Every executor that the conformance suite runs on. A new one joins with its line. */
public final class ExecutorsUnderTest {

  private ExecutorsUnderTest() {}

  public static Stream<FlowExecutor> all() {
    return Stream.of(
        new Named(new LocalExecutor()),
        new Named(new SynchronousExecutor()),
        new PooledExecutor(1),
        new PooledExecutor(2),
        new PooledExecutor(8));
  }

  /** Shows an executor's name in test reports. */
  private record Named(FlowExecutor executor) implements FlowExecutor {
    @Override
    public String name() {
      return executor.name();
    }

    @Override
    public Order order() {
      return executor.order();
    }

    @Override
    public void execute(dev.weir.executor.AttemptQueue attempts) throws InterruptedException {
      executor.execute(attempts);
    }

    @Override
    public String toString() {
      return executor.name();
    }
  }
}
