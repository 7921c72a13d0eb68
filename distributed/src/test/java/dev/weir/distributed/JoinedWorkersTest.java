package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.distributed.cluster.Secret;
import dev.weir.distributed.node.WorkerNode;
import dev.weir.graph.Input;
import dev.weir.graph.TaskNode;
import dev.weir.run.FlowRun;
import dev.weir.run.FlowState;
import dev.weir.run.RunListener;
import dev.weir.state.Failed;
import dev.weir.state.TaskState;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers that run before their drivers do, and stay when these leave. */
class JoinedWorkersTest {

  // Workers are in this JVM, so that tasks and tests share these.
  private static final BlockingQueue<String> EVENTS = new LinkedBlockingQueue<>();
  private static final Semaphore GO = new Semaphore(0);

  @TempDir Path folder;

  private Workers workers;
  private final TestFlow flow = new TestFlow();

  @BeforeEach
  void noWorkersYet() throws Exception {
    workers = new Workers(folder);
    EVENTS.clear();
    GO.drainPermits();
  }

  @AfterEach
  void close() throws Exception {
    workers.close();
  }

  private static String thread() {
    return Thread.currentThread().getName().replaceAll("-\\d+$", "");
  }

  /** Says where it is, and ends when it may, or is interrupted. */
  private static Object waits() {
    EVENTS.add("at " + thread());
    try {
      GO.acquire();
      return thread();
    } catch (InterruptedException e) {
      EVENTS.add("interrupted at " + thread());
      return "interrupted";
    }
  }

  @Test
  void allWorkersOfTheClusterAreFound() throws Exception {
    workers.start("one", 1);
    workers.start("other", 1);
    Step first = flow.step("a", inputs -> waits());
    Step second = flow.step("b", inputs -> waits());

    FlowState state;
    try (DistributedExecutor executor = workers.driver().build()) {
      FlowRun run = flow.runner().executor(executor).start();
      EVENTS.take();
      EVENTS.take();
      GO.release(2);
      state = run.join();
    }

    assertThat(List.of(String.valueOf(state.result(first)), String.valueOf(state.result(second))))
        .containsExactly("one", "other");
  }

  @Test
  void largeResultsGoFromOneWorkerToTheOther() throws Exception {
    workers.start("one", 1);
    workers.start("other", 1);
    List<Step> parts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int megabytes = i + 1;
      parts.add(flow.step("make" + i, inputs -> LargeValues.large(megabytes)));
    }
    Step sum =
        flow.step(
            "sum",
            inputs -> {
              int length = 0;
              for (Object part : inputs) {
                length += ((int[]) part).length;
              }
              return length;
            },
            parts.toArray(Input<?>[]::new));

    try (DistributedExecutor executor = workers.driver().build()) {
      FlowState state = flow.runner().executor(executor).returnTasks(sum).run();
      assertThat(state.result(sum)).isEqualTo(10 * LargeValues.MEGABYTE / Integer.BYTES);
      assertThat(executor.bytesMoved()).isLessThan(100_000);
    }
  }

  @Test
  void workersServeSeveralDriversAtOnceAndKeepTheirWorkApart() throws Exception {
    workers.start("one", 2);
    List<CompletableFuture<Integer>> sums = new ArrayList<>();
    for (int driver = 0; driver < 3; driver++) {
      int seed = driver * 1000;
      TestFlow own = new TestFlow();
      Step last = own.step("first", inputs -> seed);
      for (int i = 0; i < 20; i++) {
        last = own.step("next", inputs -> (Integer) inputs[0] + 1, last);
      }
      Step result = last;
      sums.add(
          CompletableFuture.supplyAsync(
              () -> {
                try (DistributedExecutor executor = workers.driver().build()) {
                  return (Integer) own.run(executor).result(result);
                }
              }));
    }

    assertThat(sums.stream().map(CompletableFuture::join).toList())
        .containsExactly(20, 1020, 2020)
        .inOrder();
  }

  /** A second driver gets its share at once, also while the first one has work for all slots. */
  @Test
  void driverThatComesLaterNeedNotWait() throws Exception {
    workers.start("one", 2);
    for (int i = 0; i < 4; i++) {
      flow.step("busy", inputs -> waits());
    }
    try (DistributedExecutor first = workers.driver().build();
        DistributedExecutor second = workers.driver().build()) {
      FlowRun long1 = flow.runner().executor(first).start();
      EVENTS.take();
      EVENTS.take();

      TestFlow other = new TestFlow();
      Step task = other.step("quick", inputs -> 1);
      assertThat(other.run(second).result(task)).isEqualTo(1);

      GO.release(4);
      assertThat(long1.join().isSuccessful()).isTrue();
    }
  }

  @Test
  void workOfADriverThatLeavesIsDroppedAndTheNextOneIsServed() throws Exception {
    workers.start("one", 1);
    flow.step("forever", inputs -> waits());
    DistributedExecutor executor = workers.driver().build();
    FlowRun run = flow.runner().executor(executor).start();
    assertThat(EVENTS.take()).isEqualTo("at one");

    executor.close();

    assertThat(run.join().isCancelled()).isTrue();
    assertThat(EVENTS.take()).isEqualTo("interrupted at one");
    TestFlow next = new TestFlow();
    Step task = next.step("next", inputs -> thread());
    try (DistributedExecutor another = workers.driver().build()) {
      assertThat(next.run(another).result(task)).isEqualTo("one");
    }
  }

  /** Called in this JVM, where the worker is, for a driver that is another one. */
  static int forever(int unused) {
    waits();
    return unused;
  }

  @Test
  void lossOfADriverStopsItsWork() throws Exception {
    workers.start("one", 1);
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            DyingDriver.class.getName(),
            "join",
            workers.address(),
            workers.secretFile().toString());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process driver = builder.inheritIO().start();
    assertThat(EVENTS.take()).isEqualTo("at one");

    driver.destroyForcibly();

    assertThat(EVENTS.take()).isEqualTo("interrupted at one");
    Step task = flow.step("next", inputs -> thread());
    try (DistributedExecutor another = workers.driver().build()) {
      assertThat(flow.run(another).result(task)).isEqualTo("one");
    }
  }

  @Test
  void workerThatLeavesEndsWhatItHasBegunAndTheRestIsDoneElsewhere() throws Exception {
    WorkerNode leaving = workers.start("one", 1);
    Step begun = flow.step("begun", inputs -> waits());
    List<Step> rest = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      rest.add(flow.step("rest", inputs -> thread()));
    }
    CountDownLatch restIsDone = new CountDownLatch(rest.size());
    RunListener listener =
        new RunListener() {
          @Override
          public void taskChanged(TaskNode<?, ?> task, TaskState<?> before, TaskState<?> after) {
            if (after.isSuccessful()) {
              restIsDone.countDown();
            }
          }
        };
    try (DistributedExecutor executor = workers.driver().build()) {
      FlowRun run = flow.runner().executor(executor).listener(listener).start();
      assertThat(EVENTS.take()).isEqualTo("at one");
      workers.start("other", 1);
      CompletableFuture<Void> left =
          CompletableFuture.runAsync(
              () -> {
                try {
                  leaving.leave(Duration.ofMinutes(5));
                } catch (InterruptedException e) {
                  throw new AssertionError(e);
                }
              });
      restIsDone.await();
      GO.release();
      left.join();
      FlowState state = run.join();

      assertThat(state.result(begun)).isEqualTo("one");
      assertThat(state.of(begun).attempts()).isEqualTo(1);
      Set<String> places = new TreeSet<>();
      rest.forEach(task -> places.add(String.valueOf(state.result(task))));
      assertThat(places).containsExactly("other");
    }
  }

  @Test
  void runEndsWhenThereHasBeenNoWorkerForAWhile() throws Exception {
    WorkerNode only = workers.start("one", 1);
    Step task = flow.step("waits", inputs -> waits());
    BlockingQueue<Runnable> timers = new LinkedBlockingQueue<>();
    Joining joining =
        new Joining(List.of(workers.address()), workers.secretFile(), null, false, true);
    Settings settings = Settings.defaults(joining);
    CountDownLatch started = new CountDownLatch(1);
    DistributedExecutor executor =
        new DistributedExecutor(
            new ClusterCrew(
                () -> {
                  try {
                    return new JoinedTeam(settings, joining, timers::add);
                  } catch (java.io.IOException e) {
                    throw new AssertionError(e);
                  } finally {
                    started.countDown();
                  }
                }));
    FlowRun run = flow.runner().executor(executor).start();
    started.await();
    EVENTS.take();
    timers.take().run(); // it was about the time before a worker was found
    assertThat(run.isDone()).isFalse();

    only.leave(Duration.ZERO);
    assertThat(EVENTS.take()).isEqualTo("interrupted at one");
    timers.take().run();

    FlowState state = run.join();
    assertThat(state.isFailed()).isTrue();
    assertThat(state.message())
        .endsWith("[WorkersGone] there has been no worker at " + workers.address() + " for 60 s");
    assertThat(state.of(task).isSuccessful()).isFalse();
    executor.close();
  }

  @Test
  void wrongSecretIsRefusedAndSaid() throws Exception {
    workers.start("one", 1);
    Path wrong = Files.writeString(folder.resolve("wrong"), Secret.random().text());
    flow.step("never", inputs -> waits());

    FlowState state;
    try (DistributedExecutor executor = workers.driver().secretFile(wrong).build()) {
      state = flow.run(executor);
    }

    assertThat(state.isFailed()).isTrue();
    assertThat(state.message())
        .contains("[ClusterUnreachable] the workers at " + workers.address());
    assertThat(state.message()).contains(" does not know this member's secret; look whether");
    assertThat(EVENTS).isEmpty();
  }

  @Test
  void failureArrivesWithTheNameOfWhatFailed() throws Exception {
    workers.start("one", 1);
    Step task =
        flow.step(
            "fail",
            inputs -> {
              throw new IllegalStateException("on purpose at " + thread());
            });
    try (DistributedExecutor executor = workers.driver().build()) {
      Failed<?> failed = (Failed<?>) flow.run(executor).of(task);
      assertThat(failed.exception()).hasMessageThat().isEqualTo("on purpose at one");
      assertThrows(IllegalStateException.class, failed::raise);
    }
  }
}
