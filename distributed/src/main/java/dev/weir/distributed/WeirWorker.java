package dev.weir.distributed;

import dev.weir.distributed.cluster.EngineLogs;
import dev.weir.distributed.cluster.Secret;
import dev.weir.distributed.node.TaskOutput;
import dev.weir.distributed.node.WorkerNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * The program of a worker: it runs any flow, and ends with the driver that has started it.
 *
 * <p>{@link DistributedExecutor} starts it; where to work stands in the first line of its standard
 * input, and it ends when that does.
 */
public final class WeirWorker {

  /** What the program exits with if it cannot join its driver. */
  private static final int CANNOT_JOIN = 3;

  private WeirWorker() {}

  /**
   * Runs the program.
   *
   * @param arguments none
   * @throws IOException if the standard input cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = input.readLine();
    if (line == null) {
      return; // the driver is gone already
    }
    Invitation invitation = Invitation.of(line);
    TaskOutput.install("worker-" + invitation.number());
    if (invitation.debug()) {
      EngineLogs.verbose();
    } else {
      EngineLogs.quiet();
    }
    try {
      new WorkerNode(
          invitation.cluster(),
          new InetSocketAddress(InetAddress.getLoopbackAddress(), invitation.port()),
          Secret.of(invitation.secret()),
          invitation.number(),
          DaemonThreads.named("weir-slot"));
    } catch (IOException e) {
      System.err.println(e);
      System.exit(CANNOT_JOIN);
    }
    while (input.read() >= 0) {
      // Nothing more is said. The end of the input is the driver's end, or its wish.
    }
    Runtime.getRuntime().halt(0); // tasks may be at work, and nobody waits for them
  }

  /** Where to work. */
  record Invitation(String cluster, int port, String secret, long number, boolean debug) {

    String line() {
      return "%s %d %s %d %b".formatted(cluster, port, secret, number, debug);
    }

    static Invitation of(String line) {
      String[] parts = line.split(" ", -1);
      return new Invitation(
          parts[0],
          Integer.parseInt(parts[1]),
          parts[2],
          Long.parseLong(parts[3]),
          Boolean.parseBoolean(parts[4]));
    }
  }
}
