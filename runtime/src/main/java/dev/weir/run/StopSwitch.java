package dev.weir.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends a run early: because somebody cancelled it, or because an exception is to be raised at once.
 * The first to stop it decides which. Thread-safe.
 */
final class StopSwitch {

  // Volatile since every thread asks at each attempt. The reasons are written before it, under the
  // lock, so whoever sees that the run is stopped sees why.
  private volatile boolean stopped;
  private boolean cancelled;
  private @Nullable Throwable raised;
  private @Nullable Throwable breakdown;
  private final List<Runnable> interrupts = new ArrayList<>(); // guarded by this

  boolean isStopped() {
    return stopped;
  }

  boolean isCancelled() {
    return stopped && cancelled;
  }

  /** What is to be raised, if anything. */
  @Nullable Throwable raised() {
    return stopped ? raised : null;
  }

  /** What kept the executor from going on, if anything. */
  @Nullable Throwable breakdown() {
    return stopped ? breakdown : null;
  }

  void cancel() {
    stop(true, null, null);
  }

  void raise(Throwable exception) {
    stop(false, exception, null);
  }

  /** The executor itself has failed, which is raised too where exceptions are. */
  void breakDown(Throwable exception) {
    stop(false, exception, exception);
  }

  private void stop(boolean cancel, @Nullable Throwable exception, @Nullable Throwable broken) {
    List<Runnable> toCall;
    synchronized (this) {
      if (stopped) {
        return;
      }
      cancelled = cancel;
      raised = exception;
      breakdown = broken;
      stopped = true;
      toCall = List.copyOf(interrupts);
    }
    toCall.forEach(Runnable::run);
  }

  /** Registers what to call when the run is stopped; it is called at once if that has happened. */
  void onStop(Runnable interrupt) {
    synchronized (this) {
      if (!stopped) {
        interrupts.add(interrupt);
        return;
      }
    }
    interrupt.run();
  }
}
