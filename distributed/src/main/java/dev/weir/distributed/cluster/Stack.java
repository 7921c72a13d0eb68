package dev.weir.distributed.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jgroups.protocols.AUTH;
import org.jgroups.protocols.Discovery;
import org.jgroups.protocols.FD_ALL3;
import org.jgroups.protocols.FRAG4;
import org.jgroups.protocols.MERGE3;
import org.jgroups.protocols.NAKACK4;
import org.jgroups.protocols.TCP;
import org.jgroups.protocols.TCPPING;
import org.jgroups.protocols.UFC;
import org.jgroups.protocols.UNICAST4;
import org.jgroups.protocols.VERIFY_SUSPECT2;
import org.jgroups.protocols.dns.DNS_PING;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.stack.Protocol;
import org.jgroups.util.LazyThreadFactory;
import org.jgroups.util.TLS;
import org.jgroups.util.TLSClientAuth;
import org.jspecify.annotations.Nullable;

/**
 * How the engine is set up: TCP, known addresses or a known name only, no discovery on the net, no
 * port for diagnostics, and threads that keep no JVM alive.
 */
final class Stack {

  // Another process may take the free port before the engine does.
  private static final int PORTS_TO_TRY = 20;
  private static final int DELIVERY_THREADS = 64;
  // A second or two are too short on a machine that is busy.
  private static final int SOCKET_PATIENCE_MILLIS = 5_000;
  private static final int DISCOVERY_RUNS = 10;
  private static final long MIN_MERGE_MILLIS = 1_000;
  private static final long MAX_MERGE_MILLIS = 5_000;
  private static final long SILENCE_MILLIS = 8_000;
  private static final long HEARTBEAT_MILLIS = 2_000;
  private static final long VERIFY_MILLIS = 100;
  private static final long FIRST_JOIN_MILLIS = 1;
  private static final long JOIN_MILLIS = 10_000;
  // Who is wrong about being the first is merged with the others.
  private static final long PERHAPS_FIRST_JOIN_MILLIS = 3_000;
  private static final long LEAVE_MILLIS = 300;
  private static final long CREDITS = 8_000_000;
  private static final int FRAGMENT = 60_000;

  private Stack() {}

  /** The protocols, from the lowest up. */
  static List<Protocol> of(Meeting meeting) throws IOException {
    GMS membership = new GMS();
    membership.setJoinTimeout(joinMillis(meeting.others()));
    membership.setLeaveTimeout(LEAVE_MILLIS);
    membership.printLocalAddress(false);
    UFC flow = new UFC();
    flow.setMaxCredits(CREDITS);
    FRAG4 fragments = new FRAG4();
    fragments.setFragSize(FRAGMENT);
    return List.of(
        transport(meeting.listen(), meeting.tls()),
        discovery(meeting.others()),
        new MERGE3().setMinInterval(MIN_MERGE_MILLIS).setMaxInterval(MAX_MERGE_MILLIS),
        new FD_ALL3().setTimeout(SILENCE_MILLIS).setInterval(HEARTBEAT_MILLIS),
        new VERIFY_SUSPECT2().setTimeout(VERIFY_MILLIS),
        new NAKACK4(),
        new UNICAST4(),
        new AUTH().setAuthToken(new SecretToken(meeting.secret())),
        membership,
        flow,
        fragments);
  }

  private static TCP transport(InetSocketAddress listen, @Nullable SSLContext tls)
      throws IOException {
    TCP tcp = new Transport();
    tcp.setBindAddress(listen.getAddress());
    boolean anyPort = listen.getPort() == 0;
    tcp.setBindPort(anyPort ? freePort(listen.getAddress()) : listen.getPort());
    tcp.setPortRange(anyPort ? PORTS_TO_TRY : 0);
    tcp.tcpNodelay(true);
    tcp.useVirtualThreads(false);
    tcp.disableDiagnostics();
    tcp.setThreadFactory(new Threads());
    tcp.setBundlerType("no-bundler");
    tcp.getThreadPool().setMaxThreads(DELIVERY_THREADS);
    tcp.setPeerAddrReadTimeout(SOCKET_PATIENCE_MILLIS);
    tcp.setSockConnTimeout(SOCKET_PATIENCE_MILLIS);
    tcp.enableSuspectEvents(true);
    if (tls != null) {
      tcp.tls(
          new TLS()
              .enabled(true)
              .setSSLContext(tls)
              .setClientAuth(TLSClientAuth.NEED)
              .setProtocols(new String[] {"TLSv1.3"}));
    }
    return tcp;
  }

  /**
   * A task may be the first to send something to a member, and its classes must not stay for that.
   */
  private static final class Threads extends LazyThreadFactory {

    Threads() {
      super("weir", true, true);
    }

    @Override
    public Thread newThread(Runnable work, String name) {
      Thread thread = super.newThread(work, name);
      thread.setContextClassLoader(Stack.class.getClassLoader());
      return thread;
    }
  }

  private static Discovery discovery(Meeting.Others others) {
    TCPPING byAddress = new TCPPING();
    String name = others.dnsName();
    if (name == null) {
      byAddress.portRange(0);
      byAddress.setInitialHosts(others.hosts());
      byAddress.numDiscoveryRuns(DISCOVERY_RUNS);
      return byAddress;
    }
    DNS_PING byName = new DNS_PING();
    // A message goes to the protocol of the same number: so both kinds understand each other.
    byName.setId(byAddress.getId());
    byName.setDNSQuery(name);
    byName.numDiscoveryRuns(DISCOVERY_RUNS);
    return byName;
  }

  private static long joinMillis(Meeting.Others others) {
    if (others.areNone()) {
      return FIRST_JOIN_MILLIS;
    }
    return others.required() ? JOIN_MILLIS : PERHAPS_FIRST_JOIN_MILLIS;
  }

  private static int freePort(InetAddress bind) throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, bind)) {
      return socket.getLocalPort();
    }
  }
}
