package dev.weir.distributed;

import dev.weir.distributed.classes.ClassCache;
import dev.weir.distributed.cluster.Guest;
import dev.weir.distributed.cluster.Host;
import dev.weir.distributed.node.WorkerNode;
import dev.weir.distributed.wire.Fault;
import dev.weir.internal.Misuse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jgroups.JChannel;
import org.jspecify.annotations.Nullable;

/**
 * A worker inside an application, at the application's own channel: it runs the tasks of any flow,
 * for all drivers in the same cluster that were made with {@link
 * DistributedExecutor.Builder#channel} and know its secret. A JVM may be driver and worker at once.
 *
 * <p>It works until it is closed, or the channel leaves its cluster; then the work that it is at is
 * interrupted, and done elsewhere. The channel itself is never closed by it. Its threads are
 * daemons. Thread-safe.
 */
public final class ChannelWorker implements AutoCloseable {

  private final WorkerNode node;
  private final Duration drain;

  private ChannelWorker(WorkerNode node, Duration drain) {
    this.node = node;
    this.drain = drain;
  }

  /**
   * Sets up a worker.
   *
   * @return a builder with the defaults
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Takes no more work, waits until what is begun is done, for as long as {@link Builder#drain}
   * says, and interrupts the rest. A thread that is interrupted does not wait.
   */
  @Override
  public void close() {
    try {
      node.leave(drain);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How a worker is to be. */
  public static final class Builder {

    private static final Duration DRAIN = Duration.ofSeconds(30);

    private @Nullable Host host;
    private @Nullable Path secretFile;
    private int slots = Runtime.getRuntime().availableProcessors();
    private @Nullable Path cache;
    private Duration drain = DRAIN;

    private Builder() {}

    /**
     * The application's channel, which is needed. It must be connected when the worker is started.
     *
     * @param channel the channel; not null
     * @return this builder
     * @throws IllegalArgumentException if it is null
     */
    public Builder channel(JChannel channel) {
      host = Host.of(Misuse.requireNonNull(channel, "channel"));
      return this;
    }

    /**
     * Names the file with the secret that drivers have too, which is needed: 64 hexadecimal digits.
     * Who knows it can run any code here.
     *
     * @param file the file; it is read when the worker is started
     * @return this builder
     * @throws IllegalArgumentException if it is null
     */
    public Builder secretFile(Path file) {
      secretFile = Misuse.requireNonNull(file, "file");
      return this;
    }

    /**
     * How many tasks it makes at a time, for all drivers together. The default is one for each
     * core.
     *
     * @param number at least 1
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder slots(int number) {
      if (number < 1) {
        throw Fault.NUMBER_TOO_SMALL.argument("slots", number);
      }
      slots = number;
      return this;
    }

    /**
     * Takes classes from drivers that this application lacks, and keeps them in a folder. The
     * default is to take none: all members of the cluster have the classes of their flows.
     *
     * @param folder where they are kept; it is made if it is not there
     * @return this builder
     * @throws IllegalArgumentException if it is null
     */
    public Builder cache(Path folder) {
      cache = Misuse.requireNonNull(folder, "folder");
      return this;
    }

    /**
     * How long closing waits for what is begun. The default is 30 seconds.
     *
     * @param patience the time; zero or less for not at all
     * @return this builder
     * @throws IllegalArgumentException if it is null
     */
    public Builder drain(Duration patience) {
      drain = Misuse.requireNonNull(patience, "patience");
      return this;
    }

    /**
     * Starts the worker.
     *
     * @return the worker, which drivers can find now
     * @throws IllegalArgumentException if there is no channel, or one without protocols that are
     *     needed, or no secret
     * @throws IllegalStateException if the channel is not connected
     * @throws IOException if the classes that are here already cannot be read
     */
    public ChannelWorker start() throws IOException {
      Host at = Misuse.requireNonNull(host, "channel");
      Guest guest =
          Guest.at(
              at, "worker", SecretFile.read(secretFile, "ChannelWorker.builder().secretFile(…)"));
      ClassCache classes = cache == null ? null : new ClassCache(cache, ThisClassPath.get());
      return new ChannelWorker(
          new WorkerNode(
              guest, new WorkerNode.Setting(0, slots, DaemonThreads.named("weir-slot"), classes)),
          drain);
    }
  }
}
