package dev.weir.distributed.cluster;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jgroups.BytesMessage;
import org.jgroups.JChannel;
import org.jgroups.Message;
import org.jgroups.ObjectMessage;
import org.jgroups.protocols.TCP;
import org.jgroups.protocols.TCPPING;
import org.jgroups.stack.IpAddress;
import org.jgroups.stack.Protocol;
import org.jgroups.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets in, and what strangers achieve. */
class ClusterTest {

  private static final String NAME = "test";

  // What the members have logged, which are all in this JVM.
  private static final Queue<String> LOGGED = new ConcurrentLinkedQueue<>();
  private static final Logger LOGGER = Logger.getLogger("dev.weir.distributed");
  private static final Handler LISTENING =
      new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord entry) {
          LOGGED.add(formatter.formatMessage(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private final Secret secret = Secret.random();
  private final Heard heard = new Heard();
  private final Cluster first = open(secret, heard);

  /** Keeps what a member is told. */
  private static final class Heard implements Cluster.Listener {

    final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    final BlockingQueue<Member> joined = new LinkedBlockingQueue<>();
    final BlockingQueue<Member> left = new LinkedBlockingQueue<>();

    @Override
    public void received(Member from, Envelope envelope) {
      String text = new String(envelope.payload(), StandardCharsets.UTF_8);
      said.add(envelope.kind() + " " + envelope.number() + " " + text);
    }

    @Override
    public void changed(Set<Member> joiners, Set<Member> leavers) {
      joined.addAll(joiners);
      left.addAll(leavers);
    }
  }

  private static Cluster open(Secret secret, Heard heard, InetSocketAddress... hosts) {
    try {
      return open(hosts.length == 0 ? "first" : "second", secret, heard, hosts);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Cluster open(
      String member, Secret secret, Cluster.Listener listener, InetSocketAddress... hosts)
      throws IOException {
    Meeting.Others others =
        hosts.length == 0 ? Meeting.Others.none() : Meeting.Others.at(List.of(hosts));
    Cluster cluster =
        new Cluster(new Meeting(NAME, member, Meeting.onlyHere(), others, secret, null), listener);
    cluster.connect();
    return cluster;
  }

  @BeforeAll
  static void listenToTheLog() {
    LOGGER.addHandler(LISTENING);
  }

  @AfterAll
  static void leaveTheLogAlone() {
    LOGGER.removeHandler(LISTENING);
  }

  @BeforeEach
  void nothingIsSaidYet() {
    LOGGED.clear();
    assertThat(heard.said).isEmpty();
  }

  @AfterEach
  void close() {
    first.close();
  }

  private static Envelope saying(String text) {
    return new Envelope(Envelope.Kind.RUN, 5, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The first member is still there for those that belong to it. */
  private void assertThatMembersAreHeard() throws Exception {
    Heard ofSecond = new Heard();
    try (Cluster second = open(secret, ofSecond, first.address())) {
      second.send(ofSecond.joined.take(), saying("hello"));
      assertThat(heard.said.take()).isEqualTo("RUN 5 hello");
      assertThat(heard.said).isEmpty();
    }
  }

  @Test
  void membersHearEachOtherAndWhoLeaves() throws Exception {
    Heard ofSecond = new Heard();
    try (Cluster second = open(secret, ofSecond, first.address())) {
      Member other = heard.joined.take();
      assertThat(other.toString()).isEqualTo("second");
      first.send(other, saying("a"));
      first.send(other, saying("b"));
      assertThat(ofSecond.said.take()).isEqualTo("RUN 5 a");
      assertThat(ofSecond.said.take()).isEqualTo("RUN 5 b");
      second.send(ofSecond.joined.take(), saying("c"));
      assertThat(heard.said.take()).isEqualTo("RUN 5 c");
    }
    assertThat(heard.left.take().toString()).isEqualTo("second");
  }

  /** A thread of the engine that a task has been the reason for must not keep its classes. */
  @Test
  void threadsDoNotKeepTheClassesOfWhoStartsThem() throws Exception {
    Thread here = Thread.currentThread();
    ClassLoader before = here.getContextClassLoader();
    try (URLClassLoader task = new URLClassLoader(new URL[0])) {
      here.setContextClassLoader(task);
      Heard ofSecond = new Heard();
      try (Cluster second = open(secret, ofSecond, first.address())) {
        second.send(ofSecond.joined.take(), saying("hello"));
        assertThat(heard.said.take()).isEqualTo("RUN 5 hello");
        assertThat(
                Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread != here && thread.getContextClassLoader() == task)
                    .toList())
            .isEmpty();
      }
    } finally {
      here.setContextClassLoader(before);
    }
  }

  @Test
  void onlyLoopbackIsListenedTo() throws Exception {
    assertThat(first.address().getAddress().isLoopbackAddress()).isTrue();
    InetAddress here = InetAddress.getLocalHost();
    if (!here.isLoopbackAddress()) {
      assertThrows(IOException.class, () -> new Socket(here, first.address().getPort()).close());
    }
  }

  @Test
  void largeMessagesArriveWhole() throws Exception {
    byte[] large = new byte[20_000_000];
    new Random(1).nextBytes(large);
    BlockingQueue<byte[]> arrived = new LinkedBlockingQueue<>();
    Cluster.Listener keeping =
        new Cluster.Listener() {
          @Override
          public void received(Member from, Envelope envelope) {
            arrived.add(envelope.payload());
          }

          @Override
          public void changed(Set<Member> joined, Set<Member> left) {}
        };
    try (Cluster second = open("second", secret, keeping, first.address())) {
      first.send(heard.joined.take(), new Envelope(Envelope.Kind.DONE, 1, large));
      assertThat(arrived.take()).isEqualTo(large);
      assertThat(second.address()).isNotEqualTo(first.address());
    }
  }

  @Test
  void whoDoesNotKnowTheSecretCannotJoin() throws Exception {
    Heard nothing = new Heard();
    IOException refused =
        assertThrows(
            IOException.class,
            () -> open("stranger", Secret.random(), nothing, first.address()).close());

    assertThat(refused).hasMessageThat().endsWith(" does not know this member's secret");
    assertThat(LOGGED)
        .contains("stranger wanted to join without knowing the secret, and was refused");
    assertThat(nothing.said).isEmpty();
    assertThatMembersAreHeard();
  }

  @Test
  void nobodyThereIsAnError() {
    IOException nobody =
        assertThrows(
            IOException.class,
            () ->
                open(
                        "lonely",
                        secret,
                        new Heard(),
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 1))
                    .close());

    assertThat(nobody).hasMessageThat().startsWith("nobody of the cluster answers at ");
  }

  @Test
  void noiseDoesNotMatter() throws Exception {
    byte[] random = new byte[4096];
    new Random(2).nextBytes(random);
    byte[] huge = ByteBuffer.allocate(8).putInt(Integer.MAX_VALUE).putInt(1).array();
    byte[] http = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8);
    for (byte[] noise : List.of(random, huge, http, new byte[0])) {
      try (Socket socket = new Socket(first.address().getAddress(), first.address().getPort())) {
        OutputStream out = socket.getOutputStream();
        out.write(noise);
        out.flush();
      }
    }

    assertThatMembersAreHeard();
  }

  /** Does something when it is read, as the classes that attackers look for do. */
  static final class Trap implements Serializable {
    private static final long serialVersionUID = 1L;
    static final AtomicBoolean SPRUNG = new AtomicBoolean();

    private void readObject(ObjectInputStream in) {
      SPRUNG.set(true);
    }
  }

  /**
   * A stranger who speaks the engine's protocol sends an object, and bytes without the secret, to
   * the port of a member, without joining.
   */
  @Test
  void objectsOfStrangersAreNotMadeAndTheirBytesNotHeard() throws Exception {
    TCPPING ping = new TCPPING();
    ping.setInitialHosts(List.of(first.address()));
    ping.portRange(0);
    TCP tcp = new TCP();
    tcp.setBindAddress(InetAddress.getLoopbackAddress());
    tcp.setBindPort(9_000);
    tcp.setPortRange(1_000);
    tcp.disableDiagnostics();
    Protocol[] bare = {tcp, ping};
    try (JChannel stranger = new JChannel(bare)) {
      stranger.connect(NAME);
      IpAddress member = new IpAddress(first.address().getAddress(), first.address().getPort());
      for (Message message :
          List.of(
              new ObjectMessage(member, new Trap()),
              new BytesMessage(
                  member, saying("evil").toBytes(Secret.random(), first.self(), first.self())))) {
        stranger.send(message);
      }
      assertThatMembersAreHeard();
    }
    assertThat(Trap.SPRUNG.get()).isFalse();
  }

  private static Member stranger() {
    return new Member(UUID.randomUUID());
  }

  @Test
  void envelopeNeedsTheSecret() {
    Member from = stranger();
    Member to = stranger();
    byte[] bytes = saying("x").toBytes(secret, from, to);

    assertThat(Envelope.of(ByteBuffer.wrap(bytes), secret, from, to)).isNotNull();
    assertThat(Envelope.of(ByteBuffer.wrap(bytes), Secret.random(), from, to)).isNull();
    assertThat(Envelope.of(ByteBuffer.wrap(bytes, 0, bytes.length - 1), secret, from, to)).isNull();
    assertThat(Envelope.of(ByteBuffer.wrap(bytes, 0, 40), secret, from, to)).isNull();
    for (int i = 0; i < bytes.length; i++) {
      bytes[i]++;
      assertThat(Envelope.of(ByteBuffer.wrap(bytes), secret, from, to)).isNull();
      bytes[i]--;
    }
  }

  @Test
  void envelopeIsForOneWayOnly() {
    Member from = stranger();
    Member to = stranger();
    byte[] bytes = saying("x").toBytes(secret, from, to);

    assertThat(Envelope.of(ByteBuffer.wrap(bytes), secret, to, from)).isNull();
    assertThat(Envelope.of(ByteBuffer.wrap(bytes), secret, stranger(), to)).isNull();
    assertThat(Envelope.of(ByteBuffer.wrap(bytes), secret, from, stranger())).isNull();
  }

  /** The engine shows tokens to strangers too, and so does whoever greets one. */
  @Test
  void secretIsInNothingThatIsSent() throws IOException {
    ByteArrayOutputStream token = new ByteArrayOutputStream();
    new SecretToken(secret).writeTo(new DataOutputStream(token));
    byte[] envelope = saying("x").toBytes(secret, stranger(), stranger());

    assertThat(HexFormat.of().formatHex(token.toByteArray())).doesNotContain(secret.text());
    assertThat(HexFormat.of().formatHex(envelope)).doesNotContain(secret.text());
  }

  @Test
  void secretIsNotPrinted() {
    assertThat(secret.toString()).isEqualTo("a secret");
    ByteBuffer purpose = ByteBuffer.allocate(1);
    assertThat(Secret.of(secret.text()).isProof(secret.proof(purpose), purpose)).isTrue();
    assertThrows(IllegalArgumentException.class, () -> Secret.of("abcd"));
  }
}
