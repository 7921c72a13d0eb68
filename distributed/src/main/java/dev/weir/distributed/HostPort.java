package dev.weir.distributed;

import dev.weir.distributed.wire.Fault;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where somebody listens, as users write it.
 *
 * @param host a name, or the digits of an address, in brackets if they have colons
 * @param port from 1 to 65535
 */
record HostPort(String host, int port) {

  private static final Pattern FORM =
      Pattern.compile("(?<name>[^\\s:\\[\\]]+|\\[[0-9a-fA-F:.%]+\\]):(?<port>\\d{1,5})");
  private static final int MAX_PORT = 65_535;

  /** Where an address is, by its digits. */
  static HostPort of(InetSocketAddress address) {
    String digits = address.getAddress().getHostAddress();
    boolean isIpv6 = digits.indexOf(':') >= 0;
    return new HostPort(isIpv6 ? "[" + digits + "]" : digits, address.getPort());
  }

  /**
   * Reads what was written.
   *
   * @throws IllegalArgumentException if it is no address
   */
  static HostPort of(String text) {
    Matcher form = FORM.matcher(text);
    if (form.matches()) {
      int port = Integer.parseInt(form.group("port"));
      if (port >= 1 && port <= MAX_PORT) {
        return new HostPort(form.group("name"), port);
      }
    }
    throw Fault.ADDRESS_INVALID.argument(text);
  }

  /**
   * Asks what the name stands for, which may be many.
   *
   * @throws IllegalArgumentException if nobody knows
   */
  List<InetSocketAddress> resolve() {
    try {
      List<InetSocketAddress> found = new ArrayList<>();
      for (InetAddress address : InetAddress.getAllByName(host)) {
        found.add(new InetSocketAddress(address, port));
      }
      return found;
    } catch (UnknownHostException e) {
      throw Fault.HOST_UNKNOWN.argument(host);
    }
  }

  /** For people to read. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
