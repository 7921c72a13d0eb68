package dev.weir.distributed;

import dev.weir.distributed.wire.Fault;
import dev.weir.internal.Configured;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link DistributedExecutor} is set up.
 *
 * @param where where its workers are
 * @param workers how many there are, where that is for this JVM to say
 * @param slots how many tasks each makes at a time, where that is for this JVM to say
 * @param allow further classes and packages that values may be of
 * @param largestBrought up to how many bytes of a result go along with the report of its attempt
 * @param debug whether the engine logs what it does
 */
record Settings(
    Where where, int workers, int slots, List<String> allow, long largestBrought, boolean debug) {

  private static final String PREFIX = "weir.distributed.";

  /** A result that is no larger costs less if it need not be asked for. */
  static final long LARGEST_BROUGHT = 4096;

  /** What is there when nothing else is said. */
  static Settings defaults(Where where) {
    int cores = Runtime.getRuntime().availableProcessors();
    boolean jvms = where instanceof Where.Jvms;
    return new Settings(
        where, jvms ? cores : 1, jvms ? 1 : cores, List.of(), LARGEST_BROUGHT, false);
  }

  /**
   * What the configuration says.
   *
   * @throws IllegalArgumentException if a value is none of those that are allowed
   */
  static Settings configured(Properties system, Map<String, String> environment) {
    Reader reader = new Reader(system, environment);
    Where where = where(reader);
    Settings defaults = defaults(where);
    return new Settings(
        where,
        reader.number("workers", defaults.workers),
        reader.number("slots", defaults.slots),
        List.of(),
        LARGEST_BROUGHT,
        reader.flag("debug"));
  }

  private static Where where(Reader reader) {
    boolean processes = reader.flag("processes");
    String addresses = reader.text("address");
    if (addresses == null) {
      return processes ? new Where.Jvms(List.of()) : new Where.Threads();
    }
    if (processes) {
      throw Fault.SETTING_USELESS.argument(PREFIX + "processes", PREFIX + "address");
    }
    String file = reader.text("secretFile");
    Joining joining =
        new Joining(
            List.of(addresses.strip().split("\\s*,\\s*", -1)),
            file == null ? null : Path.of(file.strip()),
            null,
            reader.flag("insecure"),
            true);
    joining.check();
    return joining;
  }

  /** For people to read. */
  @Override
  public String toString() {
    if (where instanceof Where.Joined joined) {
      return "workers " + joined.place();
    }
    return "%d %s of %d %s%s"
        .formatted(
            workers,
            workers == 1 ? "worker" : "workers",
            slots,
            slots == 1 ? "slot" : "slots",
            where instanceof Where.Threads ? " in this JVM" : "");
  }

  private record Reader(Properties system, Map<String, String> environment) {

    @Nullable String text(String name) {
      Configured found = Configured.find(PREFIX + name, system, environment);
      return found == null ? null : found.value();
    }

    boolean flag(String name) {
      Configured found = Configured.find(PREFIX + name, system, environment);
      if (found == null) {
        return false;
      }
      return switch (found.value().strip()) {
        case "true" -> true;
        case "false" -> false;
        default -> throw invalid(name, "true or false", found);
      };
    }

    int number(String name, int preset) {
      Configured found = Configured.find(PREFIX + name, system, environment);
      if (found == null) {
        return preset;
      }
      try {
        int number = Integer.parseInt(found.value().strip());
        if (number >= 1) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Said below.
      }
      throw invalid(name, "a number of at least 1", found);
    }

    private static IllegalArgumentException invalid(String name, String what, Configured found) {
      return Fault.SETTING_INVALID.argument(PREFIX + name, what, found.value(), found.source());
    }
  }
}
