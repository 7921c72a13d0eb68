package dev.weir.distributed.cluster;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where a member of a cluster listens, and how it gets to the others.
 *
 * @param cluster the cluster's name
 * @param member what this member is called
 * @param listen where it listens; with port 0 wherever there is a free port
 * @param others where the others are
 * @param secret what all members know
 * @param tls encrypts connections, and shows each side who the other is; null for none of that
 */
public record Meeting(
    String cluster,
    String member,
    InetSocketAddress listen,
    Others others,
    Secret secret,
    @Nullable SSLContext tls)
    implements Entrance {

  /**
   * Where to listen if nobody but this machine is to get in.
   *
   * @return any free port of the loopback interface
   */
  public static InetSocketAddress onlyHere() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /**
   * Where the other members of a cluster are.
   *
   * @param hosts addresses where some of them may be
   * @param dnsName a name that stands for the addresses of all of them, which listen on the same
   *     port as this member; it is asked for again and again. Null for none
   * @param required whether there is nothing to do without them; else a cluster is started if none
   *     is there, and joined to theirs when they come
   */
  public record Others(List<InetSocketAddress> hosts, @Nullable String dnsName, boolean required) {

    /**
     * There is nobody yet.
     *
     * @return for the first member of a cluster
     */
    public static Others none() {
      return new Others(List.of(), null, false);
    }

    /**
     * They are there already.
     *
     * @param hosts where at least one of them is
     * @return for a member that joins
     */
    public static Others at(List<InetSocketAddress> hosts) {
      return new Others(hosts, null, true);
    }

    boolean areNone() {
      return hosts.isEmpty() && dnsName == null;
    }

    /** For people to read. */
    @Override
    public String toString() {
      return dnsName == null ? hosts.toString() : dnsName;
    }
  }
}
