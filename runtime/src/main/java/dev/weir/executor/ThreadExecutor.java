package dev.weir.executor;

import dev.weir.internal.Misuse;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks on all cores: on threads of its own, on virtual threads, or on those of an {@link
 * Executor}.
 *
 * <p>The caller of {@code run()} waits, and gets the result of a cancelled run at once even if a
 * task ignores its interrupt. A task may run another flow on the same executor: its own thread then
 * takes part in that, so this works with a parallelism of one, too.
 *
 * <p>A task that is marked as blocking does not count towards the parallelism: it gets a thread of
 * its own, a virtual one from JDK 21 on, before that one of a pool that grows. Where all tasks go
 * to an {@code Executor}, these do too.
 *
 * <p>Many runs may share an executor, one after another or at once; all of them together keep to
 * its parallelism. Its own threads are daemons, are named {@code weir-1} and so on, and end when
 * they have been idle for ten seconds, so closing it is optional. Thread-safe.
 */
public final class ThreadExecutor implements FlowExecutor, AutoCloseable {

  private static final long IDLE_SECONDS = 10;

  private final Workers workers;
  // Where tasks go that mostly wait; null if that is where all tasks are.
  private final @Nullable ExecutorService blockingThreads;
  private final @Nullable ExecutorService own;
  private final int parallelism;
  private volatile boolean closed;

  /** Threads of its own, as many as there are processors. */
  public ThreadExecutor() {
    this(Runtime.getRuntime().availableProcessors());
  }

  /**
   * Threads of its own.
   *
   * @param parallelism how many tasks may run at the same time, at least 1
   * @throws IllegalArgumentException if it is less than 1
   */
  public ThreadExecutor(int parallelism) {
    this(ownThreads(), checked(parallelism));
  }

  /**
   * The threads of an executor, which decides how many tasks run at the same time and stays the
   * caller's to close. If it rejects work, the tasks that cannot run fail with the rejection.
   *
   * @param executor where tasks run
   * @throws IllegalArgumentException if it is null
   */
  public ThreadExecutor(Executor executor) {
    this.workers = new Workers(Misuse.requireNonNull(executor, "executor"), Workers.UNBOUNDED);
    this.blockingThreads = null;
    this.own = null;
    this.parallelism = Workers.UNBOUNDED;
  }

  private ThreadExecutor(ExecutorService own, int parallelism) {
    this.workers = new Workers(own, parallelism);
    this.blockingThreads = parallelism == Workers.UNBOUNDED ? null : virtualThreads();
    this.own = own;
    this.parallelism = parallelism;
  }

  /**
   * A thread for each task that is ready: for tasks that wait more than they compute. From JDK 21
   * on these are virtual threads; before, a pool that grows with the number of tasks that are
   * ready.
   *
   * @return the executor
   */
  public static ThreadExecutor virtual() {
    return new ThreadExecutor(virtualThreads(), Workers.UNBOUNDED);
  }

  private static int checked(int parallelism) {
    if (parallelism < 1) {
      throw Misuse.PARALLELISM_TOO_SMALL.argument(parallelism);
    }
    return parallelism;
  }

  /** Without a bound, since a task that ignores its cancellation keeps its thread for good. */
  private static ExecutorService ownThreads() {
    AtomicInteger number = new AtomicInteger();
    ThreadFactory factory =
        work -> {
          Thread thread = new Thread(work, "weir-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        };
    return new ThreadPoolExecutor(
        0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
  }

  private static ExecutorService virtualThreads() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (NoSuchMethodException e) {
      return ownThreads(); // before JDK 21
    } catch (IllegalAccessException | InvocationTargetException e) {
      // JDK 19 and 20 have the method, and refuse unless previews are enabled.
      return ownThreads();
    }
  }

  /**
   * The name.
   *
   * @return {@code thread}
   */
  @Override
  public String name() {
    return "thread";
  }

  @Override
  public void execute(AttemptQueue attempts) throws InterruptedException {
    if (closed) {
      throw Misuse.EXECUTOR_CLOSED.state(name());
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Share share = new Share(attempts, workers, blockingThreads);
    workers.shares().add(share);
    attempts.onStop(share::interrupt);
    attempts.onReady(workers::send);
    try {
      if (closed) {
        attempts.cancel();
      }
      workers.waitFor(share);
    } finally {
      workers.shares().remove(share);
      share.abandonStuckWorkers();
    }
  }

  /**
   * Cancels the runs that are going on here and takes no others. Threads end when their tasks do;
   * an {@link Executor} that was given stays open.
   */
  @Override
  public void close() {
    closed = true;
    workers.shares().forEach(share -> share.attempts().cancel());
    if (own != null) {
      own.shutdown();
    }
    if (blockingThreads != null) {
      blockingThreads.shutdown();
    }
  }

  /** For people to read. */
  @Override
  public String toString() {
    return name() + (parallelism == Workers.UNBOUNDED ? "" : " with parallelism " + parallelism);
  }
}
