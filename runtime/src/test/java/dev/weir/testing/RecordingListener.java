package dev.weir.testing;

import dev.weir.graph.MappedNode;
import dev.weir.graph.TaskNode;
import dev.weir.run.FlowRun;
import dev.weir.run.FlowState;
import dev.weir.run.RunListener;
import dev.weir.state.TaskState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what one run tells, and checks that each event goes on where the one before it ended. Since
 * what a listener throws fails no test, a break in the chain is told when the events are asked for.
 */
public final class RecordingListener implements RunListener {

  // All guarded by this.
  private final Map<String, List<TaskState<?>>> states = new LinkedHashMap<>();
  private final List<String> events = new ArrayList<>();
  private final List<String> breaks = new ArrayList<>();
  private @Nullable FlowRun run;
  private @Nullable FlowState end;

  private final List<Reaction> reactions = new CopyOnWriteArrayList<>();

  private record Reaction(Class<?> kind, Runnable action) {}

  /** Does something whenever a task or a child has come to a state of some kind. */
  public RecordingListener when(Class<?> kind, Runnable action) {
    reactions.add(new Reaction(kind, action));
    return this;
  }

  @Override
  public synchronized void runStarted(FlowRun started) {
    if (run != null) {
      breaks.add("a second start");
    }
    run = started;
  }

  @Override
  public void taskChanged(TaskNode<?, ?> task, TaskState<?> before, TaskState<?> after) {
    record(task.slug(), before, after);
    react(after);
  }

  @Override
  public void childChanged(
      MappedNode<?, ?> task, int index, TaskState<?> before, TaskState<?> after) {
    record(task.slug() + "[" + index + "]", before, after);
    react(after);
  }

  private void react(TaskState<?> state) {
    for (Reaction reaction : reactions) {
      if (reaction.kind().isInstance(state)) {
        reaction.action().run();
      }
    }
  }

  @Override
  public synchronized void runFinished(FlowState state) {
    if (end != null) {
      breaks.add("a second end");
    }
    end = state;
  }

  @SuppressWarnings("ReferenceEquality") // the very same object is promised
  private synchronized void record(String slug, TaskState<?> before, TaskState<?> after) {
    List<TaskState<?>> known = states.get(slug);
    if (!after.task().equals(slug)) {
      breaks.add(slug + " was told a state of " + after.task());
    }
    if (known == null) {
      known = new ArrayList<>();
      known.add(before);
      states.put(slug, known);
    } else if (known.get(known.size() - 1) != before) {
      breaks.add(slug + ": " + before + " is not what was last told");
    }
    if (run == null || end != null) {
      breaks.add(slug + ": an event outside of the run");
    }
    known.add(after);
    events.add(slug + " " + kind(after));
  }

  /** The run itself, once it has started. */
  public synchronized FlowRun run() {
    return Objects.requireNonNull(run);
  }

  /** The state that the end of the run was told with. */
  public synchronized FlowState end() {
    return Objects.requireNonNull(end);
  }

  /** All states of a task, from the first {@code before} on; empty if it had no event. */
  public List<TaskState<?>> states(TaskNode<?, ?> task) {
    return states(task.slug());
  }

  /** The same for a task or a child, by its slug. */
  public synchronized List<TaskState<?>> states(String slug) {
    if (!breaks.isEmpty()) {
      throw new AssertionError("the events do not fit together: " + breaks);
    }
    return List.copyOf(states.getOrDefault(slug, List.of()));
  }

  /** The kinds of all states of a task, such as {@code [Pending, Running, Success]}. */
  public List<String> kinds(TaskNode<?, ?> task) {
    return kinds(task.slug());
  }

  /** The same for a task or a child, by its slug. */
  public List<String> kinds(String slug) {
    return states(slug).stream().map(RecordingListener::kind).toList();
  }

  /** What happened, in order, such as {@code div Running}. */
  public synchronized List<String> events() {
    return List.copyOf(events);
  }

  private static String kind(TaskState<?> state) {
    return state.getClass().getSimpleName();
  }
}
