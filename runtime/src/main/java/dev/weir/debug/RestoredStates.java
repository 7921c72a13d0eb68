package dev.weir.debug;

import dev.weir.internal.Unchecked;
import dev.weir.run.FlowState;
import dev.weir.state.DebugSession;
import dev.weir.state.Failed;
import dev.weir.state.FailedCall;
import dev.weir.state.PostMortem;
import dev.weir.state.States;
import dev.weir.state.TaskReference;
import dev.weir.state.TaskState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Makes the states of a bundle anew: first those of the failures, for others point to them. */
final class RestoredStates {

  private final BundleContent content;
  private final List<FailedTask> tasks;
  private final Map<Integer, Failed<?>> failed = new HashMap<>();

  private RestoredStates(BundleContent content, List<FailedTask> tasks) {
    this.content = content;
    this.tasks = tasks;
  }

  static FlowState of(BundleContent content, List<FailedTask> tasks) {
    RestoredStates restored = new RestoredStates(content, tasks);
    for (SavedTask task : content.tasks()) {
      restored.addFailure(task.state());
      task.state().children().forEach(restored::addFailure);
    }
    List<TaskState<?>> states = new ArrayList<>();
    content.tasks().forEach(task -> states.add(restored.state(task.state())));
    BundleContent.Run run = content.run();
    return FlowState.restored(run.flow(), run.state(), run.message(), states);
  }

  private record Reference(String slug, int position) implements TaskReference {}

  private record BundledCall(FailedTask task) implements FailedCall {
    @Override
    public Map<String, @Nullable Object> inputs() {
      return task.inputs();
    }

    @Override
    public @Nullable Object replay() throws Exception {
      return task.replay();
    }

    @Override
    public PostMortem postMortem(Failed<?> failed) {
      return task.postMortem();
    }

    @Override
    public DebugSession debug(int port) {
      return task.debug(port);
    }
  }

  private void addFailure(SavedState saved) {
    int number = content.ownFailure(saved);
    if (number >= 0) {
      failed.putIfAbsent(number, failure(saved, tasks.get(number)));
    }
  }

  private static Failed<?> failure(SavedState saved, FailedTask task) {
    TaskReference reference = new Reference(saved.task(), saved.position());
    BundledCall call = new BundledCall(task);
    if (saved.kind() == SavedState.Kind.TRIGGER_FAILED) {
      String reason = saved.reason();
      return States.triggerFailed(
          reference, saved.ended(), List.of(), reason == null ? saved.message() : reason, null);
    }
    return saved.kind() == SavedState.Kind.TIMED_OUT
            && task.exception() instanceof TimeoutException timeout
        ? States.timedOut(
            reference, saved.started(), saved.ended(), saved.attempts(), timeout, call)
        : States.failed(
            reference, saved.started(), saved.ended(), saved.attempts(), task.exception(), call);
  }

  private TaskState<?> state(SavedState saved) {
    TaskReference task = new Reference(saved.task(), saved.position());
    long started = saved.started();
    long ended = saved.ended();
    int attempts = saved.attempts();
    return switch (saved.kind()) {
      case PENDING -> States.pending(task);
      case RUNNING -> States.running(task, started, attempts);
      case RETRYING -> States.retrying(task, started, attempts, saved.due());
      case PAUSED -> States.paused(task, started, attempts, saved.message(), Map.of());
      case SUCCESS -> States.withoutResult(States.success(task, started, ended, attempts, null));
      case CACHED -> States.withoutResult(States.cached(task, ended, null));
      case SKIPPED -> States.skipped(task, started, ended, attempts, saved.message());
      case FAILED, TIMED_OUT, TRIGGER_FAILED -> failed(saved, task);
      case MAPPED -> mapped(saved, task);
      case CANCELLED -> States.cancelled(task, started, ended, attempts);
    };
  }

  private TaskState<?> failed(SavedState saved, TaskReference task) {
    Failed<?> own = failed.get(content.ownFailure(saved));
    if (own != null) {
      return own;
    }
    List<Failed<?>> roots = new ArrayList<>();
    saved.failures().stream().map(failed::get).filter(Objects::nonNull).forEach(roots::add);
    String reason = saved.reason() == null && roots.isEmpty() ? saved.message() : saved.reason();
    return reason == null
        ? States.triggerFailed(task, saved.ended(), roots)
        : States.triggerFailed(task, saved.ended(), roots, reason, null);
  }

  private TaskState<?> mapped(SavedState saved, TaskReference task) {
    List<TaskState<@Nullable Object>> children = new ArrayList<>();
    saved.children().forEach(child -> children.add(Unchecked.cast(state(child))));
    return States.mapped(
        task, saved.started(), saved.ended(), Collections.unmodifiableList(children));
  }
}
