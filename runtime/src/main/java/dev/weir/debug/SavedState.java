package dev.weir.debug;

import dev.weir.state.Cached;
import dev.weir.state.Cancelled;
import dev.weir.state.Failed;
import dev.weir.state.Mapped;
import dev.weir.state.Paused;
import dev.weir.state.Retrying;
import dev.weir.state.Running;
import dev.weir.state.Skipped;
import dev.weir.state.States;
import dev.weir.state.Success;
import dev.weir.state.TaskState;
import dev.weir.state.TimedOut;
import dev.weir.state.TriggerFailed;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of a task, or of a child of a mapped one, in a bundle: all but its result.
 *
 * @param kind which state it is
 * @param task the slug
 * @param position where the task is in its flow
 * @param message what people read, as far as it is short
 * @param started nanoseconds since the epoch, or {@link States#NO_TIME}
 * @param ended the same
 * @param attempts how many were started
 * @param due when a task that is retried starts again, in the same way
 * @param reason why a task did not run, if the failures do not say it all
 * @param failures the numbers of its own failure, or of those that are its root causes, in the
 *     bundle
 * @param children the states of the children of a mapped task
 */
record SavedState(
    Kind kind,
    String task,
    int position,
    String message,
    long started,
    long ended,
    int attempts,
    long due,
    @Nullable String reason,
    List<Integer> failures,
    List<SavedState> children) {

  private static final int MAX_MESSAGE = 1_000;
  private static final Duration LONGEST = Duration.ofHours(24);

  /** The kinds, named as people see them. */
  enum Kind {
    PENDING("Pending"),
    RETRYING("Retrying"),
    PAUSED("Paused"),
    RUNNING("Running"),
    SUCCESS("Success"),
    CACHED("Cached"),
    SKIPPED("Skipped"),
    FAILED("Failed"),
    TRIGGER_FAILED("TriggerFailed"),
    TIMED_OUT("TimedOut"),
    MAPPED("Mapped"),
    CANCELLED("Cancelled");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    static Kind named(String text) throws IOException {
      return Arrays.stream(values())
          .filter(kind -> kind.text.equals(text))
          .findFirst()
          .orElseThrow(() -> new InvalidObjectException("there is a state of an unknown kind"));
    }

    static Kind of(TaskState<?> state) {
      if (state instanceof Success) {
        return state instanceof Cached ? CACHED : state instanceof Skipped ? SKIPPED : SUCCESS;
      } else if (state instanceof Failed) {
        return state instanceof TriggerFailed
            ? TRIGGER_FAILED
            : state instanceof TimedOut ? TIMED_OUT : FAILED;
      } else if (state instanceof Mapped) {
        return MAPPED;
      } else if (state instanceof Cancelled) {
        return CANCELLED;
      } else if (state instanceof Running) {
        return RUNNING;
      }
      return state instanceof Retrying ? RETRYING : state instanceof Paused ? PAUSED : PENDING;
    }
  }

  static SavedState of(
      TaskState<?> state, int position, List<Integer> failures, List<SavedState> children) {
    String message = state.message();
    return new SavedState(
        Kind.of(state),
        state.task(),
        position,
        message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + "…",
        States.nanos(state.started()),
        States.nanos(state.ended()),
        state.attempts(),
        state instanceof Retrying<?> retrying ? States.nanos(retrying.startTime()) : States.NO_TIME,
        state instanceof TriggerFailed<?> held ? States.reason(held) : null,
        failures,
        children);
  }

  /** How long the last attempt took; zero if that is not known, or makes no sense. */
  Duration took() {
    long nanos = started == States.NO_TIME || ended == States.NO_TIME ? 0 : ended - started;
    return Duration.ofNanos(Math.max(0, Math.min(nanos, LONGEST.toNanos())));
  }

  void writeTo(BundleOutput out) throws IOException {
    out.text(kind.text);
    out.text(task);
    out.number(position);
    out.text(message);
    out.time(started);
    out.time(ended);
    out.number(attempts);
    out.time(due);
    out.optionalText(reason);
    out.list(failures, BundleOutput::number);
    out.list(children, (to, child) -> child.writeTo(to));
  }

  static SavedState readFrom(BundleInput in) throws IOException {
    return readFrom(in, false);
  }

  private static SavedState readFrom(BundleInput in, boolean child) throws IOException {
    return new SavedState(
        Kind.named(in.text()),
        in.text(),
        in.number(),
        in.text(),
        in.time(),
        in.time(),
        in.number(),
        in.time(),
        in.optionalText(),
        in.list(BundleInput::number),
        in.list(from -> readChild(from, child)));
  }

  private static SavedState readChild(BundleInput in, boolean parentIsChild) throws IOException {
    if (parentIsChild) {
      throw new InvalidObjectException("a child has children");
    }
    return readFrom(in, true);
  }

  /** For people, as {@link Json} takes it. */
  Map<String, @Nullable Object> toJson() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("task", task);
    json.put("state", kind.text);
    json.put("message", message);
    json.put("attempts", attempts);
    putTime(json, "started", started);
    putTime(json, "ended", ended);
    if (kind == Kind.MAPPED) {
      json.put("children", children.stream().map(SavedState::toJson).toList());
    }
    return json;
  }

  static void putTime(Map<String, @Nullable Object> json, String name, long nanos) {
    if (nanos != States.NO_TIME) {
      json.put(name, States.instant(nanos).toString());
    }
  }
}
