package dev.weir.distributed;

import dev.weir.distributed.cluster.Host;
import dev.weir.distributed.wire.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** What was said of where workers are to be, and whether it goes together. */
final class Wishes {

  private static final String WITH_ADDRESS = "address(…)";
  private static final String WITH_CHANNEL = "channel(…)";
  private static final String WITHOUT_EITHER = "workers that this program starts itself";

  boolean processes;
  boolean workers;
  boolean slots;
  final List<String> jvmFlags = new ArrayList<>();
  final List<String> addresses = new ArrayList<>();
  @Nullable Host host;
  @Nullable Path secretFile;
  @Nullable SSLContext tls;
  boolean insecure;
  @Nullable Boolean shipClasses;
  boolean debug;

  /**
   * Where they are.
   *
   * @throws IllegalArgumentException if something has no effect together with something else, or
   *     there is no secret, or no host of a name
   */
  Where where() {
    boolean ship = shipClasses == null || shipClasses;
    if (host != null) {
      useless(!addresses.isEmpty(), WITH_ADDRESS, WITH_CHANNEL);
      uselessWhereWorkersAreJoined(WITH_CHANNEL);
      useless(tls != null, "tls(…)", WITH_CHANNEL);
      useless(insecure, "insecure()", WITH_CHANNEL);
      useless(debug, "debug(true)", WITH_CHANNEL);
      Hosted hosted = new Hosted(host, secretFile, ship);
      hosted.check();
      return hosted;
    }
    if (!addresses.isEmpty()) {
      uselessWhereWorkersAreJoined(WITH_ADDRESS);
      useless(insecure && tls != null, "insecure()", "tls(…)");
      Joining joining = new Joining(List.copyOf(addresses), secretFile, tls, insecure, ship);
      joining.check();
      return joining;
    }
    useless(secretFile != null, "secretFile(…)", WITHOUT_EITHER);
    useless(tls != null, "tls(…)", WITHOUT_EITHER);
    useless(insecure, "insecure()", WITHOUT_EITHER);
    useless(shipClasses != null, "shipClasses(…)", WITHOUT_EITHER);
    return processes ? new Where.Jvms(List.copyOf(jvmFlags)) : new Where.Threads();
  }

  private void uselessWhereWorkersAreJoined(String because) {
    useless(processes, "processes(true)", because);
    useless(workers, "workers(…)", because);
    useless(slots, "slots(…)", because);
    useless(!jvmFlags.isEmpty(), "jvmFlags(…)", because);
  }

  private static void useless(boolean said, String what, String because) {
    if (said) {
      throw Fault.SETTING_USELESS.argument(what, because);
    }
  }
}
