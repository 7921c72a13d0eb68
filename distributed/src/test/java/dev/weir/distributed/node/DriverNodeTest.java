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
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a driver makes of what workers say. */
class DriverNodeTest {

  private final Secret secret = Secret.random();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Member> seen = new LinkedBlockingQueue<>();
  private DriverNode node;
  private Cluster worker;

  @BeforeEach
  void connect() throws Exception {
    node =
        new DriverNode(
            new Meeting("test", "driver", Meeting.onlyHere(), Meeting.Others.none(), secret, null),
            new Driver(new Codec(new AllowList(List.of())), threads, IllegalStateException::new),
            new Told(),
            new DriverNode.Setting(List.of(), 0, threads, null));
    worker =
        new Cluster(
            new Meeting(
                "test",
                "worker",
                Meeting.onlyHere(),
                Meeting.Others.at(List.of(node.address())),
                secret,
                null),
            new Greeted());
    worker.connect();
  }

  @AfterEach
  void close() {
    worker.close();
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
      events.add("refused " + reason);
    }

    @Override
    public void left(Member member) {
      events.add("left");
    }
  }

  private final class Greeted implements Cluster.Listener {

    @Override
    public void received(Member from, Envelope envelope) {
      try {
        events.add("greeted " + Payload.Greeting.of(envelope.payload()).session());
      } catch (IOException e) {
        events.add(e.toString());
      }
    }

    @Override
    public void changed(Set<Member> joined, Set<Member> left) {
      seen.addAll(joined);
    }
  }

  private static Envelope ready(long session, int slots) {
    return new Envelope(Envelope.Kind.READY, 7, new Payload.Ready(session, slots).bytes());
  }

  private static Envelope dropped(long session) {
    return new Envelope(Envelope.Kind.DROPPED, 7, new Payload.Dropped(session).bytes());
  }

  @Test
  void onlyWhoHasDroppedWhatCountsNowIsGreetedAnew() throws Exception {
    Member driver = seen.take();
    assertThat(events.take()).isEqualTo("greeted 1");
    worker.send(driver, ready(1, 1));
    assertThat(events.take()).isEqualTo("came 7");

    worker.send(driver, dropped(0)); // which was long ago
    worker.send(driver, dropped(1));
    worker.send(driver, dropped(1)); // and is greeted anew already
    assertThat(events.take()).isEqualTo("left");
    assertThat(events.take()).isEqualTo("greeted 2");

    worker.send(driver, ready(1, 1)); // an answer to the first greeting
    worker.send(driver, ready(2, 1));
    assertThat(events.take()).isEqualTo("came 7");
  }

  @Test
  void whatAWorkerSaysIsHeardInOrder() throws Exception {
    Member driver = seen.take();
    assertThat(events.take()).isEqualTo("greeted 1");

    for (int session = 1; session <= 50; session++) {
      worker.send(driver, ready(session, 1));
      worker.send(driver, dropped(session));
      assertThat(events.take()).isEqualTo("came 7");
      assertThat(events.take()).isEqualTo("left");
      assertThat(events.take()).isEqualTo("greeted " + (session + 1));
    }
  }
}
