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
  DURATION_INVALID(
      "DurationInvalid", "the %s of '%s' must be a duration such as PT10S: it is '%s'"),
  RETRIES_NEGATIVE(
      "RetriesNegative", "the number of retries must not be negative: it is %d; 0 is for none"),
  BACKOFF_TOO_SMALL("BackoffTooSmall", "the backoff must be a number of at least 1: it is %s"),
  JITTER_OUT_OF_RANGE("JitterOutOfRange", "the jitter must be between 0 and 1: it is %s"),
  RETRY_ON_NOTHING("RetryOnNothing", "at least one exception class to retry on must be named"),
  DURATION_NEGATIVE("DurationNegative", "%s must not be negative: it is %s"),
  MAX_DELAY_BELOW_DELAY("MaxDelayBelowDelay", "the maximum delay %s is below the delay %s"),
  TIMEOUT_NOT_POSITIVE("TimeoutNotPositive", "the timeout of '%s' must be above zero: it is %s"),
  PARAMETER_TYPE("ParameterType", "parameter '%s' is of type %s, and was given a %s"),
  PARAMETER_BLANK("ParameterBlank", "the flow %s needs a name for its parameter that is not blank"),
  PARAMETER_TWICE(
      "ParameterTwice",
      "the flow %s has a parameter '%s' already; parameters need different names"),
  PARAMETER_FOREIGN(
      "ParameterForeign", "%s does not belong to the flow %s; use a parameter that this flow gave"),
  PARAMETER_MISSING(
      "ParameterMissing",
      "the flow %s needs a value for parameter '%s', which '%s' reads; give one with"
          + " runner().parameter(…), or a default with withDefault(…)"),
  MAPPED_NOTHING(
      "MappedNothing",
      "the mapped call of '%s' has no argument from each(…); wrap one, or call it unmapped"),
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
      "input '%s' of '%s' is %s, which cannot be null, and %s gave null; let it give a value, or"
          + " make the parameter a reference type"),
  RESULT_TYPE(
      "ResultType",
      "input '%s' of '%s' is of type %s, and %s ended itself with a %s; let it give a value"
          + " of its result type"),
  GIVEN_NO_LIST("GivenNoList", "'%s' is a mapped task; give it a list, not null"),
  UPSTREAM_MISSING(
      "UpstreamMissing",
      "input '%s' of '%s' comes from '%s', which takes no part in this run; add it to until(…) or"
          + " only(…), give its result with given(…), or resume a state that has it"),
  RESUME_UNKNOWN(
      "ResumeUnknown",
      "the state to resume knows no task of the flow %s; resume a state of this flow or of a copy"),
  MAPPED_OVER(
      "MappedOver",
      "'%s' is mapped over input '%s', which is %s; give it something to iterate over"),
  MAPPED_LENGTHS(
      "MappedLengths",
      "'%s' is mapped over '%s' with %d elements and '%s' with %d; give all the same length, or"
          + " wrap every one in each(…).shortest()"),
  CONTEXT_MISSING(
      "ContextMissing", "TaskContext.current() was called outside of a task; call it in a task"),
  CACHE_TOO_SMALL("CacheTooSmall", "a cache must have room for at least 1 result: it has for %d"),
  CACHE_FOLDER(
      "CacheFolder",
      "the cache folder %s cannot be created: %s; name a folder that can be written to"),
  CACHE_ALLOW(
      "CacheAllow",
      "'%s' names no classes that a cache may store; write a class such as com.acme.Order, or a"
          + " package with a dot at its end such as com.acme."),
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
