package dev.weir.distributed.node;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.distributed.classes.ClassCache;
import dev.weir.distributed.classes.ClassPath;
import dev.weir.distributed.classes.Part;
import dev.weir.distributed.cluster.Cluster;
import dev.weir.distributed.cluster.Envelope;
import dev.weir.distributed.cluster.Meeting;
import dev.weir.distributed.cluster.Member;
import dev.weir.distributed.cluster.Secret;
import dev.weir.distributed.wire.SentTask;
import dev.weir.graph.RuntimeVersion;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a worker says to drivers that greet it. */
class WorkerNodeTest {

  @TempDir Path folder;

  private final Secret secret = Secret.random();
  private final BlockingQueue<Envelope> said = new LinkedBlockingQueue<>();
  private final BlockingQueue<Member> seen = new LinkedBlockingQueue<>();
  private final Threads threads = new Threads();
  private WorkerNode worker;
  private Cluster driver;

  /** Threads that can be made to wait with what they are to do. */
  private static final class Threads extends ThreadPoolExecutor {

    final BlockingQueue<Runnable> held = new LinkedBlockingQueue<>();
    volatile boolean holds;

    Threads() {
      super(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
    }

    @Override
    public void execute(Runnable work) {
      if (holds) {
        held.add(work);
      } else {
        super.execute(work);
      }
    }
  }

  private ClassCache cache() throws IOException {
    return new ClassCache(folder.resolve("cache"), ClassPath.ofThisJvm(List.of()));
  }

  @BeforeEach
  void connect() throws Exception {
    worker =
        new WorkerNode(
            new Meeting("test", "one", Meeting.onlyHere(), Meeting.Others.none(), secret, null),
            new WorkerNode.Setting(7, 3, threads, cache()));
    driver =
        new Cluster(
            new Meeting(
                "test",
                "driver",
                Meeting.onlyHere(),
                Meeting.Others.at(List.of(worker.address())),
                secret,
                null),
            new Cluster.Listener() {
              @Override
              public void received(Member from, Envelope envelope) {
                said.add(envelope);
              }

              @Override
              public void changed(Set<Member> joined, Set<Member> left) {
                seen.addAll(joined);
              }
            });
    driver.connect();
  }

  @AfterEach
  void close() throws Exception {
    driver.close();
    worker.leave(Duration.ZERO);
  }

  private void greet(long session, String version, Part... classes) throws Exception {
    greet(new Payload.Greeting(session, version, List.of(), 0, List.of(classes)).bytes());
  }

  private void greet(byte[] greeting) throws Exception {
    Member peer = seen.take();
    seen.add(peer);
    driver.send(peer, new Envelope(Envelope.Kind.GREETING, 0, greeting));
  }

  private Payload.Ready ready() throws Exception {
    Envelope answer = said.take();
    assertThat(answer.kind()).isEqualTo(Envelope.Kind.READY);
    assertThat(answer.number()).isEqualTo(7);
    return Payload.Ready.of(answer.payload());
  }

  @Test
  void eachGreetingIsAnsweredWithItsSession() throws Exception {
    greet(11, RuntimeVersion.NUMBER);
    assertThat(ready()).isEqualTo(new Payload.Ready(11, 3));
    greet(12, RuntimeVersion.NUMBER); // by a driver that has done without it for a while
    assertThat(ready()).isEqualTo(new Payload.Ready(12, 3));
  }

  /**
   * An order that was sent before the driver knew is no loss, and is reported before all is over.
   */
  @Test
  void workerLeavesWhenItsDriversSaySo() throws Exception {
    greet(11, RuntimeVersion.NUMBER);
    assertThat(ready()).isEqualTo(new Payload.Ready(11, 3));

    CompletableFuture<Void> left =
        CompletableFuture.runAsync(
            () -> {
              try {
                worker.leave(Duration.ofMinutes(5));
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    assertThat(ready()).isEqualTo(new Payload.Ready(11, 0));
    order(5);

    assertThat(done()).isEqualTo(5);
    driver.send(seen.take(), new Envelope(Envelope.Kind.FAREWELL, 11, new byte[0]));
    left.get(1, TimeUnit.MINUTES);
  }

  /** Orders a task that is not there. */
  private void order(long number) throws Exception {
    Member peer = seen.take();
    seen.add(peer);
    SentTask task = new SentTask("late", "no.such.Carrier", List.of(), List.of(), new byte[0]);
    driver.send(peer, new Envelope(Envelope.Kind.RUN, number, Payload.of(task, false)));
  }

  private long done() throws Exception {
    Envelope report = said.poll(1, TimeUnit.MINUTES);
    assertThat(report).isNotNull();
    assertThat(report.kind()).isEqualTo(Envelope.Kind.DONE);
    return report.number();
  }

  /** A driver that has not noticed that it was away would take it for what came of the task. */
  @Test
  void whatCameOfDroppedWorkIsNotReported() throws Exception {
    greet(11, RuntimeVersion.NUMBER);
    assertThat(ready()).isEqualTo(new Payload.Ready(11, 3));
    threads.holds = true;
    order(5);
    Runnable work = threads.held.poll(1, TimeUnit.MINUTES);
    threads.holds = false;
    greet(12, RuntimeVersion.NUMBER);
    assertThat(ready()).isEqualTo(new Payload.Ready(12, 3));

    work.run();
    order(6);

    assertThat(done()).isEqualTo(6);
  }

  /** All versions begin with theirs; what comes then may be another thing in each. */
  @Test
  void driverOfAnotherVersionIsRefused() throws Exception {
    ByteArrayOutputStream greeting = new ByteArrayOutputStream();
    new DataOutputStream(greeting).writeUTF("0.0.0");
    greet(greeting.toByteArray());

    Envelope answer = said.take();
    assertThat(answer.kind()).isEqualTo(Envelope.Kind.REFUSAL);
    assertThat(new String(answer.payload(), StandardCharsets.UTF_8))
        .isEqualTo(
            "[VersionsDiffer] one has version "
                + RuntimeVersion.NUMBER
                + " of Weir, and its driver 0.0.0; use one version for all");
  }

  @Test
  void driverThatDoesNotGiveWhatItOffersIsRefused() throws Exception {
    String hash = "ab".repeat(32);
    greet(11, RuntimeVersion.NUMBER, new Part(hash, "lost.jar"));

    Envelope question = said.take();
    assertThat(question.kind()).isEqualTo(Envelope.Kind.FETCH_CLASSES);
    assertThat(new String(question.payload(), StandardCharsets.UTF_8)).isEqualTo(hash);
    driver.send(seen.take(), new Envelope(Envelope.Kind.NO_VALUE, question.number(), new byte[0]));

    Envelope answer = said.take();
    assertThat(answer.kind()).isEqualTo(Envelope.Kind.REFUSAL);
    assertThat(new String(answer.payload(), StandardCharsets.UTF_8))
        .isEqualTo(
            "[ClassesUnavailable] one cannot get the classes of its driver: lost.jar has changed"
                + " since the program read it, or cannot be read; start the program again");
  }
}
