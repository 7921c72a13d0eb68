package dev.weir.executor;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The workers of a {@link ThreadExecutor}: as many threads as its parallelism allows, which make
 * attempts of all the runs that share it.
 *
 * <p>A worker that finds nothing to do looks on for some microseconds, about as long as it would
 * take to wake a thread that has gone to sleep. While one does, an attempt that becomes ready needs
 * no other; so whoever queues an attempt looks at {@link #searching} afterwards, and a worker that
 * gives up lowers it first and looks for attempts once more. One of the two sees the other.
 */
final class Workers {

  static final int UNBOUNDED = Integer.MAX_VALUE;

  private static final int SPINS = 4000;
  // Not in every one of them does a worker look: that would take tiny tasks away from a thread
  // which is about to come to them itself, for more than their time.
  private static final int PAUSE = 100;

  private static final ThreadLocal<@Nullable Workers> WORKER_OF = new ThreadLocal<>();

  private final Executor threads;
  private final int parallelism;
  private final int spins;

  private final Set<Share> shares = ConcurrentHashMap.newKeySet();
  // Workers that have been sent and have not found themselves without work.
  private final AtomicInteger count = new AtomicInteger();
  // Those of them that look for work right now.
  private final AtomicInteger searching = new AtomicInteger();

  Workers(Executor threads, int parallelism) {
    this.threads = threads;
    this.parallelism = parallelism;
    this.spins = parallelism == 1 || parallelism == UNBOUNDED ? 0 : SPINS;
  }

  /** The runs that are going on. */
  Set<Share> shares() {
    return shares;
  }

  /** A worker is stuck in a task of a run that is over, so another may work in its place. */
  void giveUpOne() {
    count.decrementAndGet();
    sendIfNeeded();
  }

  /**
   * Waits for the end of a run, or takes part in it where the calling thread is a worker already.
   */
  void waitFor(Share share) throws InterruptedException {
    Workers others = WORKER_OF.get();
    if (others == this) {
      new WorkingThread(share.attempts()).makeAll(); // in a task already, so it takes part
    } else if (others == null) {
      share.attempts().await();
    } else {
      // A worker of another executor only waits here; somebody else may work there meanwhile.
      others.count.decrementAndGet();
      others.sendIfNeeded();
      try {
        share.attempts().await();
      } finally {
        others.count.incrementAndGet();
      }
    }
  }

  /** Sends workers for attempts that have become ready, as far as the parallelism allows. */
  void send(int ready) {
    int wanted = ready - searching.get();
    for (int i = 0; i < wanted && claimWorker(); i++) {
      try {
        threads.execute(this::work);
      } catch (Throwable e) { // mostly a rejection; no thread may be had, for instance
        if (count.decrementAndGet() == 0) {
          shares.forEach(share -> share.reject(e)); // nobody else is there to make them
        }
        return;
      }
    }
  }

  void sendIfNeeded() {
    if (shares.stream().anyMatch(share -> share.attempts().isReady())) {
      send(1);
    }
  }

  private boolean claimWorker() {
    int now = count.get();
    while (now < parallelism) {
      if (count.compareAndSet(now, now + 1)) {
        return true;
      }
      now = count.get();
    }
    return false;
  }

  /** The life of a worker: it makes attempts of whichever run has some, and ends when none has. */
  private void work() {
    if (WORKER_OF.get() == this) {
      count.decrementAndGet(); // the executor calls at once, and this thread is at work already
      return;
    }
    WORKER_OF.set(this);
    boolean flagged = false;
    Engagement last;
    do {
      last = workWhileReady();
      flagged |= last.flagged();
      if (!last.abandoned()) {
        count.decrementAndGet();
      }
      // An attempt that became ready meanwhile may have found the parallelism used up.
    } while (!last.abandoned()
        && shares.stream().anyMatch(share -> share.attempts().isReady())
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
  record Engagement(boolean abandoned, boolean flagged) {}

  private Engagement workWhileReady() {
    boolean flagged = false;
    searching.incrementAndGet();
    for (int spin = 0; spin <= spins; spin += PAUSE) {
      for (Share share : shares) {
        Attempt attempt = share.poll();
        if (attempt != null) {
          found();
          Engagement engagement = share.work(attempt);
          flagged |= engagement.flagged();
          if (engagement.abandoned()) {
            return new Engagement(true, flagged);
          }
          searching.incrementAndGet();
          spin = 0;
        }
      }
      pause();
    }
    searching.decrementAndGet();
    return new Engagement(false, flagged);
  }

  /** Looks for an attempt for a while before the worker does anything slow. */
  @Nullable Attempt pollPatiently(Share share) {
    Attempt attempt = share.poll();
    if (attempt != null || spins == 0) {
      return attempt;
    }
    searching.incrementAndGet();
    for (int spin = 0; spin < spins && attempt == null && !isReadyBeside(share); spin += PAUSE) {
      pause();
      attempt = share.poll();
    }
    found();
    return attempt;
  }

  private boolean isReadyBeside(Share share) {
    for (Share other : shares) {
      if (other != share && other.attempts().isReady()) {
        return true;
      }
    }
    return false;
  }

  private static void pause() {
    for (int i = 0; i < PAUSE; i++) {
      Thread.onSpinWait();
    }
  }

  /** A worker has found what it looked for; it may have been counted on for more than that. */
  private void found() {
    if (searching.decrementAndGet() == 0 && count.get() < parallelism) {
      sendIfNeeded();
    }
  }
}
