package dev.weir.distributed.node;

import dev.weir.executor.Attempt;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a worker prints, each line with the worker's name and the task that has printed it. Lines of
 * different threads do not get mixed up.
 */
public final class TaskOutput extends OutputStream {

  private final String worker;
  private final PrintStream destination;
  private final ThreadLocal<ByteArrayOutputStream> line =
      ThreadLocal.withInitial(ByteArrayOutputStream::new);

  TaskOutput(String worker, PrintStream destination) {
    this.worker = worker;
    this.destination = destination;
  }

  /**
   * Takes over the standard output and the standard error of this JVM.
   *
   * @param worker the worker's name
   */
  public static void install(String worker) {
    System.setOut(wrapped(worker, FileDescriptor.out));
    System.setErr(wrapped(worker, FileDescriptor.err));
  }

  private static PrintStream wrapped(String worker, FileDescriptor descriptor) {
    PrintStream destination =
        new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    return new PrintStream(new TaskOutput(worker, destination), true, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int value) {
    ByteArrayOutputStream current = line.get();
    if (value != '\n') {
      current.write(value);
      return;
    }
    Attempt attempt = Attempt.current();
    String task = attempt == null ? "" : " " + attempt.task().slug();
    String text = current.toString(StandardCharsets.UTF_8);
    current.reset();
    destination.println("[" + worker + task + "] " + text);
  }
}
