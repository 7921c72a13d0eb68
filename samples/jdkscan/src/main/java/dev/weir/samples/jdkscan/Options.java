package dev.weir.samples.jdkscan;

import dev.weir.distributed.DistributedExecutor;
import dev.weir.executor.FlowExecutor;
import dev.weir.executor.FlowExecutors;
import dev.weir.executor.LocalExecutor;
import dev.weir.executor.SynchronousExecutor;
import dev.weir.executor.ThreadExecutor;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the program was asked to do.
 *
 * @param report the file to write
 * @param executor where the tasks run
 * @param modules the modules to scan; none means all
 * @param withBug whether to use the reader that has a bug
 * @param walkThrough whether to find that bug
 */
record Options(
    Path report,
    FlowExecutor executor,
    List<String> modules,
    boolean withBug,
    boolean walkThrough) {

  static final String USAGE =
      """
      Reads every class file of the running JDK and writes a report.

        --out FILE          the report (target/jdkscan-report.txt)
        --executor NAME     local, synchronous, thread or distributed (what weir.executor says)
        --processes N       with --executor distributed: in N JVMs of their own
        --address H:P       with --executor distributed: on the workers there
        --secret-file FILE  with --address: the secret of the workers
        --modules A,B,...   only these modules
        --with-bug          read with a reader that has a bug
        --walk-through      with --with-bug: find the bug, mend it, and run again
      """;

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException if something is wrong with it; the message is for the user
   */
  static Options parse(String... arguments) {
    Path report = Path.of("target", "jdkscan-report.txt");
    String executor = null;
    int processes = 0;
    String address = null;
    String secretFile = null;
    List<String> modules = List.of();
    boolean withBug = false;
    boolean walkThrough = false;
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    while (!rest.isEmpty()) {
      String option = rest.remove();
      switch (option) {
        case "--out" -> report = Path.of(valueOf(option, rest));
        case "--executor" -> executor = valueOf(option, rest);
        case "--processes" -> processes = number(option, valueOf(option, rest));
        case "--address" -> address = valueOf(option, rest);
        case "--secret-file" -> secretFile = valueOf(option, rest);
        case "--modules" -> modules = List.of(valueOf(option, rest).split(",", -1));
        case "--with-bug" -> withBug = true;
        case "--walk-through" -> walkThrough = true;
        default -> throw new IllegalArgumentException("unknown option '" + option + "'");
      }
    }
    if (walkThrough && !withBug) {
      throw new IllegalArgumentException("'--walk-through' needs '--with-bug'");
    }
    if (processes > 0 && !"distributed".equals(executor)) {
      throw new IllegalArgumentException("'--processes' needs '--executor distributed'");
    }
    if (address != null && (secretFile == null || !"distributed".equals(executor))) {
      throw new IllegalArgumentException(
          "'--address' needs '--executor distributed' and '--secret-file'");
    }
    return new Options(
        report,
        address != null
            ? joined(address, Path.of(secretFile))
            : executor == null ? FlowExecutors.configured() : executor(executor, processes),
        modules,
        withBug,
        walkThrough);
  }

  private static String valueOf(String option, Deque<String> rest) {
    String value = rest.poll();
    if (value == null || value.isEmpty() || value.startsWith("--")) {
      throw new IllegalArgumentException("'" + option + "' needs a value");
    }
    return value;
  }

  private static int number(String option, String value) {
    if (!value.matches("[1-9][0-9]{0,2}")) {
      throw new IllegalArgumentException("'" + option + "' needs a number from 1 to 999");
    }
    return Integer.parseInt(value);
  }

  private static FlowExecutor joined(String address, Path secretFile) {
    return DistributedExecutor.builder().address(address).secretFile(secretFile).build();
  }

  private static FlowExecutor executor(String name, int processes) {
    return switch (name) {
      case "local" -> new LocalExecutor();
      case "synchronous" -> new SynchronousExecutor();
      case "thread" -> new ThreadExecutor();
      case "distributed" ->
          processes == 0
              ? DistributedExecutor.builder().build()
              : DistributedExecutor.builder().processes(true).workers(processes).build();
      default ->
          throw new IllegalArgumentException(
              "unknown executor '" + name + "'; it is local, synchronous, thread or distributed");
    };
  }
}
