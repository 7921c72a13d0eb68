package dev.weir.executor;

import org.jspecify.annotations.Nullable;

/**
 * A thread's part in one run: it makes attempts, and its interrupts are kept apart. One that Weir
 * sends stops the run; one that comes from elsewhere while a task runs is the task's own affair,
 * and is hidden from the next task.
 */
final class WorkingThread {

  private final AttemptQueue attempts;
  private final Thread thread = Thread.currentThread();
  // Of a task's own doing; read and written by the thread itself only.
  private boolean tasksInterrupt;
  // Guarded by this.
  private boolean interruptSent;
  private boolean done;

  /** The calling thread's part. */
  WorkingThread(AttemptQueue attempts) {
    this.attempts = attempts;
  }

  /**
   * Makes an attempt.
   *
   * @return the one to go on with, if there is one
   */
  @Nullable Attempt make(Attempt attempt) {
    Attempt next = attempts.start(attempt) ? call(attempt) : null;
    if (Thread.interrupted()) {
      tasksInterrupt |= !wasInterruptSent();
    }
    return next;
  }

  private @Nullable Attempt call(Attempt attempt) {
    Object result;
    try {
      result = attempt.call();
    } catch (Throwable failure) { // also Errors and interrupts: none may take the run along
      return attempts.failed(attempt, failure);
    }
    return attempts.succeeded(attempt, result);
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

  /**
   * The thread is done here. An interrupt of ours that no task has seen is cleared.
   *
   * @return whether a task was interrupted from elsewhere, or has interrupted its own thread
   */
  boolean end() {
    synchronized (this) {
      done = true;
      if (interruptSent) {
        Thread.interrupted();
      }
    }
    return tasksInterrupt;
  }
}
