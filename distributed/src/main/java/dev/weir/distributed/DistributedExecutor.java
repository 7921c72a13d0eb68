package dev.weir.distributed;

import dev.weir.distributed.cluster.Host;
import dev.weir.distributed.wire.AllowList;
import dev.weir.distributed.wire.Fault;
import dev.weir.executor.AttemptQueue;
import dev.weir.executor.FlowExecutor;
import dev.weir.internal.Misuse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jgroups.JChannel;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks on workers. What a task gets and gives goes through Java's serialization, so a flow
 * that runs here runs in other JVMs too.
 *
 * <p>Values, and the instance that tasks belong to if they are no static methods, must be
 * serializable, and of classes that are allowed: plain data of the JDK, exceptions, the packages of
 * the flow, of the classes it uses and of the types in its signatures, and what {@link
 * Builder#allow} names. A task gets a copy of what others gave, and an exception arrives as a copy:
 * of the same type, with its causes, suppressed exceptions and stack trace, or as a {@link
 * dev.weir.state.RemoteFailure} if it cannot travel.
 *
 * <p>An executor may serve many runs, one after another or at once; all together keep to its slots.
 * A task that is marked as blocking takes none. Threads are daemons and end when they are idle, so
 * closing is optional. Thread-safe.
 */
public final class DistributedExecutor implements FlowExecutor, AutoCloseable {

  private final Object lock = new Object();
  // Guarded by lock. Settings are read when they are needed: this may be made only to be listed.
  private @Nullable Settings settings;
  private @Nullable Crew crew;
  private boolean closed;

  /**
   * An executor as the configuration says: {@code weir.distributed.processes}, {@code .workers},
   * {@code .slots}, {@code .address} with {@code .secretFile} and {@code .insecure}, and {@code
   * .debug}, each as a system property, an environment variable such as {@code
   * WEIR_DISTRIBUTED_WORKERS}, or a line in {@code weir.properties}. They are read when the first
   * flow runs.
   */
  public DistributedExecutor() {}

  private DistributedExecutor(Settings settings) {
    this.settings = settings;
  }

  /** On workers that are there, for tests. */
  DistributedExecutor(Crew crew) {
    this.settings = Settings.defaults(new Where.Jvms(List.of()));
    this.crew = crew;
  }

  /**
   * Sets up an executor.
   *
   * @return a builder with the defaults
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The name.
   *
   * @return {@code distributed}
   */
  @Override
  public String name() {
    return "distributed";
  }

  /**
   * As ready. The configuration is checked here, before a run starts.
   *
   * @return {@link FlowExecutor.Order#READY}
   * @throws IllegalArgumentException if a setting has a value that is not allowed
   */
  @Override
  public Order order() {
    synchronized (lock) {
      settings();
    }
    return Order.READY;
  }

  private Settings settings() {
    Settings known = settings;
    if (known == null) {
      known = Settings.configured(System.getProperties(), System.getenv());
      settings = known;
    }
    return known;
  }

  @Override
  public void execute(AttemptQueue attempts) throws InterruptedException {
    Crew working;
    synchronized (lock) {
      if (closed) {
        throw Misuse.EXECUTOR_CLOSED.state(name());
      }
      if (crew == null) {
        crew = Crew.of(settings());
      }
      working = crew;
    }
    working.execute(attempts);
  }

  /** How much has gone through this JVM to workers and back; for tests. */
  long bytesMoved() {
    synchronized (lock) {
      return crew == null ? 0 : crew.bytesMoved();
    }
  }

  /**
   * Cancels the runs that are going on here and takes no others. Threads end when their tasks do.
   */
  @Override
  public void close() {
    Crew working;
    synchronized (lock) {
      closed = true;
      working = crew;
    }
    if (working != null) {
      working.close();
    }
  }

  /** For people to read. */
  @Override
  public String toString() {
    synchronized (lock) {
      return settings == null ? name() : name() + " with " + settings;
    }
  }

  /** How an executor is to be. */
  public static final class Builder {

    private final Wishes wishes = new Wishes();
    private @Nullable Integer workers;
    private @Nullable Integer slots;
    private final List<String> allow = new ArrayList<>();
    private boolean debug;
    private long largestBrought = Settings.LARGEST_BROUGHT;

    private Builder() {}

    /** Up to how many bytes of a result come here at once, for tests. */
    Builder largestBrought(long bytes) {
      largestBrought = bytes;
      return this;
    }

    /**
     * Whether workers are JVMs of their own, on this machine. If not, which is the default, they
     * are threads in this JVM, with the same round trip of values through serialization.
     *
     * @param own true for JVMs of their own
     * @return this builder
     */
    public Builder processes(boolean own) {
      wishes.processes = own;
      return this;
    }

    /**
     * Where workers run that were started with {@link WeirWorker}. It is enough to name one of
     * them: the others of its cluster are found. Adds to what was given before.
     *
     * <p>Needs {@link #secretFile}, and, if one is beyond this machine, {@link #tls} or {@link
     * #insecure}. How many workers and slots there are is for the workers to say.
     *
     * @param hostsAndPorts such as {@code worker-1:7800} or {@code [::1]:7800}; a name may stand
     *     for many hosts
     * @return this builder
     * @throws IllegalArgumentException if one is null or no such address
     */
    public Builder address(String... hostsAndPorts) {
      for (String address : Misuse.requireNonNull(hostsAndPorts, "hostsAndPorts")) {
        HostPort.of(Misuse.requireNonNull(address, "an element of hostsAndPorts"));
        wishes.addresses.add(address);
      }
      return this;
    }

    /**
     * The application's own channel, through which workers are found that were started with {@link
     * ChannelWorker} at channels of the same cluster, of this JVM or of others. It must be
     * connected when a flow runs, and until that ends. Weir uses a fork of the channel: it neither
     * opens nor closes it, and the application's messages, views and state are not touched.
     *
     * <p>Needs {@link #secretFile}. Who may join, and whether connections are encrypted, is for the
     * channel's protocols to say.
     *
     * @param channel the channel; not null
     * @return this builder
     * @throws IllegalArgumentException if it is null
     */
    public Builder channel(JChannel channel) {
      wishes.host = Host.of(Misuse.requireNonNull(channel, "channel"));
      return this;
    }

    /**
     * Names the file with the secret of the workers that are joined: 64 hexadecimal digits.
     *
     * @param file the file; it is read when the executor is made, and when it joins the workers
     * @return this builder
     * @throws IllegalArgumentException if it is null
     */
    public Builder secretFile(Path file) {
      wishes.secretFile = Misuse.requireNonNull(file, "file");
      return this;
    }

    /**
     * Encrypts connections to workers at addresses, and lets both sides show who they are: the
     * context must have a key of this side, and trust those of the workers.
     *
     * @param context a context that is initialized
     * @return this builder
     * @throws IllegalArgumentException if it is null
     */
    public Builder tls(SSLContext context) {
      wishes.tls = Misuse.requireNonNull(context, "context");
      return this;
    }

    /**
     * Allows connections beyond this machine that are not encrypted. Whoever can listen to them
     * learns the secret, and with it can make workers run anything.
     *
     * @return this builder
     */
    public Builder insecure() {
      wishes.insecure = true;
      return this;
    }

    /**
     * Whether workers that are joined are given the classes of this program that they lack, which
     * is the default. If not, they need to have them on their class path.
     *
     * @param ship false for no
     * @return this builder
     */
    public Builder shipClasses(boolean ship) {
      wishes.shipClasses = ship;
      return this;
    }

    /**
     * How many workers there are. The default is one for each core if they are JVMs of their own,
     * else one.
     *
     * @param number at least 1
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder workers(int number) {
      workers = checked("workers", number);
      wishes.workers = true;
      return this;
    }

    /**
     * How many tasks each worker makes at a time. The default is one if workers are JVMs of their
     * own, else one for each core.
     *
     * @param number at least 1
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder slots(int number) {
      slots = checked("slots", number);
      wishes.slots = true;
      return this;
    }

    private static int checked(String what, int number) {
      if (number < 1) {
        throw Fault.NUMBER_TOO_SMALL.argument(what, number);
      }
      return number;
    }

    /**
     * What worker JVMs are started with, such as {@code -Xmx2g}. Adds to what was given before.
     *
     * @param flags options of the {@code java} command
     * @return this builder
     * @throws IllegalArgumentException if one is null
     */
    public Builder jvmFlags(String... flags) {
      for (String flag : Misuse.requireNonNull(flags, "flags")) {
        wishes.jvmFlags.add(Misuse.requireNonNull(flag, "an element of flags"));
      }
      return this;
    }

    /**
     * Allows further classes for values. Adds to what was given before.
     *
     * @param names classes such as {@code com.acme.Order}, which stands for the classes in it too,
     *     and packages with a dot at their end such as {@code com.acme.}, which stand for those
     *     below them too
     * @return this builder
     * @throws IllegalArgumentException if one is null or no such name
     */
    public Builder allow(String... names) {
      List<String> more = List.of(Misuse.requireNonNull(names, "allow"));
      new AllowList(more);
      allow.addAll(more);
      return this;
    }

    /**
     * Whether the engine logs all that it does, which is a lot.
     *
     * @param verbose true for its most verbose logs
     * @return this builder
     */
    public Builder debug(boolean verbose) {
      debug = verbose;
      wishes.debug = verbose;
      return this;
    }

    /**
     * Makes the executor. Nothing is started before a flow runs.
     *
     * @return the executor
     * @throws IllegalArgumentException if what was said does not go together, or the file with the
     *     secret has none, or a host is not known
     */
    public DistributedExecutor build() {
      Where where = wishes.where();
      Settings defaults = Settings.defaults(where);
      return new DistributedExecutor(
          new Settings(
              where,
              workers == null ? defaults.workers() : workers,
              slots == null ? defaults.slots() : slots,
              List.copyOf(allow),
              largestBrought,
              debug));
    }
  }
}
