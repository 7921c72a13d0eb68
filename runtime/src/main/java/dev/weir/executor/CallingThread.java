package dev.weir.executor;

import org.jspecify.annotations.Nullable;

/**
 * Runs attempts one after another in the thread that called {@code run()}.
 *
 * <p>That thread is the user's, so its interrupts are kept apart: one that Weir sends stops the run
 * and is cleared at the end; one that comes from elsewhere while a task runs is the task's own
 * affair, is hidden from the next task, and is there again at the end.
 */
final class CallingThread {

  private final Thread thread = Thread.currentThread();
  // Guarded by this.
  private boolean interruptSent;
  private boolean done;

  private CallingThread() {}

  static void run(AttemptQueue attempts) throws InterruptedException {
    CallingThread calling = new CallingThread();
    attempts.onStop(calling::interrupt);
    boolean tasksInterrupt = false;
    try {
      Attempt attempt = attempts.take();
      while (attempt != null) {
        Attempt next = attempts.start(attempt) ? call(attempts, attempt) : null;
        if (Thread.interrupted()) {
          tasksInterrupt |= !calling.wasInterruptSent();
        }
        attempt = next == null ? attempts.take() : next;
      }
    } finally {
      calling.end();
      if (tasksInterrupt) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static @Nullable Attempt call(AttemptQueue attempts, Attempt attempt) {
    Object result;
    try {
      result = attempt.call();
    } catch (Throwable failure) { // also Errors and interrupts: none may take the run along
      return attempts.failed(attempt, failure);
    }
    return attempts.succeeded(attempt, result);
  }

  private synchronized void interrupt() {
    if (!done) {
      interruptSent = true;
      thread.interrupt();
    }
  }

  private synchronized boolean wasInterruptSent() {
    return interruptSent;
  }

  private synchronized void end() {
    done = true;
    if (interruptSent) {
      Thread.interrupted(); // clears what no task has seen
    }
  }
}
