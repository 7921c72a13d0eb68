package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.distributed.testing.Application.next;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.distributed.cluster.Host;
import dev.weir.distributed.cluster.Secret;
import dev.weir.distributed.testing.Application;
import dev.weir.graph.Input;
import dev.weir.run.FlowRun;
import dev.weir.run.FlowState;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jgroups.ViewId;
import org.jgroups.protocols.UFC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Flows on the cluster that an application has already. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChannelWorkersTest {

  private static final int PATIENCE_SECONDS = 60;
  private static final String LOST =
      "[ChannelLost] the channel 'a' left its cluster while flows ran on it; end them before it is"
          + " closed or disconnected";

  // All members are in this JVM, so that tasks and tests share these.
  private static final BlockingQueue<String> EVENTS = new LinkedBlockingQueue<>();
  private static final Semaphore GO = new Semaphore(0);

  @TempDir Path folder;

  private final Application application = new Application();
  private final List<ChannelWorker> workers = new ArrayList<>();
  private final TestFlow flow = new TestFlow();
  private Path secretFile;

  @BeforeEach
  void writeSecret() throws IOException {
    secretFile = Files.writeString(folder.resolve("secret"), Secret.random().text());
    EVENTS.clear();
    GO.drainPermits();
  }

  @AfterEach
  void close() {
    workers.forEach(ChannelWorker::close);
    application.close();
  }

  private ChannelWorker.Builder worker(Application.Part part) {
    return ChannelWorker.builder()
        .channel(part.channel())
        .secretFile(secretFile)
        .slots(1)
        .drain(Duration.ZERO);
  }

  private ChannelWorker work(ChannelWorker.Builder builder) throws IOException {
    ChannelWorker worker = builder.start();
    workers.add(worker);
    return worker;
  }

  private DistributedExecutor.Builder driver(Application.Part part) {
    return DistributedExecutor.builder().channel(part.channel()).secretFile(secretFile);
  }

  /** Says that it has begun, and ends when it may, or is interrupted. */
  private static Object waits() {
    EVENTS.add("begun");
    try {
      return GO.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS) ? "done" : "forgotten";
    } catch (InterruptedException e) {
      EVENTS.add("interrupted");
      return "interrupted";
    }
  }

  @Test
  void flowRunsBesideTheApplicationWhichNoticesNothing() throws Exception {
    Application.Part a = application.start("a");
    Application.Part b = application.start("b");
    Application.Part c = application.start("c");
    Application.Part without = application.start("d");
    ViewId view = a.channel().getView().getViewId();
    work(worker(b).cache(folder.resolve("cache")));
    work(worker(c));
    Step first = flow.step("a", inputs -> waits());
    Step second = flow.step("b", inputs -> waits());

    FlowState state;
    try (DistributedExecutor executor = driver(a).build()) {
      assertThat(executor.toString()).isEqualTo("distributed with workers in the cluster 'app'");
      FlowRun run = flow.runner().executor(executor).start();
      assertThat(next(EVENTS)).isEqualTo("begun");
      assertThat(next(EVENTS)).isEqualTo("begun"); // at once, so on both workers
      a.say("meanwhile", b);
      assertThat(next(b.heard())).isEqualTo("meanwhile");
      GO.release(2);
      state = run.join();
    }
    workers.forEach(ChannelWorker::close);

    assertThat(state.result(first)).isEqualTo("done");
    assertThat(state.result(second)).isEqualTo("done");
    for (Application.Part part : List.of(a, b, c)) {
      part.say("from " + part.channel().getName(), without);
    }
    assertThat(List.of(next(without.heard()), next(without.heard()), next(without.heard())))
        .containsExactly("from a", "from b", "from c");
    for (Application.Part part : List.of(a, b, c, without)) {
      assertThat(part.heard()).isEmpty();
      assertThat(part.channel().isConnected()).isTrue();
      assertThat(part.channel().getView().getViewId()).isEqualTo(view);
    }
  }

  @Test
  void oneMemberMayBeDriverAndWorkerAndHaveSeveralExecutors() throws Exception {
    Application.Part only = application.start("only");
    work(worker(only));
    Step one = flow.step("one", inputs -> 1);
    Step two = flow.step("two", inputs -> (Integer) inputs[0] + 1, one);

    try (DistributedExecutor executor = driver(only).build();
        DistributedExecutor other = driver(only).build()) {
      FlowRun run = flow.runner().executor(executor).start();
      assertThat(flow.run(other).result(two)).isEqualTo(2);
      assertThat(run.join().result(two)).isEqualTo(2);
    }
  }

  @Test
  void largeResultsGoFromOneWorkerToTheOther() throws Exception {
    Application.Part a = application.start("a");
    work(worker(application.start("b")));
    work(worker(application.start("c")));
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

    try (DistributedExecutor executor = driver(a).build()) {
      FlowState state = flow.runner().executor(executor).returnTasks(sum).run();
      assertThat(state.result(sum)).isEqualTo(10 * LargeValues.MEGABYTE / Integer.BYTES);
      assertThat(executor.bytesMoved()).isLessThan(100_000);
    }
  }

  @Test
  void workerThatIsClosedEndsWhatItHasBegun() throws Exception {
    Application.Part a = application.start("a");
    ChannelWorker leaving =
        work(worker(application.start("b")).drain(Duration.ofSeconds(PATIENCE_SECONDS)));
    Step begun = flow.step("begun", inputs -> waits());
    Step after = flow.step("after", inputs -> inputs[0], begun);

    try (DistributedExecutor executor = driver(a).build()) {
      FlowRun run = flow.runner().executor(executor).start();
      assertThat(next(EVENTS)).isEqualTo("begun");
      CompletableFuture<Void> closing = CompletableFuture.runAsync(leaving::close);
      work(worker(application.start("c")));
      GO.release();
      FlowState state = run.join();
      closing.get(PATIENCE_SECONDS, TimeUnit.SECONDS);

      assertThat(state.result(after)).isEqualTo("done");
      assertThat(state.of(begun).attempts()).isEqualTo(1);
    }
  }

  /** As a worker that dies: what it was at is done again where there is another. */
  @Test
  void workIsDoneElsewhereWhenTheChannelOfAWorkerIsClosed() throws Exception {
    Application.Part a = application.start("a");
    Application.Part b = application.start("b");
    work(worker(b));
    Step task = flow.step("task", inputs -> waits());

    try (DistributedExecutor executor = driver(a).build()) {
      FlowRun run = flow.runner().executor(executor).start();
      assertThat(next(EVENTS)).isEqualTo("begun");
      b.channel().close();
      assertThat(next(EVENTS)).isEqualTo("interrupted");
      work(worker(application.start("c")));
      assertThat(next(EVENTS)).isEqualTo("begun");
      GO.release();
      FlowState state = run.join();

      assertThat(state.result(task)).isEqualTo("done");
      assertThat(state.of(task).attempts()).isEqualTo(2);
    }
  }

  @Test
  void runEndsWhenTheDriversChannelIsDisconnectedAndTheNextOneWorksWhenItIsBack() throws Exception {
    Application.Part b = application.start("b");
    Application.Part a = application.part("a");
    // Which sends nothing, not even for the application, to members that it has known before.
    a.channel().getProtocolStack().removeProtocol(UFC.class);
    a.channel().connect(Application.CLUSTER);
    work(worker(b));
    Step task = flow.step("task", inputs -> waits());

    try (DistributedExecutor executor = driver(a).build()) {
      FlowRun run = flow.runner().executor(executor).start();
      assertThat(next(EVENTS)).isEqualTo("begun");
      a.channel().disconnect();
      FlowState state = run.join();
      assertThat(next(EVENTS)).isEqualTo("interrupted"); // the driver has left

      assertThat(state.isFailed()).isTrue();
      assertThat(state.message()).endsWith(LOST);
      assertThat(state.of(task).isSuccessful()).isFalse();
      assertThat(flow.run(executor).message())
          .endsWith(
              "[ChannelNotConnected] the channel 'a' is not connected; connect it before flows run on"
                  + " it, and leave it connected while they do");

      a.channel().connect(Application.CLUSTER);
      GO.release();
      assertThat(flow.run(executor).result(task)).isEqualTo("done");
    }
  }

  @Test
  void runEndsWhenTheDriversChannelIsClosed() throws Exception {
    work(worker(application.start("b")));
    Application.Part a = application.start("a");
    flow.step("task", inputs -> waits());

    try (DistributedExecutor executor = driver(a).build()) {
      FlowRun run = flow.runner().executor(executor).start();
      assertThat(next(EVENTS)).isEqualTo("begun");
      a.channel().close();

      assertThat(run.join().message()).endsWith(LOST);
      assertThat(flow.run(executor).message())
          .contains("[ChannelNotConnected] the channel 'a' is closed; ");
    }
  }

  private JoinedTeam team(Application.Part part, Executor afterPatience) {
    Hosted hosted = new Hosted(Host.of(part.channel()), secretFile, true);
    try {
      return new JoinedTeam(Settings.defaults(hosted), hosted, afterPatience);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** It has joined by then, and has no tasks yet. */
  @Test
  void runThatIsAboutToBeginEndsToo() throws Exception {
    Application.Part a = application.start("a");
    flow.step("never", inputs -> waits());
    DistributedExecutor executor =
        new DistributedExecutor(
            new ClusterCrew(
                () -> {
                  JoinedTeam team = team(a, task -> {});
                  a.channel().close();
                  return team;
                }));

    assertThat(flow.run(executor).message()).endsWith(LOST);
    executor.close();
  }

  @Test
  void runEndsWhenThereHasBeenNoWorkerForAWhile() throws Exception {
    Application.Part a = application.start("a");
    application.start("b");
    flow.step("never", inputs -> waits());
    BlockingQueue<Runnable> timers = new LinkedBlockingQueue<>();
    DistributedExecutor executor =
        new DistributedExecutor(new ClusterCrew(() -> team(a, timers::add)));

    FlowRun run = flow.runner().executor(executor).start();
    next(timers).run();

    assertThat(run.join().message())
        .endsWith("[WorkersGone] there has been no worker in the cluster 'app' for 60 s");
    assertThat(a.channel().isConnected()).isTrue();
    executor.close();
  }

  private static String message(Executable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void whatDoesNotGoTogetherWithAChannelIsRefused() throws Exception {
    Application.Part a = application.part("a");
    SSLContext tls = defaultTls();
    Map<DistributedExecutor.Builder, String> useless =
        Map.of(
            driver(a).address("localhost:1"), "address(…)",
            driver(a).processes(true), "processes(true)",
            driver(a).workers(2), "workers(…)",
            driver(a).slots(2), "slots(…)",
            driver(a).jvmFlags("-Xmx1g"), "jvmFlags(…)",
            driver(a).tls(tls), "tls(…)",
            driver(a).insecure(), "insecure()",
            driver(a).debug(true), "debug(true)");

    useless.forEach(
        (builder, what) ->
            assertThat(message(builder::build))
                .isEqualTo(
                    "[SettingUseless] "
                        + what
                        + " has no effect together with channel(…); leave one of them out"));
    assertThat(driver(a).build().toString())
        .isEqualTo("distributed with workers at the channel 'a', which is not connected");
  }

  private static SSLContext defaultTls() throws NoSuchAlgorithmException {
    return SSLContext.getDefault();
  }

  @Test
  void secretAndChannelAreNeeded() throws Exception {
    Application.Part a = application.part("a");
    assertThat(message(() -> DistributedExecutor.builder().channel(a.channel()).build()))
        .isEqualTo(
            "[SecretMissing] workers that others join have a secret; name the file that has it with"
                + " DistributedExecutor.builder().secretFile(…)");
    assertThat(message(() -> ChannelWorker.builder().channel(a.channel()).start()))
        .isEqualTo(
            "[SecretMissing] workers that others join have a secret; name the file that has it with"
                + " ChannelWorker.builder().secretFile(…)");
    assertThat(message(() -> ChannelWorker.builder().secretFile(secretFile).start()))
        .isEqualTo("[NullArgument] channel must not be null");
    assertThat(message(() -> ChannelWorker.builder().slots(0)))
        .isEqualTo("[NumberTooSmall] the number of slots must be at least 1: it is 0");
    assertThat(assertThrows(IllegalStateException.class, () -> worker(a).start()))
        .hasMessageThat()
        .startsWith("[ChannelNotConnected] the channel 'a' is not connected; ");
  }
}
