package dev.weir.distributed;

import dev.weir.Task;
import dev.weir.distributed.classes.ClassPath;
import dev.weir.distributed.cluster.Cluster;
import dev.weir.run.FlowRunner;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The class path of this JVM without Weir, read when it is first asked for. */
final class ThisClassPath {

  private static @Nullable ClassPath known; // guarded by the class

  private ThisClassPath() {}

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
