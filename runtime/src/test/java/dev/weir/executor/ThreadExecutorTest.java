package dev.weir.executor;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.debug.RaiseOnException;
import dev.weir.run.FlowRun;
import dev.weir.run.FlowState;
import dev.weir.state.Failed;
import dev.weir.testing.BlockedTask;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ThreadExecutorTest {

  private final TestFlow flow = new TestFlow();

  /** A task that comes to its end only if as many run at the same time. */
  private List<Step> meetings(int parties) {
    CyclicBarrier barrier = new CyclicBarrier(parties);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < parties; i++) {
      steps.add(flow.step("meeting", inputs -> barrier.await() >= 0));
    }
    return steps;
  }

  @Test
  void asManyTasksRunAtOnceAsTheParallelismSays() {
    meetings(3);

    assertThat(flow.run(new ThreadExecutor(3)).isSuccessful()).isTrue();
  }

  @Test
  void noMoreTasksRunAtOnceThanTheParallelismSays() throws InterruptedException {
    ThreadExecutor executor = new ThreadExecutor(2);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    for (int i = 0; i < 200; i++) {
      flow.step(
          "counted",
          inputs -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.onSpinWait();
            return now.decrementAndGet();
          });
    }

    FlowRun first = flow.runner().executor(executor).start();
    FlowRun second = flow.runner().executor(executor).start();

    assertThat(first.join().isSuccessful()).isTrue();
    assertThat(second.join().isSuccessful()).isTrue();
    assertThat(most.get()).isAtMost(2);
  }

  @Test
  void thereIsAThreadForEachTaskOfAVirtualExecutor() {
    meetings(50);

    assertThat(flow.run(ThreadExecutor.virtual()).isSuccessful()).isTrue();
  }

  @Test
  void blockingTasksDoNotCountTowardsTheParallelism() {
    meetings(20).forEach(Step::blocking);

    assertThat(flow.run(new ThreadExecutor(1)).isSuccessful()).isTrue();
  }

  @Test
  void tasksBehindBlockingOnesKeepToTheParallelism() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    for (int i = 0; i < 100; i++) {
      Step waiting = flow.step("waiting", inputs -> 1).blocking();
      Step counted =
          flow.step(
              "counted",
              inputs -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                return now.decrementAndGet();
              },
              waiting);
      flow.step("waiting", inputs -> 1, counted).blocking();
    }

    assertThat(flow.run(new ThreadExecutor(1)).isSuccessful()).isTrue();
    assertThat(most.get()).isEqualTo(1);
  }

  @Test
  void blockingTaskIsInterruptedByACancel() throws InterruptedException {
    BlockedTask blocked = new BlockedTask();
    flow.step("waiting", blocked::call).blocking();

    FlowRun run = flow.runner().executor(new ThreadExecutor(1)).start();
    blocked.awaitStart();
    run.cancel();

    assertThat(run.join().isCancelled()).isTrue();
    blocked.awaitInterrupt();
  }

  @Test
  void threadsAreNamedDaemons() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    flow.step("step", inputs -> threads.add(Thread.currentThread()));

    flow.run(new ThreadExecutor(1));

    Thread thread = threads.iterator().next();
    assertThat(thread.getName()).isEqualTo("weir-1");
    assertThat(thread.isDaemon()).isTrue();
    assertThat(thread).isNotSameInstanceAs(Thread.currentThread());
  }

  @Test
  void tasksHaveTheCallersClassLoaderAndRaiseMode() throws Exception {
    Thread caller = Thread.currentThread();
    ClassLoader before = caller.getContextClassLoader();
    List<ClassLoader> seen = new ArrayList<>();
    TestFlow inner = new TestFlow();
    inner.div(0);
    Step outer =
        flow.step(
            "outer",
            inputs -> {
              seen.add(Thread.currentThread().getContextClassLoader());
              return inner.run(new LocalExecutor()).isFailed();
            });
    try (URLClassLoader loader = new URLClassLoader(new URL[0], before)) {
      caller.setContextClassLoader(loader);
      ThreadExecutor executor = new ThreadExecutor(1);

      assertThat(flow.run(executor).result(outer)).isEqualTo(true);
      assertThrows(
          ArithmeticException.class, () -> RaiseOnException.call(() -> flow.run(executor)));
      assertThat(flow.run(executor).result(outer)).isEqualTo(true);
      assertThat(seen).containsExactly(loader, loader, loader);
    } finally {
      caller.setContextClassLoader(before);
    }
  }

  @Test
  void runWithinRunsNeedsOneThreadOnly() {
    ThreadExecutor executor = new ThreadExecutor(1);
    TestFlow innermost = new TestFlow();
    Step one = innermost.step("one", inputs -> 1);
    TestFlow inner = new TestFlow();
    Step two = inner.step("two", inputs -> innermost.run(executor).result(one));
    Step three = flow.step("three", inputs -> inner.run(executor).result(two));

    assertThat(flow.run(executor).result(three)).isEqualTo(1);
  }

  @Test
  void runsThatWaitForEachOthersExecutorsGoOn() {
    ThreadExecutor first = new ThreadExecutor(1);
    ThreadExecutor second = new ThreadExecutor(1);
    TestFlow innermost = new TestFlow();
    Step one = innermost.step("one", inputs -> 1);
    TestFlow inner = new TestFlow();
    Step two = inner.step("two", inputs -> innermost.run(first).result(one));
    Step three = flow.step("three", inputs -> inner.run(second).result(two));

    assertThat(flow.run(first).result(three)).isEqualTo(1);
  }

  @Test
  void taskThatIgnoresItsCancellationHoldsNothingUp() throws InterruptedException {
    ThreadExecutor executor = new ThreadExecutor(1);
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    flow.step(
        "stubborn",
        inputs -> {
          running.countDown();
          while (true) {
            try {
              never.await();
              return null;
            } catch (InterruptedException e) {
              // ignored on purpose
            }
          }
        });

    FlowRun run = flow.runner().executor(executor).start();
    running.await();
    run.cancel();

    assertThat(run.join().isCancelled()).isTrue();
    TestFlow next = new TestFlow();
    next.div(1);
    assertThat(next.run(executor).isSuccessful()).isTrue();
    never.countDown();
  }

  @Test
  void closeCancelsWhatIsGoingOnAndTakesNoMore() throws InterruptedException {
    ThreadExecutor executor = new ThreadExecutor(1);
    BlockedTask blocked = new BlockedTask();
    flow.step("waiting", blocked::call);

    FlowRun run = flow.runner().executor(executor).start();
    blocked.awaitStart();
    executor.close();

    assertThat(run.join().isCancelled()).isTrue();
    FlowState refused = flow.run(executor);
    assertThat(refused.isFailed()).isTrue();
    assertThat(refused.message())
        .isEqualTo(
            "java.lang.IllegalStateException: [ExecutorClosed] executor 'thread' is closed; make"
                + " another one");
  }

  @Tag("decision-39")
  @Test
  void rejectionFailsTheTask() {
    RejectedExecutionException full = new RejectedExecutionException("full");
    ThreadExecutor executor =
        new ThreadExecutor(
            work -> {
              throw full;
            });
    Step first = flow.step("first", inputs -> 1);
    Step second = flow.step("second", inputs -> 2);

    FlowState state = flow.run(executor);

    assertThat(((Failed<?>) state.of(first)).exception()).isSameInstanceAs(full);
    assertThat(((Failed<?>) state.of(second)).exception()).isSameInstanceAs(full);
  }

  @Test
  void executorThatFailsLaterHangsNoRun() {
    AtomicInteger submissions = new AtomicInteger();
    ThreadExecutor executor =
        new ThreadExecutor(
            work -> {
              if (submissions.incrementAndGet() > 1) {
                throw new IllegalStateException("no more");
              }
              new Thread(work).start();
            });
    Step source = flow.step("source", inputs -> 1);
    List<Step> readers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      readers.add(flow.step("reader", inputs -> inputs[0], source));
    }

    FlowState state = flow.run(executor);

    assertThat(state.isSuccessful()).isTrue();
    for (Step reader : readers) {
      assertThat(state.result(reader)).isEqualTo(1);
    }
  }

  @Test
  void interruptOfTheCallerCancelsWhereItsThreadDoesTheWork() {
    Step step = flow.step("step", inputs -> 1);

    Thread.currentThread().interrupt();
    FlowState state = flow.run(new ThreadExecutor(Runnable::run));
    boolean flag = Thread.interrupted();

    assertThat(state.isCancelled()).isTrue();
    assertThat(state.of(step).attempts()).isEqualTo(0);
    assertThat(flag).isTrue();
  }

  @Test
  void executorThatRunsInTheCallersThreadWillDo() {
    Step first = flow.step("first", inputs -> Thread.currentThread());
    Step second = flow.step("second", inputs -> Thread.currentThread(), first);

    FlowState state = flow.run(new ThreadExecutor(Runnable::run));

    assertThat(state.result(second)).isSameInstanceAs(Thread.currentThread());
  }

  /** A worker that dies would leave those who wait for the run waiting. */
  @Test
  void exceptionOfTheEngineOnAWorkerBreaksTheRunDown() {
    flow.step("step", inputs -> 1);
    IllegalStateException bug = new IllegalStateException("bug");
    ThreadExecutor executor = new ThreadExecutor(2);
    FlowExecutor broken =
        new FlowExecutor() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public void execute(AttemptQueue attempts) throws InterruptedException {
            executor.execute(throwingOnPoll(attempts, bug));
          }
        };

    FlowState state = flow.run(broken);

    assertThat(state.breakdown().orElseThrow()).isSameInstanceAs(bug);
  }

  private static AttemptQueue throwingOnPoll(AttemptQueue attempts, RuntimeException bug) {
    return (AttemptQueue)
        Proxy.newProxyInstance(
            AttemptQueue.class.getClassLoader(),
            new Class<?>[] {AttemptQueue.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("poll")) {
                throw bug;
              }
              return method.invoke(attempts, arguments);
            });
  }

  @Test
  void executorThatRunsInTheCallersThreadNeedsNoStackForLongFlows() {
    Step last = flow.step("first", inputs -> 1);
    for (int i = 0; i < 20_000; i++) {
      Step left = flow.step("left", inputs -> inputs[0], last);
      Step right = flow.step("right", inputs -> inputs[0], last);
      last = flow.step("join", inputs -> inputs[1], left, right);
    }

    assertThat(flow.run(new ThreadExecutor(Runnable::run)).result(last)).isEqualTo(1);
  }

  @Test
  @SuppressWarnings("NullAway") // misuse on purpose
  void badArgumentsAreRefused() {
    assertThat(assertThrows(IllegalArgumentException.class, () -> new ThreadExecutor(0)))
        .hasMessageThat()
        .isEqualTo("[ParallelismTooSmall] parallelism must be at least 1: it is 0");
    assertThat(assertThrows(IllegalArgumentException.class, () -> new ThreadExecutor(null)))
        .hasMessageThat()
        .isEqualTo("[NullArgument] executor must not be null");
  }
}
