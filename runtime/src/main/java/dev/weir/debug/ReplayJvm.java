package dev.weir.debug;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.VirtualMachine;
import dev.weir.internal.JvmArguments;
import dev.weir.internal.Misuse;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Another JVM that makes one call, under the debugger interface of this one. */
final class ReplayJvm implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(30);
  private static final int POLL_MILLIS = 100;
  private static final int LAST_OUTPUT_MILLIS = 2_000;

  private final SavedCall call;
  private final Process process;
  private final TaskOutput out;
  private final TaskOutput err;
  private final SocketConnection connection;

  private ReplayJvm(SavedCall call, Process process, ServerSocket door) throws IOException {
    this.call = call;
    this.process = process;
    String task = call.origin().slug();
    this.out = new TaskOutput(task, process.getInputStream(), System.out);
    this.err = new TaskOutput(task, process.getErrorStream(), System.err);
    this.connection = SocketConnection.to(accept(door));
  }

  /**
   * Starts a JVM, which waits before its first instruction.
   *
   * @throws IllegalStateException if it does not start, or if the call cannot be made elsewhere
   */
  static ReplayJvm start(SavedCall call, String... mainArguments) {
    call.requireWhole();
    Module module = ReplayMain.class.getModule();
    LaunchCommand command =
        new LaunchCommand(
            SeenClasses.properties(),
            JvmArguments.ofThisJvm(),
            module.isNamed() ? module.getName() : "");
    Process process = null;
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      process = command.toDebuggerOn(door.getLocalPort(), mainArguments).start();
      ReplayJvm started = new ReplayJvm(call, process, door);
      Daemons.start("weir-replay-input", started::send);
      return started;
    } catch (IOException e) {
      if (process != null) {
        process.destroyForcibly();
      }
      throw Misuse.REPLAY_JVM.state(call.origin().slug(), e.getMessage());
    }
  }

  private Socket accept(ServerSocket door) throws IOException {
    door.setSoTimeout(POLL_MILLIS);
    long start = System.nanoTime();
    while (true) {
      try {
        return door.accept();
      } catch (SocketTimeoutException e) {
        if (!process.isAlive()) {
          throw new IOException(endText(), e);
        }
        if (System.nanoTime() - start > START_LIMIT.toNanos()) {
          throw new IOException("it did not connect within " + START_LIMIT, e);
        }
      }
    }
  }

  /** How the process has ended, with the last of what it has printed. */
  private String endText() {
    awaitOutput();
    return "it ended with status " + process.exitValue() + " " + out.end() + err.end();
  }

  /** In a thread of its own, since nobody reads before the JVM is let go. */
  private void send() {
    try {
      ReplayMain.send(
          System.getProperties(),
          call,
          new DataOutputStream(new BufferedOutputStream(process.getOutputStream())));
    } catch (IOException e) {
      // The JVM is gone, which is seen elsewhere; its input stays open as long as this JVM lives.
    }
  }

  /** The JVM as its debugger sees it. */
  VirtualMachine attach() throws IOException {
    return Bootstrap.virtualMachineManager().createVirtualMachine(connection);
  }

  SocketConnection connection() {
    return connection;
  }

  Process process() {
    return process;
  }

  private void awaitOutput() {
    try {
      out.await(LAST_OUTPUT_MILLIS);
      err.await(LAST_OUTPUT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the JVM and waits until its output is printed. */
  @Override
  public void close() {
    process.destroyForcibly();
    connection.shut();
    awaitOutput();
  }
}
