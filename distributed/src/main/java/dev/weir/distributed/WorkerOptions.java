package dev.weir.distributed;

import dev.weir.distributed.cluster.Meeting;
import dev.weir.distributed.cluster.Secret;
import dev.weir.distributed.wire.Fault;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** What the arguments of {@link WeirWorker} say. */
final class WorkerOptions {

  static final String USAGE =
      """
      Usage: WeirWorker --secret-file FILE [OPTION...]

      A worker: it runs the tasks of any flow, for all drivers that name its address.

        --secret-file FILE   64 hexadecimal digits, the same for all workers and drivers
        --listen HOST:PORT   where others reach this worker (127.0.0.1:7800); the host * stands
                             for the first address of this machine that others can reach
        --join HOST:PORT     another worker of the cluster; more than once for more of them
        --dns NAME           a name that stands for all workers of the cluster, on the same port
        --slots N            tasks at a time (as many as there are cores)
        --name NAME          what it is called in messages (HOST:PORT)
        --key-store FILE     a PKCS12 file with this worker's key, for TLS
        --trust-store FILE   one with the certificates to trust (those of the key store)
        --password-file FILE the password of both
        --insecure           no TLS, although it can be reached from other machines
        --cache FOLDER       where it keeps the classes that drivers send (~/.cache/weir/classes)
        --no-classes         takes no classes of drivers: it has them on its class path
        --drain SECONDS      how long it goes on with its tasks when it is asked to end (30)
        --debug              shows all that the cluster engine does
        --help               shows this
      """;

  private static final Duration DRAIN = Duration.ofSeconds(30);

  private String listen = "127.0.0.1:7800";
  private final List<String> join = new ArrayList<>();
  private @Nullable String dns;
  private @Nullable Path secretFile;
  private int slots = Runtime.getRuntime().availableProcessors();
  private @Nullable String name;
  private @Nullable Path keyStore;
  private @Nullable Path trustStore;
  private @Nullable Path passwordFile;
  private boolean insecure;
  private Path cache = Path.of(System.getProperty("user.home"), ".cache", "weir", "classes");
  private boolean noClasses;
  private Duration drain = DRAIN;
  private boolean debug;
  private boolean help;

  private WorkerOptions() {}

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException if there is an option too many, or one without its value
   */
  static WorkerOptions of(String... arguments) {
    WorkerOptions options = new WorkerOptions();
    for (int i = 0; i < arguments.length; i++) {
      String option = arguments[i];
      if (!options.flag(option)) {
        if (i + 1 == arguments.length) {
          throw Fault.OPTION_INVALID.argument("'" + option + "' is no option, or lacks its value");
        }
        i++;
        options.value(option, arguments[i]);
      }
    }
    return options;
  }

  private boolean flag(String option) {
    switch (option) {
      case "--insecure" -> insecure = true;
      case "--no-classes" -> noClasses = true;
      case "--debug" -> debug = true;
      case "--help" -> help = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  private void value(String option, String value) {
    switch (option) {
      case "--listen" -> listen = value;
      case "--join" -> join.add(value);
      case "--dns" -> dns = value;
      case "--secret-file" -> secretFile = Path.of(value);
      case "--slots" -> slots = number(option, value);
      case "--name" -> name = value;
      case "--key-store" -> keyStore = Path.of(value);
      case "--trust-store" -> trustStore = Path.of(value);
      case "--password-file" -> passwordFile = Path.of(value);
      case "--cache" -> cache = Path.of(value);
      case "--drain" -> drain = Duration.ofSeconds(number(option, value));
      default -> throw Fault.OPTION_INVALID.argument("'" + option + "' is no option");
    }
  }

  private static int number(String option, String value) {
    try {
      int number = Integer.parseInt(value);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw Fault.OPTION_INVALID.argument(
        "the value of '" + option + "' must be a number of at least 1: it is '" + value + "'");
  }

  boolean help() {
    return help;
  }

  boolean debug() {
    return debug;
  }

  int slots() {
    return slots;
  }

  /** Where classes of drivers are kept; null if none are taken. */
  @Nullable Path cache() {
    return noClasses ? null : cache;
  }

  Duration drain() {
    return drain;
  }

  /**
   * How to get into the cluster.
   *
   * @throws IllegalArgumentException if something is wrong with what was said
   */
  Meeting meeting() {
    Secret secret = SecretFile.read(secretFile, "--secret-file");
    InetSocketAddress here = listening();
    List<InetSocketAddress> hosts = new ArrayList<>();
    join.forEach(address -> hosts.addAll(HostPort.of(address).resolve()));
    if (dns != null && !hosts.isEmpty()) {
      throw Fault.SETTING_USELESS.argument("--join", "--dns");
    }
    SSLContext tls = tls();
    if (tls == null && !insecure) {
      Joining.requireHere(here, "--key-store", "--insecure");
      hosts.forEach(host -> Joining.requireHere(host, "--key-store", "--insecure"));
      if (dns != null) { // which may stand for other machines at any time
        throw Fault.CONNECTION_INSECURE.argument("'" + dns + "'", "--key-store", "--insecure");
      }
    }
    return new Meeting(
        Joining.CLUSTER,
        name == null ? HostPort.of(here).toString() : name,
        here,
        new Meeting.Others(List.copyOf(hosts), dns, false),
        secret,
        tls);
  }

  private InetSocketAddress listening() {
    HostPort address = HostPort.of(listen);
    if (address.host().equals("*")) {
      return new InetSocketAddress(reachable(), address.port());
    }
    InetSocketAddress here = address.resolve().get(0);
    if (here.getAddress().isAnyLocalAddress()) {
      throw Fault.OPTION_INVALID.argument(
          "'--listen %s' is no address that others can name; write '*:%d' for one of this machine"
              .formatted(listen, address.port()));
    }
    return here;
  }

  /** An address of this machine that others can reach it at. */
  private static InetAddress reachable() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
          .min(Comparator.comparing(address -> !(address instanceof Inet4Address)))
          .orElseThrow(() -> Fault.HOST_UNKNOWN.argument("*"));
    } catch (SocketException e) {
      throw Fault.HOST_UNKNOWN.argument("*");
    }
  }

  private @Nullable SSLContext tls() {
    if (keyStore == null) {
      if (trustStore != null || passwordFile != null) {
        throw Fault.OPTION_INVALID.argument("'--key-store' is missing");
      }
      return null;
    }
    if (insecure) {
      throw Fault.SETTING_USELESS.argument("--insecure", "--key-store");
    }
    if (passwordFile == null) {
      throw Fault.OPTION_INVALID.argument("'--password-file' is missing");
    }
    return TlsFiles.context(keyStore, trustStore, passwordFile);
  }
}
