package dev.weir.state;

import java.time.Duration;

/**
 * A JVM of its own in which a failed task is about to be called once more, with the inputs it had,
 * and waits for a debugger. {@link Failed#debug()} starts it. It ends with the task, when it is
 * closed, and with this JVM. Thread-safe.
 */
public interface DebugSession extends AutoCloseable {

  /**
   * Where a debugger can connect, on this machine only, and only one, once.
   *
   * @return the port
   */
  int port();

  /**
   * What to type into a terminal to debug the task with the JDK's own debugger.
   *
   * @return the command
   */
  String command();

  /**
   * Waits until the task has come to its end.
   *
   * @param atMost how long to wait
   * @return false if it has not by then
   * @throws IllegalArgumentException if the duration is null
   * @throws InterruptedException if this thread is interrupted; the session goes on
   */
  boolean await(Duration atMost) throws InterruptedException;

  /** Ends the JVM, whatever the task is doing. A second call does nothing. */
  @Override
  void close();
}
