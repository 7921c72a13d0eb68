package dev.weir.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Every message that says the runtime was used wrongly, with its code.
 *
 * <p>The form is {@code [Code] culprit, rule[: found][; what to do]}. Each code stands in {@code
 * docs/errors.md} too.
 */
public enum Misuse {
  NULL_ARGUMENT("NullArgument", "%s must not be null"),
  NULL_INPUT(
      "NullInput", "input '%s' of '%s' must not be null; for a null value pass Input.of(null)"),
  NULL_PRIMITIVE("NullPrimitive", "input '%s' of '%s' is %s, which cannot be null; pass a value"),
  NODE_AS_VALUE(
      "NodeAsValue",
      "input '%s' of '%s' is the node '%s' where a value is expected; pass nodes as they are, and"
          + " the values of such a call through Input.of(…)"),
  NODE_FOREIGN(
      "NodeForeign", "node '%s' does not belong to the flow %s; use a node that this flow gave"),
  NODE_REPLACED(
      "NodeReplaced",
      "node '%s' was replaced by '%s' in the flow %s; use the node that replace" + " returned"),
  NODE_UNKNOWN(
      "NodeUnknown",
      "node '%s' was not in the flow %s when it ran; ask the state of a run that" + " had it"),
  FLOW_CYCLE("FlowCycle", "adding '%s after %s' would close a cycle: %s"),
  NAME_BLANK("NameBlank", "the name of node '%s' must not be blank"),
  REPLACEMENT_NAMES_SWAPPED(
      "ReplacementNamesSwapped",
      "'%s' cannot replace '%s': its parameters (%s) are those of the task in another order (%s),"
          + " so values would be swapped silently; give them the task's order"),
  GENERATED_MISSING(
      "GeneratedMissing",
      "there is no generated class %s for the flow %s; is weir-processor on"
          + " annotationProcessorPaths?"),
  EXECUTOR_UNKNOWN("ExecutorUnknown", "unknown executor '%s' in %s; known executors are: %s"),
  EXECUTOR_BROKEN("ExecutorBroken", "executor '%s' could not be loaded: %s"),
  EXECUTOR_CLOSED("ExecutorClosed", "executor '%s' is closed; make another one"),
  PARALLELISM_TOO_SMALL("ParallelismTooSmall", "parallelism must be at least 1: it is %d"),
  CONFIGURATION_UNREADABLE("ConfigurationUnreadable", "%s could not be read: %s"),
  EXECUTOR_INCOMPLETE(
      "ExecutorIncomplete",
      "executor '%s' returned while %d of %d tasks were unfinished; it must report each attempt"),
  NULL_RESULT(
      "NullResult",
      "input '%s' of '%s' is %s, which cannot be null, and '%s' gave null; let it give a value, or"
          + " make the parameter a reference type"),
  ATTEMPT_STARTED("AttemptStarted", "attempt %d of '%s' was started a second time"),
  ATTEMPT_REPORTED(
      "AttemptReported", "attempt %d of '%s' was reported a second time; report each attempt once"),
  ATTEMPT_NOT_STARTED("AttemptNotStarted", "attempt %d of '%s' was reported before it was started"),
  RESULT_MISSING("ResultMissing", "'%s' has no result: it is %s"),
  RESULT_DROPPED(
      "ResultDropped",
      "the result of '%s' was dropped after its last reader; name the task in"
          + " returnTasks(…) to keep it"),
  REPLAY_NOT_RUN("ReplayNotRun", "'%s' cannot be replayed, for it never ran; %s");

  private final String code;
  private final String sentence;

  Misuse(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  /**
   * The code as it stands in messages and in the documentation.
   *
   * @return the code, in PascalCase
   */
  public String code() {
    return code;
  }

  /**
   * The whole message.
   *
   * @param arguments what the sentence names, in its order
   * @return the code in brackets and the sentence
   */
  public String message(@Nullable Object... arguments) {
    return "[" + code + "] " + String.format(Locale.ROOT, sentence, arguments);
  }

  /**
   * A bad argument.
   *
   * @param arguments what the sentence names, in its order
   * @return the exception, to be thrown by the caller
   */
  public IllegalArgumentException argument(@Nullable Object... arguments) {
    return new IllegalArgumentException(message(arguments));
  }

  /**
   * A call at a bad moment.
   *
   * @param arguments what the sentence names, in its order
   * @return the exception, to be thrown by the caller
   */
  public IllegalStateException state(@Nullable Object... arguments) {
    return new IllegalStateException(message(arguments));
  }

  /**
   * Refuses null.
   *
   * @param value what must not be null
   * @param name what the caller calls it
   * @return the value
   * @param <T> its type
   * @throws IllegalArgumentException if it is null
   */
  public static <T> T requireNonNull(@Nullable T value, String name) {
    if (value == null) {
      throw NULL_ARGUMENT.argument(name);
    }
    return value;
  }
}
