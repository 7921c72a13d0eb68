package dev.weir.distributed;

import dev.weir.distributed.cluster.EngineLogs;
import dev.weir.distributed.cluster.Meeting;
import dev.weir.distributed.cluster.Secret;
import dev.weir.distributed.node.TaskOutput;
import dev.weir.distributed.node.WorkerNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The program of a worker that an executor has started: it ends with that. Where to work stands in
 * the first line of its standard input, and it ends when that does.
 */
final class OwnWorker {

  /** What the program exits with if it cannot join its driver. */
  private static final int CANNOT_JOIN = 3;

  private OwnWorker() {}

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
          invitation.meeting(),
          new WorkerNode.Setting(
              invitation.number(), invitation.slots(), DaemonThreads.named("weir-slot"), null));
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
  record Invitation(
      String cluster, int port, String secret, long number, int slots, boolean debug) {

    String line() {
      return "%s %d %s %d %d %b".formatted(cluster, port, secret, number, slots, debug);
    }

    static Invitation of(String line) {
      String[] parts = line.split(" ", -1);
      return new Invitation(
          parts[0],
          Integer.parseInt(parts[1]),
          parts[2],
          Long.parseLong(parts[3]),
          Integer.parseInt(parts[4]),
          Boolean.parseBoolean(parts[5]));
    }

    Meeting meeting() {
      InetSocketAddress driver = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      return new Meeting(
          cluster,
          "worker-" + number,
          Meeting.onlyHere(),
          Meeting.Others.at(List.of(driver)),
          Secret.of(secret),
          null);
    }
  }
}
