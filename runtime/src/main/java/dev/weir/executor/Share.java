package dev.weir.executor;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What one run has of a {@link ThreadExecutor}: the threads that work on it. */
final class Share {

  private final AttemptQueue attempts;
  private final Workers workers;
  // Where tasks go that mostly wait; null if that is where all tasks are.
  private final @Nullable Executor blockingThreads;
  private final Set<WorkingThread> working = ConcurrentHashMap.newKeySet();
  private final Set<WorkingThread> blocking = ConcurrentHashMap.newKeySet();

  Share(AttemptQueue attempts, Workers workers, @Nullable Executor blockingThreads) {
    this.attempts = attempts;
    this.workers = workers;
    this.blockingThreads = blockingThreads;
  }

  AttemptQueue attempts() {
    return attempts;
  }

  /** The next attempt if one is ready. Nothing escapes, for the worker belongs to others too. */
  @Nullable Attempt poll() {
    try {
      return attempts.poll();
    } catch (Throwable e) { // none of a task, so the run cannot go on
      attempts.breakDown(e);
      return null;
    }
  }

  /** Makes an attempt and all others that are ready afterwards. */
  Workers.Engagement work(Attempt first) {
    WorkingThread here = new WorkingThread(attempts, this::giveUp);
    working.add(here);
    try {
      attempts.inContext(
          () -> {
            Attempt attempt = first;
            while (attempt != null) {
              Attempt next = makeOrSend(here, attempt);
              attempt = next != null || isGivenUp(here) ? next : workers.pollPatiently(this);
            }
          });
    } catch (Throwable e) { // none of a task, so the run cannot go on
      attempts.breakDown(e);
    }
    boolean flagged = here.end();
    return new Workers.Engagement(!working.remove(here), flagged);
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
      return reject(attempt, e);
    }
  }

  /** Makes attempts that mostly wait; what comes behind them and does not goes back to workers. */
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
      giveUp(stuck);
    }
  }

  void reject(Throwable rejection) {
    for (Attempt attempt = poll(); attempt != null; ) {
      Attempt next = reject(attempt, rejection);
      attempt = next == null ? poll() : next;
    }
  }

  private @Nullable Attempt reject(Attempt attempt, Throwable rejection) {
    return attempts.start(attempt) ? attempts.failed(attempt, rejection) : null;
  }

  /** The time of the attempt that a worker is at is over; the worker may never come back. */
  private void giveUp(WorkingThread stuck) {
    if (working.remove(stuck)) {
      workers.giveUpOne();
    }
  }

  private boolean isGivenUp(WorkingThread here) {
    return !working.contains(here);
  }
}
