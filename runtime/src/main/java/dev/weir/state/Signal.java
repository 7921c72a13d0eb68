package dev.weir.state;

import dev.weir.internal.Misuse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ends a task on purpose. Tasks throw what the methods here return:
 *
 * <pre>{@code
 * if (rows.isEmpty()) {
 *   throw Signal.skip("no rows");
 * }
 * }</pre>
 *
 * <p>Signals are no errors: of all of them only {@link #fail} is raised in raise mode.
 */
public final class Signal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What a signal asks for. */
  public enum Kind {
    /** The task is skipped. */
    SKIP,
    /** The task fails, without further retries. */
    FAIL,
    /** The task succeeds with the value. */
    SUCCESS,
    /** The task is called again after the delay, however often that was done before. */
    RETRY,
    /** The task pauses until a later run resumes it. */
    PAUSE
  }

  private final Kind kind;
  private final transient @Nullable Object value;
  private final Duration delay;

  private Signal(Kind kind, String text, @Nullable Object value, Duration delay) {
    super(text);
    this.kind = kind;
    this.value = value;
    this.delay = delay;
  }

  /**
   * Skips the task, and those downstream of it that do not say otherwise.
   *
   * @param reason why, for the state's message
   * @return the signal, to be thrown
   * @throws IllegalArgumentException if the reason is null
   */
  public static Signal skip(String reason) {
    return new Signal(Kind.SKIP, Misuse.requireNonNull(reason, "reason"), null, Duration.ZERO);
  }

  /**
   * Fails the task at once, whatever retries remain.
   *
   * @param reason why, for the state's message
   * @return the signal, to be thrown
   * @throws IllegalArgumentException if the reason is null
   */
  public static Signal fail(String reason) {
    return new Signal(Kind.FAIL, Misuse.requireNonNull(reason, "reason"), null, Duration.ZERO);
  }

  /**
   * Ends the task with a result.
   *
   * @param result the result, of the task's result type; null for none
   * @return the signal, to be thrown
   */
  public static Signal success(@Nullable Object result) {
    return new Signal(Kind.SUCCESS, "the task ended itself", result, Duration.ZERO);
  }

  /**
   * Calls the task again at once. This uses up no retry and has no bound.
   *
   * @return the signal, to be thrown
   */
  public static Signal retry() {
    return retry(Duration.ZERO);
  }

  /**
   * Calls the task again after a while. This uses up no retry and has no bound.
   *
   * @param delay how long to wait, not negative
   * @return the signal, to be thrown
   * @throws IllegalArgumentException if the delay is null or negative
   */
  public static Signal retry(Duration delay) {
    if (Misuse.requireNonNull(delay, "delay").isNegative()) {
      throw Misuse.DURATION_NEGATIVE.argument("delay", delay);
    }
    return new Signal(Kind.RETRY, "the task asked to be called again", null, delay);
  }

  /**
   * Pauses the task, with its inputs kept, until a later run resumes it.
   *
   * @param reason why, for the state's message
   * @return the signal, to be thrown
   * @throws IllegalArgumentException if the reason is null
   */
  public static Signal pause(String reason) {
    return new Signal(Kind.PAUSE, Misuse.requireNonNull(reason, "reason"), null, Duration.ZERO);
  }

  /**
   * What the signal asks for.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * The text of the signal.
   *
   * @return the reason that was given, or a fixed sentence
   */
  public String text() {
    String text = getMessage();
    return text == null ? kind.name() : text;
  }

  /**
   * The result of a {@link Kind#SUCCESS}.
   *
   * @return the result, which may be null; null for other kinds
   */
  public @Nullable Object value() {
    return value;
  }

  /**
   * How long to wait before a {@link Kind#RETRY}.
   *
   * @return the delay; zero for other kinds
   */
  public Duration delay() {
    return delay;
  }
}
