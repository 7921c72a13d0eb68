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

  /** Makes an attempt, and those that completing it leads to, one after another. */
  void makeAll(Attempt first) {
    for (Attempt attempt = first; attempt != null; ) {
      Attempt next = attempts.start(attempt) ? make(attempt) : null;
      if (Thread.interrupted()) {
        tasksInterrupt |= !wasInterruptSent();
      }
      attempt = next;
    }
  }

  private @Nullable Attempt make(Attempt attempt) {
    Object result;
    try {
      result = attempt.call();
    } catch (Throwable failure) { // also Errors and interrupts: none may take the run along
      return attempts.failed(attempt, failure);
    }
    return attempts.succeeded(attempt, result);
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
