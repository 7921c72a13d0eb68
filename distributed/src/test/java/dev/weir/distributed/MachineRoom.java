package dev.weir.distributed;

import dev.weir.distributed.cluster.Secret;
import dev.weir.distributed.testing.Machines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A driver and workers, each a program on a machine of its own that can be cut off from the others:
 * the driver on machine 0, workers on those from 1 on.
 */
final class MachineRoom implements AutoCloseable {

  static final int DRIVER = 0;

  private static final int PATIENCE_SECONDS = 120;
  private static final int PORT = 7800;
  private static final int SLOW_MEGABYTES = 10;
  private static final String END = "(its end)";

  private final Path folder;
  private final boolean tls;
  private final Machines machines;
  private final List<Program> programs = new ArrayList<>();

  /**
   * Without any program.
   *
   * @param tls whether connections are encrypted; else they are insecure
   */
  MachineRoom(Path folder, int workers, boolean tls) throws Exception {
    this.folder = folder;
    this.tls = tls;
    Files.writeString(folder.resolve("secret"), Secret.random().text());
    if (tls) {
      TestKeys.make(folder, "keys");
    }
    this.machines = new Machines(workers + 1);
  }

  /** A program on a machine. */
  static final class Program {

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    Program(Process process) {
      this.process = process;
      Thread reader = new Thread(this::read, "reader of " + process.pid());
      reader.setDaemon(true);
      reader.start();
    }

    private void read() {
      try (BufferedReader printed = process.inputReader(StandardCharsets.UTF_8)) {
        for (String line = printed.readLine(); line != null; line = printed.readLine()) {
          lines.add(line);
        }
      } catch (IOException e) {
        lines.add(e.toString());
      }
      lines.add(END);
    }

    long pid() {
      return process.pid();
    }

    /** Waits until it prints a line with some text, which the lines before may not have. */
    String says(String text) throws InterruptedException {
      String line;
      do {
        line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        heard.add(String.valueOf(line));
        if (line == null || line.equals(END)) {
          throw new AssertionError(
              "'%s' was not said; but: %s".formatted(text, String.join("\n", heard)));
        }
      } while (!line.contains(text));
      return line;
    }

    /** Gives it a line to read. */
    void tell(String line) throws IOException {
      Writer writer = process.outputWriter(StandardCharsets.UTF_8);
      writer.write(line + "\n");
      writer.flush();
    }
  }

  private Program start(int machine, Class<?> program, List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                program.getName()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(machines.command(machine, command)).redirectErrorStream(true);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Program started = new Program(builder.start());
    programs.add(started);
    return started;
  }

  private static String at(int machine) {
    return Machines.address(machine) + ":" + PORT;
  }

  /** Starts a worker with one slot, and waits until it has joined the one on machine 1. */
  Program worker(int machine) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of("--secret-file", folder.resolve("secret").toString(), "--listen", at(machine)));
    arguments.addAll(List.of("--slots", "1", "--no-classes", "--drain", "1"));
    if (machine > 1) {
      arguments.addAll(List.of("--join", at(1)));
    }
    if (tls) {
      arguments.addAll(List.of("--key-store", folder.resolve("keys").toString()));
      arguments.addAll(List.of("--password-file", folder.resolve("password").toString()));
    } else {
      arguments.add("--insecure");
    }
    Program worker = start(machine, WeirWorker.class, arguments);
    worker.says("listening on " + at(machine));
    return worker;
  }

  /** Starts the driver, which does what it is told. */
  Program driver() throws IOException {
    return start(
        DRIVER,
        MachineDriver.class,
        List.of(at(1), folder.toString(), String.valueOf(tls), machines.center().name()));
  }

  void cut(int machine) throws IOException {
    machines.center().cut(machine);
  }

  /** Lets ten megabytes a second through to a machine. */
  void slow(int machine) throws IOException {
    machines.center().slow(machine, SLOW_MEGABYTES);
  }

  /** Cuts a machine off when some megabytes more have been sent to it. */
  void cutAfter(int megabytes, int machine) throws IOException {
    long enough = machines.center().sentTo(machine) + (long) megabytes * LargeValues.MEGABYTE;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (machines.center().sentTo(machine)
        < enough) { // which takes some milliseconds to find out
      if (System.nanoTime() > end) {
        throw new AssertionError("not so much was sent to machine " + machine);
      }
    }
    cut(machine);
  }

  void connect(int machine) throws IOException {
    machines.center().connect(machine);
  }

  /** Ends all programs, and gives those that had to be killed, or were not known. */
  List<String> end() throws Exception {
    List<String> left = new ArrayList<>();
    for (Program program : programs) {
      program.process.destroy();
    }
    for (Program program : programs) {
      if (!program.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        left.add("does not end: " + program.heard);
      }
    }
    machines.processes().forEach(process -> left.add("still there: " + process.info()));
    return left;
  }

  @Override
  public void close() {
    programs.forEach(program -> program.process.destroyForcibly());
    machines.close();
  }
}
