package dev.weir.run;

import dev.weir.graph.MappedNode;
import dev.weir.graph.TaskNode;
import dev.weir.state.Failed;
import dev.weir.state.TaskState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells all listeners of a run, and keeps what they throw until its end. */
final class Listeners {

  private static final System.Logger LOGGER = System.getLogger("dev.weir");

  private final List<RunListener> listeners;
  private final boolean none; // asked three times for each task
  private final List<Throwable> thrown = new ArrayList<>(); // guarded by itself

  Listeners(List<RunListener> listeners) {
    this.listeners = List.copyOf(listeners);
    this.none = listeners.isEmpty();
  }

  boolean isEmpty() {
    return none;
  }

  void started(FlowRun run) {
    tell(listener -> listener.runStarted(run));
  }

  void changed(TaskNode<?, ?> task, TaskState<?> before, TaskState<?> after) {
    for (RunListener listener : listeners) { // by hand: it is called for every change
      try {
        listener.taskChanged(task, before, after);
      } catch (Throwable e) {
        keep(e);
      }
    }
  }

  void childChanged(MappedNode<?, ?> task, int index, TaskState<?> before, TaskState<?> after) {
    for (RunListener listener : listeners) {
      try {
        listener.childChanged(task, index, before, after);
      } catch (Throwable e) {
        keep(e);
      }
    }
  }

  void finished(FlowState state) {
    tell(listener -> listener.runFinished(state));
  }

  private void tell(Consumer<RunListener> event) {
    for (RunListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (Throwable e) { // an Error of a listener must not end the run either
        keep(e);
      }
    }
  }

  private void keep(Throwable e) {
    synchronized (thrown) {
      thrown.add(e);
    }
  }

  /** Reports what was thrown: with the failure of the run, or in the log. */
  void report(@Nullable Throwable raised, FlowState state) {
    List<Throwable> all;
    synchronized (thrown) {
      all = List.copyOf(thrown);
    }
    if (all.isEmpty()) {
      return;
    }
    List<Failed<?>> failures = state.failures();
    Throwable failure =
        raised != null ? raised : failures.isEmpty() ? null : failures.get(0).exception();
    for (Throwable e : all) {
      if (failure == null || !addSuppressed(failure, e)) {
        LOGGER.log(System.Logger.Level.WARNING, "a listener of the run has thrown", e);
      }
    }
  }

  /** False if the exception takes none; one cannot be suppressed by itself, nor need it. */
  private static boolean addSuppressed(Throwable failure, Throwable e) {
    if (failure == e) {
      return true;
    }
    failure.addSuppressed(e);
    return List.of(failure.getSuppressed()).contains(e);
  }
}
