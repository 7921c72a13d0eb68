package dev.weir.distributed;

import dev.weir.distributed.cluster.Meeting;
import dev.weir.distributed.cluster.Secret;
import dev.weir.distributed.wire.Fault;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The workers run already, started by others.
 *
 * @param addresses where some of them listen
 * @param secretFile the file with their secret; null if none was named, which is an error
 * @param tls encrypts connections; null for none of that
 * @param insecure whether there need be none, even beyond this machine
 * @param shipClasses whether they are given the classes that they lack
 */
record Joining(
    List<String> addresses,
    @Nullable Path secretFile,
    @Nullable SSLContext tls,
    boolean insecure,
    boolean shipClasses)
    implements Where.Joined {

  /** The name of all such clusters; who is in which is a matter of addresses and secrets. */
  static final String CLUSTER = "weir";

  static final String SECRET_FILE = "DistributedExecutor.builder().secretFile(…)";

  /**
   * Finds out what is wrong with it.
   *
   * @throws IllegalArgumentException if something is
   */
  void check() {
    secret();
    hosts();
  }

  @Override
  public Meeting entrance() throws IOException {
    List<InetSocketAddress> hosts = hosts();
    return new Meeting(
        CLUSTER,
        "driver-" + ProcessHandle.current().pid(),
        new InetSocketAddress(addressTowards(hosts), 0),
        Meeting.Others.at(hosts),
        secret(),
        tls);
  }

  @Override
  public String place() {
    return "at " + String.join(", ", addresses);
  }

  /** Nobody else has it, and nobody takes it away. */
  @Override
  public String loss() {
    return Fault.CLUSTER_UNREACHABLE.message(place(), "it is closed");
  }

  private Secret secret() {
    return SecretFile.read(secretFile, SECRET_FILE);
  }

  private List<InetSocketAddress> hosts() {
    List<InetSocketAddress> hosts = new ArrayList<>();
    for (String address : addresses) {
      hosts.addAll(HostPort.of(address).resolve());
    }
    if (tls == null && !insecure) {
      for (InetSocketAddress host : hosts) {
        requireHere(host, "DistributedExecutor.builder().tls(…)", "insecure()");
      }
    }
    return hosts;
  }

  /**
   * Refuses an address that others than this machine can reach.
   *
   * @param safe what would make it safe
   * @param unsafe what would allow it all the same
   */
  static void requireHere(InetSocketAddress address, String safe, String unsafe) {
    if (!address.getAddress().isLoopbackAddress()) {
      throw Fault.CONNECTION_INSECURE.argument(address, safe, unsafe);
    }
  }

  /** The address of this machine that the workers can reach it at. */
  private static InetAddress addressTowards(List<InetSocketAddress> hosts) throws IOException {
    try (DatagramSocket unsent = new DatagramSocket()) { // finds the way, and sends nothing
      unsent.connect(hosts.get(0));
      return unsent.getLocalAddress();
    }
  }
}
