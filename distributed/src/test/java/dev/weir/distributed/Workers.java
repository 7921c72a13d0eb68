package dev.weir.distributed;

import dev.weir.distributed.cluster.Meeting;
import dev.weir.distributed.cluster.Secret;
import dev.weir.distributed.node.WorkerNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A cluster of workers that wait for drivers, in this JVM so that tests see into them. */
final class Workers implements AutoCloseable {

  private final Secret secret = Secret.random();
  private final Path secretFile;
  private final @Nullable SSLContext tls;
  private final List<WorkerNode> nodes = new ArrayList<>();

  Workers(Path folder, @Nullable SSLContext tls) throws IOException {
    this.secretFile = Files.writeString(folder.resolve("secret"), secret.text() + "\n");
    this.tls = tls;
  }

  Workers(Path folder) throws IOException {
    this(folder, null);
  }

  /** Starts one, whose tasks run in threads of its name. */
  WorkerNode start(String name, int slots) throws IOException {
    List<InetSocketAddress> others = nodes.stream().map(WorkerNode::address).toList();
    Meeting meeting =
        new Meeting(
            Joining.CLUSTER,
            name,
            Meeting.onlyHere(),
            new Meeting.Others(others, null, !others.isEmpty()),
            secret,
            tls);
    WorkerNode node =
        new WorkerNode(meeting, new WorkerNode.Setting(0, slots, DaemonThreads.named(name), null));
    nodes.add(node);
    return node;
  }

  /** Where the first one can be reached. */
  String address() {
    InetSocketAddress address = nodes.get(0).address();
    return address.getAddress().getHostAddress() + ":" + address.getPort();
  }

  Path secretFile() {
    return secretFile;
  }

  /** A driver that names the first one only. */
  DistributedExecutor.Builder driver() {
    return DistributedExecutor.builder().address(address()).secretFile(secretFile);
  }

  @Override
  public void close() {
    try {
      for (WorkerNode node : nodes) {
        node.leave(Duration.ZERO);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
