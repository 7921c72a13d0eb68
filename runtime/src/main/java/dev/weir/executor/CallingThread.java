package dev.weir.executor;

/**
 * Makes all attempts of a run in the thread that called {@code run()}, one after another. That
 * thread is the user's: an interrupt that a task has left on it is there again at the end.
 */
final class CallingThread {

  private CallingThread() {}

  static void run(AttemptQueue attempts) throws InterruptedException {
    WorkingThread here = new WorkingThread(attempts);
    attempts.onStop(here::interrupt);
    try {
      for (Attempt attempt = attempts.take(); attempt != null; attempt = attempts.take()) {
        here.makeAll(attempt);
      }
    } finally {
      if (here.end()) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
