package dev.weir.testing;

import dev.weir.executor.FlowExecutor;
import dev.weir.executor.LocalExecutor;
import dev.weir.executor.SynchronousExecutor;
import dev.weir.executor.ThreadExecutor;
import java.util.ServiceLoader;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Every executor that the conformance suite runs on. A new one joins with its line, or as an {@link
 * ExecutorsOfModule} if it is in another module.
 */
public final class ExecutorsUnderTest {

  /** An executor of a user's own. */
  private static final Executor FOREIGN =
      Executors.newFixedThreadPool(
          2,
          work -> {
            Thread thread = new Thread(work, "foreign");
            thread.setDaemon(true);
            return thread;
          });

  private ExecutorsUnderTest() {}

  public static Stream<FlowExecutor> all() {
    return ServiceLoader.load(ExecutorsOfModule.class)
        .findFirst()
        .map(ExecutorsOfModule::all)
        .orElseGet(ExecutorsUnderTest::ofRuntime);
  }

  private static Stream<FlowExecutor> ofRuntime() {
    return Stream.of(
        new Named(new LocalExecutor()),
        new Named(new SynchronousExecutor()),
        new ThreadExecutor(1),
        new ThreadExecutor(2),
        new ThreadExecutor(8),
        ThreadExecutor.virtual(),
        new ThreadExecutor(FOREIGN),
        new PooledExecutor(2));
  }

  /** Whether an executor can be relied upon to run two tasks at once. */
  public static boolean isParallel(FlowExecutor executor) {
    return !executor.name().equals("local")
        && !executor.name().equals("synchronous")
        && !executor.toString().equals("thread with parallelism 1")
        && !executor.toString().endsWith("1 worker of 1 slot in this JVM");
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
