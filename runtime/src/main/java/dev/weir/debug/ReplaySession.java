package dev.weir.debug;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.VMDisconnectedException;
import dev.weir.internal.Misuse;
import dev.weir.state.DebugSession;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A task in another JVM that is stopped on its first line. The debugger interface of this JVM has
 * brought it there; then the connection is handed over to the debugger that comes, which sees a JVM
 * that was stopped from the beginning.
 */
final class ReplaySession implements DebugSession {

  private static final int MAX_PORT = 65_535;

  // The event by which a JVM tells a debugger that it has begun, and stands still.
  private static final int EVENT_BYTES = 29;
  private static final int EVENT_ID = 0x7765_6972;
  private static final byte EVENT_SET = 64;
  private static final byte COMPOSITE = 100;
  private static final byte ALL_SUSPENDED = 2;
  private static final byte STARTED = 90;

  private final ServerSocket door;
  private final ReplayJvm jvm;
  private final long task;

  private ReplaySession(ServerSocket door, ReplayJvm jvm, long task) {
    this.door = door;
    this.jvm = jvm;
    this.task = task;
  }

  /**
   * Starts the JVM and prints where it waits.
   *
   * @throws IllegalArgumentException if the port cannot be had
   * @throws IllegalStateException if the JVM does not get to the task
   */
  static ReplaySession open(SavedCall call, int port) {
    String slug = call.origin().slug();
    ServerSocket door = door(port);
    ReplaySession session = null;
    try {
      ReplayJvm jvm = ReplayJvm.start(call, ReplayMain.TELL);
      session = new ReplaySession(door, jvm, stop(slug, jvm));
    } finally {
      if (session == null) {
        close(door);
      }
    }
    Daemons.start("weir-replay-debugger", session::serve);
    System.out.println(
        """
        '%s' waits for a debugger, on the first line of the task.
          in an IDE: put a breakpoint into the task, and attach to localhost, port %d
          in a terminal: %s"""
            .formatted(slug, session.port(), session.command()));
    return session;
  }

  private static ServerSocket door(int port) {
    if (port < 0 || port > MAX_PORT) {
      throw Misuse.DEBUG_PORT.argument(port, "ports are numbers up to " + MAX_PORT);
    }
    try {
      return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw Misuse.DEBUG_PORT.argument(port, e.getMessage());
    }
  }

  private static long stop(String slug, ReplayJvm jvm) {
    boolean stopped = false;
    try {
      long task = TaskEntry.await(slug, jvm).uniqueID();
      stopped = true;
      return task;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Misuse.REPLAY_JVM.state(slug, "the waiting thread was interrupted");
    } catch (IOException | IncompatibleThreadStateException | VMDisconnectedException e) {
      throw Misuse.REPLAY_JVM.state(slug, e.toString());
    } finally {
      if (!stopped) {
        jvm.close();
      }
    }
  }

  /** Brings the first debugger that comes and the JVM together. */
  private void serve() {
    try (door;
        Socket debugger = accept()) {
      SocketConnection connection = jvm.connection();
      OutputStream out = debugger.getOutputStream();
      out.write(startEvent());
      connection.handOver(out::write, () -> close(debugger));
      DataInputStream in = new DataInputStream(new BufferedInputStream(debugger.getInputStream()));
      while (true) {
        connection.writePacket(SocketConnection.read(in));
      }
    } catch (IOException e) {
      jvm.connection().shut(); // so the JVM goes on without a debugger
    }
  }

  /** Waits for somebody who greets as debuggers do. */
  private Socket accept() throws IOException {
    while (true) {
      Socket somebody = door.accept();
      try {
        SocketConnection.welcome(somebody);
        return somebody;
      } catch (IOException e) {
        close(somebody);
      }
    }
  }

  private byte[] startEvent() {
    return ByteBuffer.allocate(EVENT_BYTES)
        .putInt(EVENT_BYTES)
        .putInt(EVENT_ID)
        .put((byte) 0)
        .put(EVENT_SET)
        .put(COMPOSITE)
        .put(ALL_SUSPENDED)
        .putInt(1)
        .put(STARTED)
        .putInt(0)
        .putLong(task)
        .array();
  }

  @Override
  public int port() {
    return door.getLocalPort();
  }

  @Override
  public String command() {
    return "jdb -connect com.sun.jdi.SocketAttach:hostname=127.0.0.1,port=" + port();
  }

  @Override
  public boolean await(Duration atMost) throws InterruptedException {
    Misuse.requireNonNull(atMost, "atMost");
    boolean ended =
        jvm.process().waitFor(TimeUnit.NANOSECONDS.convert(atMost), TimeUnit.NANOSECONDS);
    if (ended) {
      jvm.close();
    }
    return ended;
  }

  @Override
  public void close() {
    close(door);
    jvm.close();
  }

  private static void close(Closeable resource) {
    try {
      resource.close();
    } catch (IOException e) {
      // it is of no use any more either way
    }
  }
}
