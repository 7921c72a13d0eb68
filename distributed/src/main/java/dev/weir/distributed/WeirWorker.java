package dev.weir.distributed;

import dev.weir.distributed.classes.ClassCache;
import dev.weir.distributed.cluster.EngineLogs;
import dev.weir.distributed.node.TaskOutput;
import dev.weir.distributed.node.WorkerNode;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The program of a worker that other programs join: it runs the tasks of any flow, for all drivers
 * that name its address with {@link DistributedExecutor.Builder#address}.
 *
 * <p>{@code --help} lists its options. It ends when it is asked to, with what it has begun, and
 * tells drivers to do the rest elsewhere.
 */
public final class WeirWorker {

  /** What the program exits with if an option is wrong. */
  private static final int WRONG_OPTION = 2;

  /** What the program exits with if it cannot listen, or join its cluster. */
  private static final int CANNOT_JOIN = 3;

  private WeirWorker() {}

  /**
   * Runs the program.
   *
   * @param arguments see {@code --help}
   * @throws InterruptedException if somebody interrupts the main thread
   */
  public static void main(String[] arguments) throws InterruptedException {
    WorkerNode node = null;
    try {
      WorkerOptions options = WorkerOptions.of(arguments);
      if (options.help()) {
        System.out.print(WorkerOptions.USAGE);
        return;
      }
      node = start(options);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(WRONG_OPTION);
    } catch (IOException e) {
      System.err.println(e);
      System.exit(CANNOT_JOIN);
    }
    if (node != null) {
      System.out.println("listening on " + HostPort.of(node.address()));
      Thread.currentThread().join(); // the others are daemons; it ends when it is asked to
    }
  }

  private static WorkerNode start(WorkerOptions options) throws IOException {
    // Nobody may have objects made of what he sends, and how much is logged is decided here,
    // whatever else is on the class path.
    presetTo("jgroups.deserialization.filter", "!*");
    presetTo("jgroups.use.jdk_logger", "true");
    // A flow that a task runs is run where the task is, not by workers of the worker.
    presetTo("weir.executor", "synchronous");
    var meeting = options.meeting();
    TaskOutput.install(meeting.member());
    if (options.debug()) {
      EngineLogs.verbose();
    } else {
      EngineLogs.warnings();
    }
    WorkerNode node =
        new WorkerNode(
            meeting,
            new WorkerNode.Setting(
                0, options.slots(), DaemonThreads.named("weir-slot"), classes(options)));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(node, options), "weir-leave"));
    return node;
  }

  private static @Nullable ClassCache classes(WorkerOptions options) throws IOException {
    Path folder = options.cache();
    return folder == null ? null : new ClassCache(folder, ThisClassPath.get());
  }

  private static void presetTo(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static void leave(WorkerNode node, WorkerOptions options) {
    try {
      node.leave(options.drain());
    } catch (InterruptedException e) {
      // The JVM ends in any case.
    }
  }
}
