package dev.weir.distributed.jvm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A worker's JVM. It has the class path of this one, and ends when its standard input does, so when
 * this JVM ends, however that happens. What it prints is printed here. Thread-safe.
 */
public final class WorkerJvm {

  private static final int LINES_KEPT = 20;
  private static final String MODULE = "dev.weir.distributed";
  private static final long PATIENCE_SECONDS = 5;

  private final long number;
  private final Process process;
  private final List<Thread> pumps = new ArrayList<>(); // filled before others see this
  private final Deque<String> lastLines = new ArrayDeque<>(); // guarded by itself

  private WorkerJvm(long number, Process process) {
    this.number = number;
    this.process = process;
  }

  /**
   * Starts a JVM. It loads its classes and then waits to be told where to work.
   *
   * @param number what it is called
   * @param mainClass what to run
   * @param flags options of the {@code java} command
   * @return the JVM
   * @throws IOException if there is no such command, or no process to be had
   */
  public static WorkerJvm start(long number, String mainClass, List<String> flags)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(mainClass, flags));
    // Not among the arguments, which may not be as long as a class path is.
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path", ""));
    WorkerJvm jvm = new WorkerJvm(number, builder.start());
    jvm.pump("out", jvm.process.getInputStream(), () -> System.out);
    jvm.pump("err", jvm.process.getErrorStream(), () -> System.err);
    return jvm;
  }

  private static List<String> command(String mainClass, List<String> flags) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Nobody may have objects made of what he sends: see Cluster.
    command.add("-Djgroups.deserialization.filter=!*");
    // How much it logs is decided by us, see EngineLogs, whatever else is on the class path.
    command.add("-Djgroups.use.jdk_logger=true");
    // Else exceptions of hot code come without a stack trace, and keep nothing that is suppressed.
    command.add("-XX:-OmitStackTraceInFastThrow");
    // A flow that a task runs is run where the task is, not by workers of the worker.
    command.add("-Dweir.executor=synchronous");
    command.addAll(flags);
    String modulePath = System.getProperty("jdk.module.path");
    if (WorkerJvm.class.getModule().isNamed() && modulePath != null) {
      command.addAll(List.of("--module-path", modulePath, "--add-modules", "ALL-MODULE-PATH"));
      command.addAll(List.of("--module", MODULE + "/" + mainClass));
    } else {
      command.add(mainClass);
    }
    return command;
  }

  private void pump(String name, InputStream from, Supplier<PrintStream> to) {
    Thread thread =
        new Thread(
            () -> {
              try (BufferedReader lines =
                  new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                  keep(line);
                  to.get().println(line);
                }
              } catch (IOException e) {
                // The JVM was ended.
              }
            },
            "weir-worker-" + number + "-" + name);
    thread.setDaemon(true);
    thread.start();
    pumps.add(thread);
  }

  /** Waits until all that an ended JVM has printed is here; not forever. */
  public void awaitOutput() {
    try {
      for (Thread pump : pumps) {
        pump.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keep(String line) {
    synchronized (lastLines) {
      lastLines.add(line);
      if (lastLines.size() > LINES_KEPT) {
        lastLines.remove();
      }
    }
  }

  /**
   * What the JVM has printed last.
   *
   * @return some lines, oldest first
   */
  public List<String> lastLines() {
    synchronized (lastLines) {
      return List.copyOf(lastLines);
    }
  }

  /**
   * Tells the JVM something.
   *
   * @param line one line
   * @throws IOException if it has ended
   */
  public void tell(String line) throws IOException {
    OutputStream input = process.getOutputStream();
    input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    input.flush();
  }

  /**
   * The number that it was started with.
   *
   * @return the number
   */
  public long number() {
    return number;
  }

  /**
   * The process.
   *
   * @return its id
   */
  public long pid() {
    return process.pid();
  }

  /**
   * How it ended.
   *
   * @return the exit code; null while it is alive
   */
  public @Nullable Integer exitCode() {
    return process.isAlive() ? null : process.exitValue();
  }

  /**
   * Registers what to do when the JVM has ended, for whatever reason.
   *
   * @param action called once, on a thread of the JDK's
   */
  @SuppressWarnings("FutureReturnValueIgnored") // nobody asks whether the action was done
  public void onExit(Runnable action) {
    process.onExit().thenRun(action);
  }

  /** Ends the JVM at once. */
  public void kill() {
    process.destroyForcibly();
  }

  /** Lets the JVM end, and does not wait for that. */
  public void letGo() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      process.destroyForcibly();
    }
  }

  /** Waits until the JVM has ended; not forever, then it is killed. */
  public void awaitEnd() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS); // it was stopped
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
