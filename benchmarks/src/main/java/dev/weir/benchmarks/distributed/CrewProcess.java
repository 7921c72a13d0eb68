package dev.weir.benchmarks.distributed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A crew's program, from its start to its end. */
final class CrewProcess implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;
  private static final Path NETWORK = Path.of("/proc/net/dev");
  private static final int RECEIVED = 1; // the first column after the name

  private final CrewKind kind;
  private final Process process;
  private final BufferedReader output;
  private final Writer input;
  private final long startNanos;

  /** Starts the program and waits for the first result of a worker. */
  CrewProcess(CrewKind kind, int workers, Path folder) throws IOException {
    this.kind = kind;
    long began = System.nanoTime();
    process =
        new ProcessBuilder(kind.command(workers, folder))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    output = process.inputReader();
    input = process.outputWriter();
    answer();
    startNanos = System.nanoTime() - began;
  }

  /** From nothing to the first result. */
  long startNanos() {
    return startNanos;
  }

  private String answer() throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new IOException(kind + " has ended");
    }
    return line;
  }

  /** A work that was done: how long it took, and the program's answer. */
  record Done(long nanos, long number, long networkBytes) {}

  /** Has a work done, and waits for that. */
  Done done(Work work) throws IOException, InterruptedException {
    return done(work, () -> {});
  }

  /** Has a work done while one of the workers is killed after a time. */
  Done doneWithLoss(Work work, long millis) throws IOException, InterruptedException {
    ProcessHandle victim = workers().get(0);
    return done(
        work,
        () -> {
          TimeUnit.MILLISECONDS.sleep(millis);
          victim.destroyForcibly();
        });
  }

  /** Happens while a work is being done. */
  private interface Meanwhile {
    void happen() throws InterruptedException;
  }

  private Done done(Work work, Meanwhile meanwhile) throws IOException, InterruptedException {
    long bytes = networkBytes();
    long began = System.nanoTime();
    input.write(work.line() + "\n");
    input.flush();
    meanwhile.happen();
    long number = Long.parseLong(answer());
    return new Done(System.nanoTime() - began, number, networkBytes() - bytes);
  }

  /** The largest first; a program may have small helpers besides. */
  private List<ProcessHandle> workers() {
    return process
        .children()
        .sorted(Comparator.<ProcessHandle>comparingLong(CrewProcess::residentBytes).reversed())
        .toList();
  }

  /** What the program and its workers have in memory. */
  long residentBytes() {
    return residentBytes(process.toHandle())
        + process.descendants().mapToLong(CrewProcess::residentBytes).sum();
  }

  private static long residentBytes(ProcessHandle process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
          .sum();
    } catch (IOException e) {
      return 0; // it has ended, or this system has no such files
    }
  }

  /** What has come through the loopback interface so far; 0 where no file tells it. */
  private static long networkBytes() throws IOException {
    if (!Files.isReadable(NETWORK)) {
      return 0;
    }
    return Files.readAllLines(NETWORK).stream()
        .map(String::strip)
        .filter(line -> line.startsWith("lo:"))
        .mapToLong(line -> Long.parseLong(line.split("[: ]+", -1)[RECEIVED]))
        .sum();
  }

  @Override
  public void close() throws IOException {
    List<ProcessHandle> all = process.descendants().toList();
    input.close();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    all.forEach(ProcessHandle::destroyForcibly);
  }
}
