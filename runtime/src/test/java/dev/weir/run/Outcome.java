package dev.weir.run;

import dev.weir.state.Cached;
import dev.weir.state.Failed;
import dev.weir.state.Mapped;
import dev.weir.state.Paused;
import dev.weir.state.Skipped;
import dev.weir.state.Success;
import dev.weir.state.TaskState;
import dev.weir.state.TriggerFailed;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a task, or a child of a mapped one, ended: what {@link Oracle} says, and what a run does.
 *
 * @param kind the simple name of the state's class
 * @param attempts how many attempts were made
 * @param result a number or a list of numbers; null unless it succeeded with one
 * @param children those of a mapped task
 * @param text why it failed, was skipped or paused: its message, or the code in front of that
 * @param roots the slugs of the tasks whose failures this one comes from, itself maybe
 */
record Outcome(
    String kind,
    int attempts,
    @Nullable Object result,
    List<Outcome> children,
    String text,
    Set<String> roots) {

  /** In the place of a result that was dropped. */
  static final String DROPPED = "dropped";

  static Outcome of(String kind, int attempts, @Nullable Object result) {
    return new Outcome(kind, attempts, result, List.of(), "", Set.of());
  }

  static Outcome of(String kind, int attempts) {
    return of(kind, attempts, null);
  }

  static Outcome mapped(List<Outcome> children) {
    int attempts = children.stream().mapToInt(Outcome::attempts).sum();
    return mapped(attempts, children);
  }

  private static Outcome mapped(int attempts, List<Outcome> children) {
    Set<String> roots =
        children.stream().flatMap(child -> child.roots.stream()).collect(Collectors.toSet());
    return new Outcome("Mapped", attempts, null, List.copyOf(children), "", new TreeSet<>(roots));
  }

  static Outcome failed(String slug, int attempts, String text) {
    return of("Failed", attempts).because(text).from(Set.of(slug));
  }

  /** It comes from what has failed among some upstreams; if nothing has, from the task itself. */
  static Outcome triggerFailed(String slug, List<Outcome> upstreams) {
    Set<String> roots =
        upstreams.stream().flatMap(above -> above.roots.stream()).collect(Collectors.toSet());
    return of("TriggerFailed", 0).from(roots.isEmpty() ? Set.of(slug) : roots);
  }

  /** The same for a reason. */
  Outcome because(String reason) {
    return new Outcome(kind, attempts, result, children, reason, roots);
  }

  /** The same with its root causes. */
  Outcome from(Set<String> causes) {
    return new Outcome(kind, attempts, result, children, text, new TreeSet<>(causes));
  }

  /** What a state of the engine says. */
  static Outcome of(TaskState<?> state) {
    if (state instanceof Mapped<?> mapped) {
      List<Outcome> children = mapped.children().stream().map(Outcome::of).toList();
      return mapped(state.attempts(), children);
    }
    if (state instanceof Failed<?> failed) {
      return failure(failed);
    }
    boolean hasResult = state instanceof Success<?> && !(state instanceof Skipped<?>);
    return of(
            state.getClass().getSimpleName(),
            state.attempts(),
            hasResult ? resultOrDropped((Success<?>) state) : null)
        .because(state instanceof Skipped || state instanceof Paused ? state.message() : "");
  }

  private static Outcome failure(Failed<?> state) {
    Outcome outcome = of(state.getClass().getSimpleName(), state.attempts());
    if (state instanceof TriggerFailed<?> held && !held.rootCauses().isEmpty()) {
      return outcome.from(held.rootCauses().stream().map(Failed::task).collect(Collectors.toSet()));
    }
    Outcome root = outcome.from(Set.of(state.task()));
    return state instanceof TriggerFailed ? root : root.because(text(state.exception()));
  }

  /** The message of an exception, or its code if it has one. */
  static String text(Throwable exception) {
    String message = String.valueOf(exception.getMessage());
    return message.startsWith("[") ? message.substring(0, message.indexOf(']') + 1) : message;
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
        children.stream().map(Outcome::dropped).toList(),
        text,
        roots);
  }

  @Override
  public String toString() {
    return kind
        + (attempts == 1 ? "" : "/" + attempts)
        + (result == null ? "" : "=" + result)
        + (text.isEmpty() ? "" : " (" + text + ")")
        + (roots.isEmpty() ? "" : " from " + roots)
        + (is("Mapped") ? children : "");
  }
}
