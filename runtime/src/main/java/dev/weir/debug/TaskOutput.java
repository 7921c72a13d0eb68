package dev.weir.debug;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Prints what another JVM prints, line by line with the name of its task, and keeps the end. */
final class TaskOutput {

  private static final int KEPT_LINES = 5;

  private final Deque<String> last = new ArrayDeque<>(); // guarded by itself
  private final Thread thread;

  TaskOutput(String task, InputStream from, PrintStream to) {
    this.thread = Daemons.start("weir-replay-output", () -> copy("[" + task + "] ", from, to));
  }

  private void copy(String prefix, InputStream from, PrintStream to) {
    // A line at a time, so lines of several tasks do not mix.
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        to.println(prefix + line);
        keep(line);
      }
    } catch (IOException e) {
      // the JVM was ended while it printed
    }
  }

  private void keep(String line) {
    synchronized (last) {
      if (last.size() == KEPT_LINES) {
        last.remove();
      }
      last.add(line);
    }
  }

  /** Waits a little for what was printed last. */
  void await(long millis) throws InterruptedException {
    thread.join(millis);
  }

  /** The last lines. */
  String end() {
    synchronized (last) {
      return String.join(System.lineSeparator(), last);
    }
  }
}
