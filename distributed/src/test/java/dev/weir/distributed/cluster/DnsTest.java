package dev.weir.distributed.cluster;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** Members that find each other by a name: here one that is an address, so no server is asked. */
class DnsTest {

  private static final byte[] ONE = {127, 0, 0, 1};
  private static final byte[] OTHER = {127, 0, 0, 2};

  private final Secret secret = Secret.random();
  private final BlockingQueue<Member> seen = new LinkedBlockingQueue<>();

  private Cluster member(String name, byte[] address, int port, boolean first) throws IOException {
    Meeting.Others others =
        first ? Meeting.Others.none() : new Meeting.Others(List.of(), "127.0.0.1", true);
    InetSocketAddress listen = new InetSocketAddress(InetAddress.getByAddress(address), port);
    Cluster cluster =
        new Cluster(
            new Meeting("test", name, listen, others, secret, null),
            new Cluster.Listener() {
              @Override
              public void received(Member from, Envelope envelope) {}

              @Override
              public void changed(Set<Member> joined, Set<Member> left) {
                seen.addAll(joined);
              }
            });
    cluster.connect();
    return cluster;
  }

  private static int portThatIsFree() throws IOException {
    try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getByAddress(ONE))) {
      try (ServerSocket other =
          new ServerSocket(one.getLocalPort(), 1, InetAddress.getByAddress(OTHER))) {
        return other.getLocalPort();
      } catch (IOException e) {
        assumeTrue(false, "this machine has no second loopback address: " + e);
        throw e;
      }
    }
  }

  @Test
  void membersBehindANameAreFoundOnTheSamePort() throws Exception {
    int port = portThatIsFree();
    try (Cluster one = member("one", ONE, port, true);
        Cluster other = member("other", OTHER, port, false)) {
      assertThat(List.of(seen.take().toString(), seen.take().toString()))
          .containsExactly("one", "other");
      assertThat(one.address().getPort()).isEqualTo(other.address().getPort());
    }
  }
}
