package dev.weir.distributed.node;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.distributed.cluster.Cluster;
import dev.weir.distributed.cluster.Envelope;
import dev.weir.distributed.cluster.Meeting;
import dev.weir.distributed.cluster.Member;
import dev.weir.distributed.cluster.Secret;
import dev.weir.distributed.driver.Driver;
import dev.weir.distributed.wire.AllowList;
import dev.weir.distributed.wire.Codec;
import dev.weir.distributed.wire.Outcome;
import dev.weir.distributed.worker.Order;
import dev.weir.distributed.worker.WorkerPort;
import dev.weir.executor.AttemptQueue;
import dev.weir.executor.FlowExecutor;
import dev.weir.graph.TaskNode;
import dev.weir.run.FlowRun;
import dev.weir.run.FlowState;
import dev.weir.run.RunListener;
import dev.weir.state.TaskState;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a worker has said counts before what comes later, such as its leaving, whichever thread is
 * the first to go on with it. The threads of the driver's node are this test's.
 */
class HeedingTest {

  private final Secret secret = Secret.random();
  private final Codec codec = new Codec(new AllowList(List.of()));
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Driver driver = new Driver(codec, threads, IllegalStateException::new);
  private final LinkedBlockingDeque<Runnable> work = new LinkedBlockingDeque<>();
  private final List<String> events = new ArrayList<>();
  private final BlockingQueue<Envelope> said = new LinkedBlockingQueue<>();
  private final TestFlow flow = new TestFlow();
  private DriverNode node;
  private Cluster cluster;
  private Member worker;

  @BeforeEach
  void connect() throws Exception {
    node =
        new DriverNode(
            new Meeting("test", "driver", Meeting.onlyHere(), Meeting.Others.none(), secret, null),
            driver,
            new Told(),
            new DriverNode.Setting(List.of(), 0, work::add, null));
    cluster =
        new Cluster(
            new Meeting(
                "test",
                "worker",
                Meeting.onlyHere(),
                Meeting.Others.at(List.of(node.address())),
                secret,
                null),
            new Cluster.Listener() {
              @Override
              public void received(Member from, Envelope envelope) {
                said.add(envelope);
              }

              @Override
              public void changed(Set<Member> joined, Set<Member> left) {}
            });
    cluster.connect();
    worker = cluster.self();
    work.take().run(); // of the node's own arrival, which nothing follows from
    work.take().run(); // greets the worker
    assertThat(said.take().kind()).isEqualTo(Envelope.Kind.GREETING);
  }

  @AfterEach
  void close() {
    driver.close();
    cluster.close();
    node.close();
    threads.shutdownNow();
  }

  private final class Told implements DriverNode.Workers {

    @Override
    public void came(Member member, long number) {
      events.add("came " + number);
    }

    @Override
    public void refused(Member member, String reason) {
      events.add("refused: " + reason);
    }

    @Override
    public void left(Member member) {
      events.add("left");
    }
  }

  /** A worker of another kind, which does at once what it is told to. */
  private final class Elsewhere implements WorkerPort {

    @Override
    public void run(Order order) {
      threads.execute(() -> driver.finished(order.number(), outcome("elsewhere")));
    }

    @Override
    public void interrupt(long order) {}

    @Override
    public String holder() {
      return "elsewhere";
    }

    @Override
    public CompletableFuture<byte[]> fetch(long order) {
      return CompletableFuture.failedFuture(new NoSuchElementException());
    }

    @Override
    public void free(long order) {}

    @Override
    public void close() {}
  }

  private final class Lent implements FlowExecutor {

    @Override
    public String name() {
      return "lent";
    }

    @Override
    public void execute(AttemptQueue attempts) throws InterruptedException {
      driver.execute(attempts);
    }
  }

  private Outcome outcome(String result) {
    return codec.result("any", result);
  }

  private void ready(int slots) {
    byte[] payload = new Payload.Ready(1, slots).bytes();
    node.received(worker, new Envelope(Envelope.Kind.READY, 7, payload));
  }

  private void done(long order) {
    byte[] payload = Payload.of(outcome("here"));
    node.received(worker, new Envelope(Envelope.Kind.DONE, order, payload));
  }

  private void leaves() {
    node.changed(Set.of(), Set.of(worker));
  }

  private void goOn() {
    for (Runnable next = work.poll(); next != null; next = work.poll()) {
      next.run();
    }
  }

  /** As threads may do it that overtake each other. */
  private void goOnWithTheLastFirst() {
    for (Runnable next = work.pollLast(); next != null; next = work.pollLast()) {
      next.run();
    }
  }

  @Test
  void whatWasReportedIsNotDoneAgainWhenItsWorkerHasLeft() throws Exception {
    Step step = flow.step("a", inputs -> "");
    ready(1);
    goOn();
    FlowRun run = flow.runner().executor(new Lent()).start();
    long order = said.take().number();
    driver.add("elsewhere", new Elsewhere(), 1);

    done(order);
    leaves();
    goOnWithTheLastFirst();

    FlowState state = run.join();
    assertThat(state.result(step)).isEqualTo("here");
    assertThat(state.of(step).attempts()).isEqualTo(1);
  }

  @Test
  void whatWasNotReportedIsDoneElsewhere() throws Exception {
    Step step = flow.step("a", inputs -> "");
    ready(1);
    goOn();
    FlowRun run = flow.runner().executor(new Lent()).start();
    long order = said.take().number();
    driver.add("elsewhere", new Elsewhere(), 1);

    leaves();
    goOn();
    done(order); // the engine may be late with it
    goOn();

    FlowState state = run.join();
    assertThat(state.result(step)).isEqualTo("elsewhere");
    assertThat(state.of(step).attempts()).isEqualTo(2);
  }

  @Test
  void whatIsSaidOfAWorkerIsHeededInTurn() {
    ready(1);
    byte[] reason = {'n', 'o'};
    node.received(worker, new Envelope(Envelope.Kind.REFUSAL, 7, reason));
    leaves();
    goOnWithTheLastFirst();

    assertThat(events).containsExactly("came 7", "refused: no", "left").inOrder();
  }

  @Test
  void farewellIsSaidWhenAllThatIsReportedIsSeenTo() throws Exception {
    flow.step("a", inputs -> "");
    flow.step("b", inputs -> "");
    ready(2);
    goOn();
    FlowRun run = flow.runner().executor(new Lent()).start();
    long first = said.take().number();
    long second = said.take().number();

    ready(0);
    goOn();
    done(first);
    goOn();
    node.changed(Set.of(worker), Set.of()); // says something, behind what was said before
    goOn();
    assertThat(said.take().kind()).isEqualTo(Envelope.Kind.GREETING);
    done(second);
    assertThat(said).isEmpty();
    goOn();

    Envelope last = said.take();
    assertThat(last.kind()).isEqualTo(Envelope.Kind.FAREWELL);
    assertThat(last.number()).isEqualTo(1); // which greeting it is about
    assertThat(run.join().isSuccessful()).isTrue();
  }

  /** It is no loss: the attempt was not begun. */
  @Test
  void orderThatComesTooLateForAWorkerThatLeavesIsDoneElsewhere() throws Exception {
    Step step = flow.step("a", inputs -> "");
    CountDownLatch claimed = new CountDownLatch(1);
    CountDownLatch heard = new CountDownLatch(1);
    RunListener slow =
        new RunListener() {
          @Override
          public void taskChanged(TaskNode<?, ?> task, TaskState<?> before, TaskState<?> after) {
            if (after.attempts() == 1 && !after.isFinished()) { // it has a slot and is to be sent
              claimed.countDown();
              try {
                heard.await();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            }
          }
        };
    ready(1);
    goOn();
    FlowRun run = flow.runner().executor(new Lent()).listener(slow).start();
    claimed.await();

    ready(0);
    goOn();
    assertThat(said.take().kind()).isEqualTo(Envelope.Kind.FAREWELL);
    heard.countDown();
    work.take().run();
    leaves();
    goOn();
    driver.add("elsewhere", new Elsewhere(), 1);

    FlowState state = run.join();
    assertThat(state.result(step)).isEqualTo("elsewhere");
    assertThat(state.of(step).attempts()).isEqualTo(1);
    assertThat(said).isEmpty();
  }

  @Test
  void workerThatLeavesBeforeItHasBegunIsLetGo() throws Exception {
    ready(0);
    goOn();

    assertThat(said.take().kind()).isEqualTo(Envelope.Kind.FAREWELL);
    assertThat(events).isEmpty();
  }
}
