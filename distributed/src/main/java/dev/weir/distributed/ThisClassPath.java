package dev.weir.distributed;

import dev.weir.Task;
import dev.weir.distributed.classes.ClassPath;
import dev.weir.distributed.cluster.Cluster;
import dev.weir.distributed.wire.Fault;
import dev.weir.run.FlowRunner;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The class path of this JVM without Weir, read when it is first asked for. */
final class ThisClassPath {

  private static @Nullable ClassPath known; // guarded by the class

  private ThisClassPath() {}

  /** Reads a class path. */
  interface Reader {
    ClassPath read() throws IOException;
  }

  /**
   * The same for workers.
   *
   * @throws IllegalStateException if some of it cannot be read
   */
  static ClassPath toShip(Reader reader) {
    try {
      return reader.read();
    } catch (IOException e) {
      throw new IllegalStateException(Fault.CLASS_PATH_UNREADABLE.message(e.getMessage()), e);
    }
  }

  static synchronized ClassPath get() throws IOException {
    ClassPath read = known;
    if (read == null) {
      read =
          ClassPath.ofThisJvm(
              List.of(Task.class, FlowRunner.class, DistributedExecutor.class, Cluster.engine()));
      known = read;
    }
    return read;
  }
}
