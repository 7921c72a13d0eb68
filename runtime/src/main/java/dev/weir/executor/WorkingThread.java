package dev.weir.executor;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A thread's part in one run: it makes attempts, and its interrupts are kept apart. One that Weir
 * sends stops the run; one that comes from elsewhere while a task runs is the task's own affair,
 * and is hidden from the next task; one that comes between tasks cancels the run.
 *
 * <p>A task may run another flow on its thread. An interrupt that stops the outer run stops the
 * inner one too, so a thread's parts know those around them.
 */
final class WorkingThread {

  private static final ThreadLocal<@Nullable WorkingThread> INNERMOST = new ThreadLocal<>();

  private final AttemptQueue attempts;
  private final Consumer<Attempt> deadline;
  private final Thread thread = Thread.currentThread();
  private final @Nullable Attempt[] formerPlace = Attempt.placeOfThread();
  private final @Nullable Attempt[] current = Attempt.newPlaceOfThread();
  private final @Nullable WorkingThread outer = INNERMOST.get();
  // Whether the thread must have its flag again; read and written by the thread itself only.
  private boolean flagged;
  // Guarded by this.
  private boolean interruptSent;
  private boolean done;
  private @Nullable Attempt timed; // the attempt that is being made, if it has a deadline
  private boolean timeIsOver; // and it was interrupted because of that

  /** The calling thread's part, until {@link #end}. */
  WorkingThread(AttemptQueue attempts) {
    this(attempts, thread -> {});
  }

  /**
   * The calling thread's part, until {@link #end}.
   *
   * @param overdue told when an attempt has been interrupted because its time is over
   */
  WorkingThread(AttemptQueue attempts, Consumer<WorkingThread> overdue) {
    this.attempts = attempts;
    this.deadline =
        attempt -> {
          if (interrupt(attempt)) {
            overdue.accept(this);
          }
        };
    INNERMOST.set(this);
  }

  /**
   * Makes an attempt.
   *
   * @return the one to go on with, if there is one
   */
  @Nullable Attempt make(Attempt attempt) {
    if (Thread.interrupted() && !wasInterruptSent()) {
      flagged = true;
      attempts.cancel();
    }
    if (attempt.isTimed()) {
      begin(attempt);
    }
    if (attempts.start(attempt, deadline)) {
      return call(attempt);
    }
    hideInterrupt(attempt);
    return null;
  }

  private synchronized void begin(Attempt attempt) {
    timed = attempt;
  }

  /** Interrupts one attempt if it is still being made here. */
  private synchronized boolean interrupt(Attempt attempt) {
    if (timed == attempt && !done) {
      timeIsOver = true;
      thread.interrupt();
      return true;
    }
    return false;
  }

  private synchronized boolean wasTimeOver() {
    boolean over = timeIsOver;
    timed = null;
    timeIsOver = false;
    return over;
  }

  private @Nullable Attempt call(Attempt attempt) {
    Object result;
    try {
      result = attempt.call(current);
    } catch (Throwable failure) { // also Errors and interrupts: none may take the run along
      hideInterrupt(attempt);
      return attempts.failed(attempt, failure);
    }
    hideInterrupt(attempt);
    return attempts.succeeded(attempt, result);
  }

  private void hideInterrupt(Attempt attempt) {
    boolean overdue = attempt.isTimed() && wasTimeOver();
    if (Thread.interrupted() && !wasInterruptSent() && !overdue) {
      flagged = true;
    }
    if (outer != null && outer.isStopping()) {
      attempts
          .cancel(); // the interrupt was the outer run's, whether or not the task has cleared it
    }
  }

  private boolean isStopping() {
    return wasInterrupted() || (outer != null && outer.isStopping());
  }

  /** Makes attempts until there are no more, waiting for those of other threads. */
  void makeAll() throws InterruptedException {
    attempts.onStop(this::interrupt);
    try {
      Attempt attempt = attempts.take();
      while (attempt != null) {
        Attempt next = make(attempt);
        attempt = next == null ? attempts.take() : next;
      }
    } finally {
      if (end()) {
        thread.interrupt();
      }
    }
  }

  /** Interrupts the thread if it is still at work here. */
  synchronized void interrupt() {
    if (!done) {
      interruptSent = true;
      thread.interrupt();
    }
  }

  private synchronized boolean wasInterruptSent() {
    return interruptSent;
  }

  private synchronized boolean wasInterrupted() {
    return interruptSent || timeIsOver;
  }

  /**
   * The thread is done here. An interrupt of ours that no task has seen is cleared.
   *
   * @return whether the thread's flag is to be set again
   */
  boolean end() {
    Attempt.setPlaceOfThread(formerPlace);
    if (outer == null) {
      INNERMOST.remove();
    } else {
      INNERMOST.set(outer);
    }
    synchronized (this) {
      done = true;
      if (interruptSent) {
        Thread.interrupted();
      }
    }
    return flagged;
  }
}
