package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.executor.FlowExecutor;
import dev.weir.executor.FlowExecutors;
import dev.weir.run.FlowRun;
import dev.weir.run.FlowState;
import dev.weir.testing.TestFlow;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DistributedExecutorTest {

  private static String message(org.junit.jupiter.api.function.Executable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  private static Settings settings(boolean processes, int workers, int slots, boolean debug) {
    return new Settings(
        processes ? new Where.Jvms(List.of()) : new Where.Threads(),
        workers,
        slots,
        List.of(),
        Settings.LARGEST_BROUGHT,
        debug);
  }

  @Test
  void configurationSelectsIt() {
    System.setProperty("weir.executor", "distributed");
    try {
      FlowExecutor executor = FlowExecutors.configured();
      assertThat(executor).isInstanceOf(DistributedExecutor.class);
      assertThat(FlowExecutors.configured()).isSameInstanceAs(executor);
      TestFlow flow = new TestFlow();
      TestFlow.Div div = flow.div(1);
      int result = flow.run().result(div);
      assertThat(result).isEqualTo(1);
    } finally {
      System.clearProperty("weir.executor");
    }
  }

  @Test
  void settingsComeFromTheConfiguration() {
    Properties system = new Properties();
    system.setProperty("weir.distributed.workers", "3");
    system.setProperty("weir.distributed.debug", "true");
    Map<String, String> environment =
        Map.of("WEIR_DISTRIBUTED_WORKERS", "7", "WEIR_DISTRIBUTED_SLOTS", " 2 ");

    assertThat(Settings.configured(system, environment)).isEqualTo(settings(false, 3, 2, true));
    int cores = Runtime.getRuntime().availableProcessors();
    assertThat(Settings.configured(new Properties(), Map.of("WEIR_DISTRIBUTED_PROCESSES", "true")))
        .isEqualTo(settings(true, cores, 1, false));
    assertThat(Settings.configured(new Properties(), Map.of()))
        .isEqualTo(settings(false, 1, cores, false));
  }

  @Test
  void badSettingIsAnErrorBeforeAnythingRuns() {
    System.setProperty("weir.distributed.slots", "many");
    try {
      TestFlow flow = new TestFlow();
      flow.div(1);
      assertThat(message(() -> flow.run(new DistributedExecutor())))
          .isEqualTo(
              "[SettingInvalid] weir.distributed.slots must be a number of at least 1: it is 'many'"
                  + " in the system property weir.distributed.slots");
    } finally {
      System.clearProperty("weir.distributed.slots");
    }
    Map<String, String> environment = Map.of("WEIR_DISTRIBUTED_PROCESSES", "yes");
    assertThat(message(() -> Settings.configured(new Properties(), environment)))
        .isEqualTo(
            "[SettingInvalid] weir.distributed.processes must be true or false: it is 'yes' in the"
                + " environment variable WEIR_DISTRIBUTED_PROCESSES");
  }

  @Test
  void builderRefusesWhatCannotBe() {
    DistributedExecutor.Builder builder = DistributedExecutor.builder();

    assertThat(message(() -> builder.workers(0)))
        .isEqualTo("[NumberTooSmall] the number of workers must be at least 1: it is 0");
    assertThat(message(() -> builder.slots(-1)))
        .isEqualTo("[NumberTooSmall] the number of slots must be at least 1: it is -1");
    assertThat(message(() -> builder.allow("com acme")))
        .isEqualTo(
            "[AllowInvalid] 'com acme' names no classes that may be sent; write a class such as"
                + " com.acme.Order, or a package with a dot at its end such as com.acme.");
  }

  @Test
  void saysWhatItIs() {
    assertThat(new DistributedExecutor().toString()).isEqualTo("distributed");
    assertThat(DistributedExecutor.builder().workers(1).slots(1).build().toString())
        .isEqualTo("distributed with 1 worker of 1 slot in this JVM");
    assertThat(DistributedExecutor.builder().processes(true).workers(2).slots(3).build().toString())
        .isEqualTo("distributed with 2 workers of 3 slots");
  }

  @Test
  void closingCancelsRunsAndTakesNoOthers() throws InterruptedException {
    DistributedExecutor executor = DistributedExecutor.builder().build();
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    TestFlow flow = new TestFlow();
    flow.step(
        "wait",
        inputs -> {
          running.countDown();
          try {
            never.await();
          } finally {
            interrupted.countDown();
          }
          return null;
        });

    FlowRun run = flow.runner().executor(executor).start();
    running.await();
    executor.close();
    executor.close();

    assertThat(run.join().isCancelled()).isTrue();
    interrupted.await();
    FlowState refused = flow.run(executor);
    assertThat(refused.toString())
        .contains("[ExecutorClosed] executor 'distributed' is closed; make another one");
  }

  @Test
  void taskThatIgnoresItsCancellationKeepsNoSlot() throws InterruptedException {
    DistributedExecutor executor = DistributedExecutor.builder().workers(1).slots(1).build();
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    TestFlow stuck = new TestFlow();
    stuck.step(
        "stuck",
        inputs -> {
          running.countDown();
          while (goOn.getCount() > 0) {
            Thread.onSpinWait();
          }
          return null;
        });

    FlowRun run = stuck.runner().executor(executor).start();
    running.await();
    run.cancel();
    assertThat(run.join().isCancelled()).isTrue();
    TestFlow flow = new TestFlow();
    flow.div(1);
    assertThat(flow.run(executor).isSuccessful()).isTrue();
    goOn.countDown();
  }

  @Test
  void blockingTasksTakeNoSlot() {
    DistributedExecutor executor = DistributedExecutor.builder().workers(1).slots(1).build();
    CountDownLatch all = new CountDownLatch(3);
    TestFlow flow = new TestFlow();
    for (int i = 0; i < 3; i++) {
      flow.step(
              "wait",
              inputs -> {
                all.countDown();
                all.await();
                return null;
              })
          .blocking();
    }

    assertThat(flow.run(executor).isSuccessful()).isTrue();
  }
}
