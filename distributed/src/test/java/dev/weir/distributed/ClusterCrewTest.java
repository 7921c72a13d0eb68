package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.executor.AttemptQueue;
import dev.weir.run.FlowRun;
import dev.weir.run.FlowState;
import dev.weir.testing.TestFlow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the workers in other JVMs are started, and when they are let go. */
class ClusterCrewTest {

  private final List<String> events = Collections.synchronizedList(new ArrayList<>());
  private final List<Runnable> later = Collections.synchronizedList(new ArrayList<>());
  private final TestFlow flow = new TestFlow();

  @BeforeEach
  void addTask() {
    flow.step("never", inputs -> "");
  }

  /** Has no workers, and says what is wanted of it. */
  private final class Idle implements Team {

    @Override
    public void execute(AttemptQueue attempts) {
      events.add("run");
      attempts.cancel();
    }

    @Override
    public long bytesMoved() {
      return 7;
    }

    @Override
    public boolean isBroken() {
      return false;
    }

    @Override
    public void close() {
      events.add("closed");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private FlowRun start(ClusterCrew crew) {
    return flow.runner().executor(new DistributedExecutor(crew)).start();
  }

  /** Joining a cluster takes ten seconds if nobody answers. */
  @Test
  void nobodyWaitsForAStartButRuns() throws Exception {
    CountDownLatch starting = new CountDownLatch(1);
    CountDownLatch started = new CountDownLatch(1);
    ClusterCrew crew =
        new ClusterCrew(
            () -> {
              starting.countDown();
              await(started);
              return new Idle();
            },
            later::add);
    FlowRun run = start(crew);
    starting.await();

    CompletableFuture.runAsync(
            () -> {
              assertThat(crew.bytesMoved()).isEqualTo(0);
              crew.close();
            })
        .get(1, TimeUnit.MINUTES);
    assertThat(events).isEmpty();
    started.countDown();

    assertThat(run.join().isCancelled()).isTrue();
    assertThat(events).containsExactly("closed", "run").inOrder();
  }

  @Test
  void runsThatNeedATeamAtTheSameTimeShareIt() throws Exception {
    CountDownLatch bothAreThere = new CountDownLatch(1);
    ClusterCrew crew =
        new ClusterCrew(
            () -> {
              events.add("start");
              await(bothAreThere);
              return new Idle();
            },
            later::add);
    FlowRun first = start(crew);
    FlowRun second = start(crew);
    bothAreThere.countDown();
    first.join();
    second.join();

    assertThat(events).containsExactly("start", "run", "run").inOrder();
    assertThat(crew.bytesMoved()).isEqualTo(7);
    later.get(later.size() - 1).run();
    assertThat(events).containsExactly("start", "run", "run", "closed").inOrder();
  }

  @Test
  void startThatHasFailedIsTriedAgainByTheNextRun() throws Exception {
    ClusterCrew crew =
        new ClusterCrew(
            () -> {
              events.add("start");
              if (events.size() == 1) {
                throw new IllegalStateException("nobody is there");
              }
              return new Idle();
            },
            later::add);

    FlowState failed = start(crew).join();
    assertThat(failed.isFailed()).isTrue();
    assertThat(failed.message()).endsWith("nobody is there");
    assertThat(start(crew).join().isCancelled()).isTrue();
    assertThat(events).containsExactly("start", "start", "run").inOrder();
  }
}
