package dev.weir.distributed;

import dev.weir.distributed.wire.AllowList;
import dev.weir.distributed.wire.Fault;
import dev.weir.executor.AttemptQueue;
import dev.weir.executor.FlowExecutor;
import dev.weir.internal.Misuse;
import java.util.ArrayList;
import java.util.List;
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
   * {@code .slots} and {@code .debug}, each as a system property, an environment variable such as
   * {@code WEIR_DISTRIBUTED_WORKERS}, or a line in {@code weir.properties}. They are read when the
   * first flow runs.
   */
  public DistributedExecutor() {}

  private DistributedExecutor(Settings settings) {
    this.settings = settings;
  }

  /** On workers that are there, for tests. */
  DistributedExecutor(Crew crew) {
    this.settings = Settings.defaults(true);
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

    private boolean processes;
    private @Nullable Integer workers;
    private @Nullable Integer slots;
    private final List<String> jvmFlags = new ArrayList<>();
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
      processes = own;
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
        jvmFlags.add(Misuse.requireNonNull(flag, "an element of flags"));
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
      return this;
    }

    /**
     * Makes the executor. Nothing is started before a flow runs.
     *
     * @return the executor
     */
    public DistributedExecutor build() {
      Settings defaults = Settings.defaults(processes);
      return new DistributedExecutor(
          new Settings(
              processes,
              workers == null ? defaults.workers() : workers,
              slots == null ? defaults.slots() : slots,
              List.copyOf(allow),
              largestBrought,
              new Settings.Jvms(List.copyOf(jvmFlags), debug)));
    }
  }
}
