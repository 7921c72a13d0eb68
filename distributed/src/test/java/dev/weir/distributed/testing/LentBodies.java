package dev.weir.distributed.testing;

import dev.weir.debug.RaiseOnException;
import dev.weir.distributed.wire.AllowList;
import dev.weir.distributed.wire.Codec;
import dev.weir.distributed.wire.Outcome;
import dev.weir.distributed.wire.SentTask;
import dev.weir.executor.ReceivedAttempt;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;

/**
 * Lets workers call the bodies of tests in the JVM of the test, where their latches and counters
 * are. All else of an attempt is the worker's: its slot, its interrupts, and what came of it.
 */
final class LentBodies {

  static final String PORT = "weir.test.bodies";

  /** What a worker says while a body is being called. */
  static final int INTERRUPTED = 1;

  /** Says that nobody waits for the attempt any more. */
  static final int CANCELLED = 2;

  private LentBodies() {}

  /** Lends them, as long as this JVM lives; gives the port. */
  static int lend() {
    try {
      ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
      daemon("lent-bodies", () -> acceptAll(server));
      return server.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void acceptAll(ServerSocket server) {
    try {
      while (true) {
        Socket socket = server.accept();
        daemon("lent-body", () -> serve(socket));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Codec codec() {
    return new Codec(new AllowList(List.of("java.")));
  }

  /** Calls a body in one more thread, while this one hears what the worker has to say. */
  private static void serve(Socket socket) {
    try (socket) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      Codec codec = codec();
      boolean raising = in.readBoolean();
      String slug = in.readUTF();
      byte[] bytes = in.readNBytes(in.readInt());
      ReceivedAttempt attempt =
          codec.read(
              new SentTask(slug, Object.class.getName(), List.of(), List.of(), bytes), Map.of());
      Thread body = new Thread(() -> answer(codec, attempt, raising, out), "lent-" + slug);
      body.setDaemon(true);
      body.start();
      for (int said = in.read(); said >= 0; said = in.read()) {
        if (said == CANCELLED) {
          attempt.cancel();
        } else {
          body.interrupt();
        }
      }
    } catch (IOException e) {
      // The worker is gone.
    }
  }

  private static void answer(
      Codec codec, ReceivedAttempt attempt, boolean raising, DataOutputStream out) {
    Outcome outcome;
    String slug = attempt.task().slug();
    RaiseOnException mode = raising ? RaiseOnException.enable() : null;
    try {
      outcome = codec.result(slug, attempt.call());
    } catch (Throwable e) { // whatever tests throw
      outcome = codec.failure(slug, e);
    } finally {
      if (mode != null) {
        mode.close();
      }
    }
    try {
      out.writeByte(outcome.kind().code());
      out.writeInt(outcome.bytes().length);
      out.write(outcome.bytes());
    } catch (IOException e) {
      // The worker is gone.
    }
  }
}
