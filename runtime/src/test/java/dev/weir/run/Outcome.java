package dev.weir.run;

import dev.weir.state.Cached;
import dev.weir.state.Mapped;
import dev.weir.state.Skipped;
import dev.weir.state.Success;
import dev.weir.state.TaskState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a task, or a child of a mapped one, ended: what {@link Oracle} says, and what a run does.
 *
 * @param kind the simple name of the state's class
 * @param attempts how many attempts were made
 * @param result a number or a list of numbers; null unless it succeeded with one
 * @param children those of a mapped task
 */
record Outcome(String kind, int attempts, @Nullable Object result, List<Outcome> children) {

  /** In the place of a result that was dropped. */
  static final String DROPPED = "dropped";

  static Outcome of(String kind, int attempts, @Nullable Object result) {
    return new Outcome(kind, attempts, result, List.of());
  }

  static Outcome of(String kind, int attempts) {
    return of(kind, attempts, null);
  }

  static Outcome mapped(List<Outcome> children) {
    int attempts = children.stream().mapToInt(Outcome::attempts).sum();
    return new Outcome("Mapped", attempts, null, List.copyOf(children));
  }

  /** What a state of the engine says. */
  static Outcome of(TaskState<?> state) {
    if (state instanceof Mapped<?> mapped) {
      List<Outcome> children = mapped.children().stream().map(Outcome::of).toList();
      return new Outcome("Mapped", state.attempts(), null, children);
    }
    boolean hasResult = state instanceof Success<?> && !(state instanceof Skipped<?>);
    return of(
        state.getClass().getSimpleName(),
        state.attempts(),
        hasResult ? resultOrDropped((Success<?>) state) : null);
  }

  private static @Nullable Object resultOrDropped(Success<?> state) {
    try {
      return state.result();
    } catch (IllegalStateException e) {
      return state instanceof Cached<?> || !String.valueOf(e.getMessage()).contains("dropped")
          ? e
          : DROPPED;
    }
  }

  boolean is(String other) {
    return kind.equals(other);
  }

  boolean isFinished() {
    return is("Mapped")
        ? children.stream().allMatch(Outcome::isFinished)
        : !is("Pending") && !is("Paused");
  }

  boolean isSuccessful() {
    return is("Mapped")
        ? children.stream().allMatch(Outcome::isSuccessful)
        : is("Success") || is("Cached") || is("Skipped");
  }

  boolean isFailed() {
    return is("Mapped")
        ? isFinished() && children.stream().anyMatch(Outcome::isFailed)
        : is("Failed") || is("TriggerFailed") || is("TimedOut");
  }

  /** Whether a task that needs a value gets one from here. */
  boolean hasValue() {
    return isSuccessful() && !is("Skipped");
  }

  /** The result; of a mapped task those of its children, without the skipped ones. */
  @Nullable Object value() {
    return is("Mapped")
        ? children.stream().filter(child -> !child.is("Skipped")).map(Outcome::result).toList()
        : result;
  }

  Outcome dropped() {
    return new Outcome(
        kind,
        attempts,
        hasValue() && !is("Mapped") ? DROPPED : result,
        children.stream().map(Outcome::dropped).toList());
  }

  @Override
  public String toString() {
    return kind
        + (attempts == 1 ? "" : "/" + attempts)
        + (result == null ? "" : "=" + result)
        + (is("Mapped") ? children : "");
  }
}
