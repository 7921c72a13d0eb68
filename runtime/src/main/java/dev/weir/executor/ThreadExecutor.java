package dev.weir.executor;

import dev.weir.internal.Misuse;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

  private static final int UNBOUNDED = Integer.MAX_VALUE;
  private static final long IDLE_SECONDS = 10;
  // Looks for another attempt before a worker gives up: it takes a few microseconds, as long as it
  // would take to wake a thread that has gone to sleep.
  private static final int SPINS = 256;

  private static final ThreadLocal<@Nullable ThreadExecutor> WORKER_OF = new ThreadLocal<>();

  private final Executor threads;
  // Where tasks go that mostly wait; null if that is where all tasks are.
  private final @Nullable ExecutorService blockingThreads;
  private final @Nullable ExecutorService own;
  private final int parallelism;
  private final int spins;

  private final Set<Share> shares = ConcurrentHashMap.newKeySet();
  // Workers that have been sent and have not found themselves without work.
  private final AtomicInteger workers = new AtomicInteger();
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
    this(ownThreads(), checked(parallelism), parallelism == 1 ? 0 : SPINS);
  }

  /**
   * The threads of an executor, which decides how many tasks run at the same time and stays the
   * caller's to close. If it rejects work, the tasks that cannot run fail with the rejection.
   *
   * @param executor where tasks run
   * @throws IllegalArgumentException if it is null
   */
  public ThreadExecutor(Executor executor) {
    this.threads = Misuse.requireNonNull(executor, "executor");
    this.blockingThreads = null;
    this.own = null;
    this.parallelism = UNBOUNDED;
    this.spins = 0;
  }

  private ThreadExecutor(ExecutorService own, int parallelism, int spins) {
    this.threads = own;
    this.blockingThreads = parallelism == UNBOUNDED ? null : virtualThreads();
    this.own = own;
    this.parallelism = parallelism;
    this.spins = spins;
  }

  /**
   * A thread for each task that is ready: for tasks that wait more than they compute. From JDK 21
   * on these are virtual threads; before, a pool that grows with the number of tasks that are
   * ready.
   *
   * @return the executor
   */
  public static ThreadExecutor virtual() {
    return new ThreadExecutor(virtualThreads(), UNBOUNDED, 0);
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
        0, UNBOUNDED, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
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
    Share share = new Share(attempts);
    shares.add(share);
    attempts.onStop(share::interrupt);
    attempts.onReady(this::send);
    try {
      if (closed) {
        attempts.cancel();
      }
      waitFor(share);
    } finally {
      shares.remove(share);
      share.abandonStuckWorkers();
    }
  }

  private void waitFor(Share share) throws InterruptedException {
    ThreadExecutor executor = WORKER_OF.get();
    if (executor == this) {
      new WorkingThread(share.attempts).makeAll(); // in a task already, so it takes part
    } else if (executor == null) {
      share.attempts.await();
    } else {
      // A worker of another executor only waits here; somebody else may work there meanwhile.
      executor.workers.decrementAndGet();
      executor.sendIfNeeded();
      try {
        share.attempts.await();
      } finally {
        executor.workers.incrementAndGet();
      }
    }
  }

  /** Sends workers for attempts that have become ready, as far as the parallelism allows. */
  private void send(int ready) {
    for (int i = 0; i < ready && claimWorker(); i++) {
      try {
        threads.execute(this::work);
      } catch (Throwable e) { // mostly a rejection; no thread may be had, for instance
        if (workers.decrementAndGet() == 0) {
          shares.forEach(share -> share.reject(e)); // nobody else is there to make them
        }
        return;
      }
    }
  }

  private void sendIfNeeded() {
    if (shares.stream().anyMatch(share -> share.attempts.isReady())) {
      send(1);
    }
  }

  private boolean claimWorker() {
    int count = workers.get();
    while (count < parallelism) {
      if (workers.compareAndSet(count, count + 1)) {
        return true;
      }
      count = workers.get();
    }
    return false;
  }

  /** The life of a worker: it makes attempts of whichever run has some, and ends when none has. */
  private void work() {
    if (WORKER_OF.get() == this) {
      workers.decrementAndGet(); // the executor calls at once, and this thread is at work already
      return;
    }
    WORKER_OF.set(this);
    boolean flagged = false;
    Engagement last;
    do {
      last = workWhileReady();
      flagged |= last.flagged;
      if (!last.abandoned) {
        workers.decrementAndGet();
      }
      // An attempt that became ready meanwhile may have found the parallelism used up.
    } while (!last.abandoned
        && shares.stream().anyMatch(share -> share.attempts.isReady())
        && claimWorker());
    WORKER_OF.remove();
    if (flagged) {
      Thread.currentThread().interrupt(); // it is the caller's own thread, if its executor says so
    }
  }

  /**
   * How a worker's part ended.
   *
   * @param abandoned whether it was given up on while it was stuck in a task
   * @param flagged whether its thread's interrupt flag is to be set again
   */
  private record Engagement(boolean abandoned, boolean flagged) {}

  private Engagement workWhileReady() {
    boolean flagged = false;
    for (int spin = 0; spin <= spins; spin++) {
      for (Share share : shares) {
        Attempt attempt = share.attempts.poll();
        if (attempt != null) {
          Engagement engagement = share.work(attempt);
          flagged |= engagement.flagged;
          if (engagement.abandoned) {
            return new Engagement(true, flagged);
          }
          spin = 0;
        }
      }
      Thread.onSpinWait();
    }
    return new Engagement(false, flagged);
  }

  /**
   * Cancels the runs that are going on here and takes no others. Threads end when their tasks do;
   * an {@link Executor} that was given stays open.
   */
  @Override
  public void close() {
    closed = true;
    shares.forEach(share -> share.attempts.cancel());
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
    return name() + (parallelism == UNBOUNDED ? "" : " with parallelism " + parallelism);
  }

  /** What one run has of this executor: the threads that work on it. */
  private final class Share {

    private final AttemptQueue attempts;
    private final Set<WorkingThread> working = ConcurrentHashMap.newKeySet();
    private final Set<WorkingThread> blocking = ConcurrentHashMap.newKeySet();

    Share(AttemptQueue attempts) {
      this.attempts = attempts;
    }

    /** Makes an attempt and all others that are ready afterwards. */
    Engagement work(Attempt first) {
      WorkingThread here = new WorkingThread(attempts);
      working.add(here);
      try {
        attempts.inContext(
            () -> {
              Attempt attempt = first;
              while (attempt != null) {
                Attempt next = makeOrSend(here, attempt);
                attempt = next == null ? pollPatiently() : next;
              }
            });
      } catch (Throwable e) { // none of a task, so the run cannot go on
        attempts.breakDown(e);
      }
      boolean flagged = here.end();
      return new Engagement(!working.remove(here), flagged);
    }

    /** Makes an attempt here, or sends it to where it may wait. */
    private @Nullable Attempt makeOrSend(WorkingThread here, Attempt attempt) {
      if (blockingThreads == null || !attempt.isBlocking()) {
        return here.make(attempt);
      }
      try {
        blockingThreads.execute(() -> makeBlocking(attempt));
        return null;
      } catch (Throwable e) { // closed meanwhile, or there is no thread to be had
        return attempts.start(attempt) ? attempts.failed(attempt, e) : null;
      }
    }

    /**
     * Makes attempts that mostly wait; what comes behind them and does not goes back to workers.
     */
    private void makeBlocking(Attempt first) {
      WorkingThread here = new WorkingThread(attempts);
      blocking.add(here);
      try {
        attempts.inContext(
            () -> {
              Attempt attempt = first;
              while (attempt != null && attempt.isBlocking()) {
                attempt = here.make(attempt);
              }
              if (attempt != null) {
                attempts.putBack(attempt);
              }
            });
      } catch (Throwable e) { // none of a task, so the run cannot go on
        attempts.breakDown(e);
      }
      here.end();
      blocking.remove(here);
    }

    private @Nullable Attempt pollPatiently() {
      Attempt attempt = attempts.poll();
      for (int spin = 0; spin < spins && attempt == null; spin++) {
        Thread.onSpinWait();
        attempt = attempts.poll();
      }
      return attempt;
    }

    void interrupt() {
      working.forEach(WorkingThread::interrupt);
      blocking.forEach(WorkingThread::interrupt);
    }

    /**
     * The run is over: if it was stopped, a worker that is still in a task does not count any more.
     */
    void abandonStuckWorkers() {
      if (!attempts.isStopped()) {
        return;
      }
      interrupt(); // the run may be told of its end before the executor is told to interrupt
      for (WorkingThread stuck : List.copyOf(working)) {
        if (working.remove(stuck)) {
          workers.decrementAndGet();
          sendIfNeeded();
        }
      }
    }

    void reject(Throwable rejection) {
      for (Attempt attempt = attempts.poll(); attempt != null; ) {
        Attempt next = attempts.start(attempt) ? attempts.failed(attempt, rejection) : null;
        attempt = next == null ? attempts.poll() : next;
      }
    }
  }
}
