package dev.weir.distributed.testing;

import dev.weir.distributed.DistributedExecutor;
import dev.weir.distributed.Executors;
import dev.weir.executor.AttemptQueue;
import dev.weir.executor.FlowExecutor;
import dev.weir.testing.ExecutorsOfModule;
import java.util.stream.Stream;

/**
 * The executors of this module that the conformance suite runs on: {@code -Dweir.test.jvms=true}
 * for workers in JVMs of their own, which takes longer.
 */
public final class DistributedExecutorsUnderTest implements ExecutorsOfModule {

  @Override
  public Stream<FlowExecutor> all() {
    return Boolean.getBoolean("weir.test.jvms")
        ? Stream.of(new Kept(Jvms.EXECUTOR))
        : Stream.of(
            DistributedExecutor.builder().workers(1).slots(1).build(),
            Executors.whereResultsStay().workers(2).slots(2).build());
  }

  /** Not closed by JUnit, which closes what it can when a class is through. */
  private record Kept(FlowExecutor executor) implements FlowExecutor {

    @Override
    public String name() {
      return executor.name();
    }

    @Override
    public void execute(AttemptQueue attempts) throws InterruptedException {
      executor.execute(attempts);
    }

    @Override
    public String toString() {
      return executor.toString();
    }
  }

  /** One for all tests, since it takes a while to start. */
  private static final class Jvms {
    static final DistributedExecutor EXECUTOR =
        Executors.whereResultsStay()
            .processes(true)
            .workers(2)
            .slots(4)
            .jvmFlags("-D" + LentBodies.PORT + "=" + LentBodies.lend())
            .build();
  }
}
