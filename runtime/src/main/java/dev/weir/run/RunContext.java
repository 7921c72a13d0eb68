package dev.weir.run;

import dev.weir.internal.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * What a task may expect of its thread, wherever it runs: the context class loader of the thread
 * that started the run, and that thread's raise mode and surroundings, for flows which the task
 * runs in turn.
 */
final class RunContext {

  private final @Nullable ClassLoader classLoader = Thread.currentThread().getContextClassLoader();
  private final boolean raising = RaiseMode.isOnHere();
  private final Surroundings around = Surroundings.here();

  boolean isRaising() {
    return raising;
  }

  void run(Runnable work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    RaiseMode mode = raising ? RaiseMode.enter() : null;
    Surroundings aroundBefore = around.enter();
    thread.setContextClassLoader(classLoader);
    try {
      work.run();
    } finally {
      thread.setContextClassLoader(before);
      aroundBefore.enter();
      if (mode != null) {
        mode.leave();
      }
    }
  }
}
