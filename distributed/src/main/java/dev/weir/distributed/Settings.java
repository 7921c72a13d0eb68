package dev.weir.distributed;

import dev.weir.distributed.wire.Fault;
import dev.weir.internal.Configured;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * How a {@link DistributedExecutor} is set up.
 *
 * @param processes whether workers are JVMs of their own
 * @param workers how many there are
 * @param slots how many tasks each makes at a time
 * @param allow further classes and packages that values may be of
 * @param largestBrought up to how many bytes of a result go along with the report of its attempt
 * @param jvms how JVMs of workers are, where there are any
 */
record Settings(
    boolean processes, int workers, int slots, List<String> allow, long largestBrought, Jvms jvms) {

  private static final String PREFIX = "weir.distributed.";

  /** A result that is no larger costs less if it need not be asked for. */
  static final long LARGEST_BROUGHT = 4096;

  /**
   * How JVMs of workers are.
   *
   * @param flags what they are started with
   * @param debug whether the engine logs what it does
   */
  record Jvms(List<String> flags, boolean debug) {}

  /** What is there when nothing is said. */
  static Settings defaults(boolean processes) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new Settings(
        processes,
        processes ? cores : 1,
        processes ? 1 : cores,
        List.of(),
        LARGEST_BROUGHT,
        new Jvms(List.of(), false));
  }

  /**
   * What the configuration says.
   *
   * @throws IllegalArgumentException if a value is none of those that are allowed
   */
  static Settings configured(Properties system, Map<String, String> environment) {
    Reader reader = new Reader(system, environment);
    boolean processes = reader.flag("processes");
    Settings defaults = defaults(processes);
    return new Settings(
        processes,
        reader.number("workers", defaults.workers),
        reader.number("slots", defaults.slots),
        List.of(),
        LARGEST_BROUGHT,
        new Jvms(List.of(), reader.flag("debug")));
  }

  /** For people to read. */
  @Override
  public String toString() {
    return "%d %s of %d %s%s"
        .formatted(
            workers,
            workers == 1 ? "worker" : "workers",
            slots,
            slots == 1 ? "slot" : "slots",
            processes ? "" : " in this JVM");
  }

  private record Reader(Properties system, Map<String, String> environment) {

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
