package dev.weir.distributed;

import dev.weir.graph.Input;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tasks for workers in other JVMs: what they need goes with them, and nothing of the test does. */
final class LargeValues {

  static final int MEGABYTE = 1 << 20;

  private LargeValues() {}

  /** Adds a task whose body runs in the worker. */
  static Step task(TestFlow flow, String name, Step.Signature body, Input<?>... inputs) {
    return flow.replace(flow.step(name, unused -> null, inputs), body);
  }

  /** Adds a task that gives some megabytes, which begin with the worker's process id. */
  static Step make(TestFlow flow, int megabytes, Input<?>... inputs) {
    return task(flow, "make", unused -> large(megabytes), inputs);
  }

  static int[] large(int megabytes) {
    int[] value = new int[megabytes * MEGABYTE / Integer.BYTES];
    value[0] = pid();
    return value;
  }

  static int pid() {
    return (int) ProcessHandle.current().pid();
  }

  /** The process id that a large value begins with. */
  static int maker(@Nullable Object value) {
    return ((int[]) Objects.requireNonNull(value))[0];
  }

  /** Ends the JVM the first time, whichever that is. */
  static @Nullable Object haltOnce(@Nullable Object marker) throws IOException {
    Path file = Path.of((String) Objects.requireNonNull(marker));
    if (!Files.exists(file)) {
      Files.createFile(file);
      Runtime.getRuntime().halt(1);
    }
    return null;
  }

  /** Ends the JVM once somebody has said so. */
  static void haltIfThere(@Nullable Object marker) {
    if (Files.exists(Path.of((String) Objects.requireNonNull(marker)))) {
      Runtime.getRuntime().halt(1);
    }
  }
}
