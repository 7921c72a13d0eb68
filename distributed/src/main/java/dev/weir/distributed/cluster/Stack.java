package dev.weir.distributed.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import org.jgroups.protocols.AUTH;
import org.jgroups.protocols.FD_ALL3;
import org.jgroups.protocols.FRAG4;
import org.jgroups.protocols.MERGE3;
import org.jgroups.protocols.NAKACK4;
import org.jgroups.protocols.TCP;
import org.jgroups.protocols.TCPPING;
import org.jgroups.protocols.UFC;
import org.jgroups.protocols.UNICAST4;
import org.jgroups.protocols.VERIFY_SUSPECT2;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.stack.Protocol;
import org.jgroups.util.LazyThreadFactory;

/**
 * How the engine is set up: TCP, known addresses only, no discovery on the net, no port for
 * diagnostics, and threads that keep no JVM alive.
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
  private static final long LEAVE_MILLIS = 300;
  private static final long CREDITS = 8_000_000;
  private static final int FRAGMENT = 60_000;

  private Stack() {}

  /**
   * The protocols, from the lowest up.
   *
   * @param bind where to listen
   * @param hosts who is there already; none for the first member
   */
  static List<Protocol> of(InetAddress bind, List<InetSocketAddress> hosts, Secret secret)
      throws IOException {
    TCP tcp = new TCP();
    tcp.setBindAddress(bind);
    tcp.setBindPort(freePort(bind));
    tcp.setPortRange(PORTS_TO_TRY);
    tcp.tcpNodelay(true);
    tcp.useVirtualThreads(false);
    tcp.disableDiagnostics();
    tcp.setThreadFactory(new LazyThreadFactory("weir", true, true));
    tcp.setBundlerType("no-bundler");
    tcp.getThreadPool().setMaxThreads(DELIVERY_THREADS);
    tcp.setPeerAddrReadTimeout(SOCKET_PATIENCE_MILLIS);
    tcp.setSockConnTimeout(SOCKET_PATIENCE_MILLIS);
    tcp.enableSuspectEvents(true);
    TCPPING ping = new TCPPING();
    ping.portRange(0);
    ping.setInitialHosts(hosts);
    ping.numDiscoveryRuns(DISCOVERY_RUNS);
    GMS membership = new GMS();
    membership.setJoinTimeout(hosts.isEmpty() ? FIRST_JOIN_MILLIS : JOIN_MILLIS);
    membership.setLeaveTimeout(LEAVE_MILLIS);
    membership.printLocalAddress(false);
    UFC flow = new UFC();
    flow.setMaxCredits(CREDITS);
    FRAG4 fragments = new FRAG4();
    fragments.setFragSize(FRAGMENT);
    return List.of(
        tcp,
        ping,
        new MERGE3().setMinInterval(MIN_MERGE_MILLIS).setMaxInterval(MAX_MERGE_MILLIS),
        new FD_ALL3().setTimeout(SILENCE_MILLIS).setInterval(HEARTBEAT_MILLIS),
        new VERIFY_SUSPECT2().setTimeout(VERIFY_MILLIS),
        new NAKACK4(),
        new UNICAST4(),
        new AUTH().setAuthToken(new SecretToken(secret)),
        membership,
        flow,
        fragments);
  }

  private static int freePort(InetAddress bind) throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, bind)) {
      return socket.getLocalPort();
    }
  }
}
