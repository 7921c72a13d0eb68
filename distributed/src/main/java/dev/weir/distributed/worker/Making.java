package dev.weir.distributed.worker;

import dev.weir.executor.ReceivedAttempt;
import org.jspecify.annotations.Nullable;

/**
 * One order being made: keeps its interrupt apart from whatever its thread does before and after.
 * Thread-safe.
 */
final class Making {

  // All guarded by this.
  private boolean interrupted;
  private boolean done;
  private @Nullable Thread thread;
  private @Nullable ReceivedAttempt attempt;

  /** The calling thread makes it from now on. */
  synchronized void begin() {
    thread = Thread.currentThread();
    if (interrupted) {
      thread.interrupt();
    }
  }

  /** The attempt was read. */
  synchronized void received(ReceivedAttempt read) {
    attempt = read;
    if (interrupted) {
      read.cancel();
    }
  }

  /** Nobody waits for it any more. */
  synchronized void interrupt() {
    if (done) {
      return;
    }
    interrupted = true;
    if (attempt != null) {
      attempt.cancel();
    }
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** The thread is through; neither our interrupt nor the task's own goes on with it. */
  synchronized void end() {
    done = true;
    thread = null;
    Thread.interrupted();
  }
}
