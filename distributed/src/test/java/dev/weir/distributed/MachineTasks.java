package dev.weir.distributed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** What workers on machines do. All give the process id of the worker. */
final class MachineTasks {

  private MachineTasks() {}

  private static int pid() {
    return (int) ProcessHandle.current().pid();
  }

  /** False the first time that it is asked about a file, whoever does. */
  private static boolean isAgain(@Nullable Object file) throws IOException {
    Path marker = Path.of((String) Objects.requireNonNull(file));
    if (Files.exists(marker)) {
      return true;
    }
    Files.createFile(marker);
    return false;
  }

  /** Waits until the worker is told a line, whatever happens. */
  static int waits() throws IOException {
    System.out.println("begun");
    while (System.in.read() != '\n') {
      // Only the end of the line counts.
    }
    System.out.println("told");
    return pid();
  }

  /** The same, the first time only. */
  static int waitsOnce(@Nullable Object file) throws IOException {
    return isAgain(file) ? pid() : waits();
  }

  static int reads(@Nullable Object large) {
    System.out.println("read " + ((int[]) Objects.requireNonNull(large)).length);
    return pid();
  }

  /** Waits until it is interrupted. */
  static int isInterrupted() {
    System.out.println("begun");
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      System.out.println("interrupted");
    }
    return pid();
  }

  /** The same, the first time only. */
  static int isInterruptedOnce(@Nullable Object file) throws IOException {
    return isAgain(file) ? pid() : isInterrupted();
  }
}
