package dev.weir.graph;

import dev.weir.internal.Misuse;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When and how often a failed task is called again: what {@code @Retry} says, as a value.
 * Immutable; each method returns a changed copy.
 *
 * <pre>{@code
 * flow.load().retry(RetryPolicy.of(5).delay(Duration.ofSeconds(1)).backoff(2))
 * }</pre>
 */
public final class RetryPolicy {

  /** No retries. */
  public static final RetryPolicy NONE =
      new RetryPolicy(0, Duration.ZERO, 1, null, 0, List.of(Exception.class));

  private final int maxRetries;
  private final Duration delay;
  private final double backoff;
  private final @Nullable Duration maxDelay;
  private final double jitter;
  private final List<Class<? extends Throwable>> on;

  private RetryPolicy(
      int maxRetries,
      Duration delay,
      double backoff,
      @Nullable Duration maxDelay,
      double jitter,
      List<Class<? extends Throwable>> on) {
    this.maxRetries = maxRetries;
    this.delay = delay;
    this.backoff = backoff;
    this.maxDelay = maxDelay;
    this.jitter = jitter;
    this.on = on;
  }

  /**
   * Retries after every {@link Exception}, at once.
   *
   * @param maxRetries how many attempts may follow the first one; 0 for none
   * @return the policy
   * @throws IllegalArgumentException if it is negative
   */
  public static RetryPolicy of(int maxRetries) {
    if (maxRetries < 0) {
      throw Misuse.RETRIES_NEGATIVE.argument(maxRetries);
    }
    return new RetryPolicy(maxRetries, NONE.delay, NONE.backoff, null, NONE.jitter, NONE.on);
  }

  /**
   * Sets how long to wait before the first retry.
   *
   * @param newDelay the delay, not negative, nor above the maximum
   * @return the changed copy
   * @throws IllegalArgumentException if it is null, negative or above the maximum
   */
  public RetryPolicy delay(Duration newDelay) {
    requireNotNegative(newDelay, "delay");
    return checked(new RetryPolicy(maxRetries, newDelay, backoff, maxDelay, jitter, on));
  }

  /**
   * Sets what the delay is multiplied with from one retry to the next.
   *
   * @param newBackoff at least 1
   * @return the changed copy
   * @throws IllegalArgumentException if it is less, or no finite number
   */
  public RetryPolicy backoff(double newBackoff) {
    if (!(newBackoff >= 1 && newBackoff < Double.POSITIVE_INFINITY)) {
      throw Misuse.BACKOFF_TOO_SMALL.argument(newBackoff);
    }
    return new RetryPolicy(maxRetries, delay, newBackoff, maxDelay, jitter, on);
  }

  /**
   * Sets how long to wait at most.
   *
   * @param newMaxDelay the limit, not below the delay
   * @return the changed copy
   * @throws IllegalArgumentException if it is null, negative or below the delay
   */
  public RetryPolicy maxDelay(Duration newMaxDelay) {
    requireNotNegative(newMaxDelay, "maxDelay");
    return checked(new RetryPolicy(maxRetries, delay, backoff, newMaxDelay, jitter, on));
  }

  /**
   * Sets by how much a delay may be shorter or longer at random.
   *
   * @param newJitter a share of the delay, from 0 to 1
   * @return the changed copy
   * @throws IllegalArgumentException if it is outside of that
   */
  public RetryPolicy jitter(double newJitter) {
    if (!(newJitter >= 0 && newJitter <= 1)) {
      throw Misuse.JITTER_OUT_OF_RANGE.argument(newJitter);
    }
    return new RetryPolicy(maxRetries, delay, backoff, maxDelay, newJitter, on);
  }

  /**
   * Sets the exceptions to retry after, subclasses included.
   *
   * @param exceptions at least one class
   * @return the changed copy
   * @throws IllegalArgumentException if there is none, or one is null
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only copied
  public final RetryPolicy on(Class<? extends Throwable>... exceptions) {
    if (Misuse.requireNonNull(exceptions, "exceptions").length == 0) {
      throw Misuse.RETRY_ON_NOTHING.argument();
    }
    for (Class<? extends Throwable> exception : exceptions) {
      Misuse.requireNonNull(exception, "exception");
    }
    return new RetryPolicy(maxRetries, delay, backoff, maxDelay, jitter, List.of(exceptions));
  }

  private static void requireNotNegative(Duration duration, String name) {
    if (Misuse.requireNonNull(duration, name).isNegative()) {
      throw Misuse.DURATION_NEGATIVE.argument(name, duration);
    }
  }

  private static RetryPolicy checked(RetryPolicy policy) {
    if (policy.maxDelay != null && policy.maxDelay.compareTo(policy.delay) < 0) {
      throw Misuse.MAX_DELAY_BELOW_DELAY.argument(policy.maxDelay, policy.delay);
    }
    return policy;
  }

  /**
   * How many attempts may follow the first one.
   *
   * @return the number, 0 for none
   */
  public int maxRetries() {
    return maxRetries;
  }

  /**
   * Whether a task is called again after an exception, as far as its type goes.
   *
   * @param exception what the task threw
   * @return true if it is an instance of one of the classes
   */
  public boolean isFor(Throwable exception) {
    return on.stream().anyMatch(type -> type.isInstance(exception));
  }

  /**
   * How long to wait before a retry.
   *
   * @param retry 1 for the first
   * @param random where jitter comes from; not asked if there is none
   * @return the delay
   */
  public Duration delayBefore(int retry, RandomGenerator random) {
    double seconds = seconds(delay) * Math.pow(backoff, retry - 1);
    if (jitter > 0) {
      seconds *= 1 + jitter * (2 * random.nextDouble() - 1);
    }
    if (maxDelay != null) {
      seconds = Math.min(seconds, seconds(maxDelay));
    }
    return duration(seconds);
  }

  private static double seconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() / 1e9;
  }

  /** A duration that is cut where the engine's nanoseconds end, after some 292 years. */
  private static Duration duration(double seconds) {
    double nanos = seconds * 1e9;
    return Duration.ofNanos(nanos >= Long.MAX_VALUE / 2.0 ? Long.MAX_VALUE / 2 : Math.round(nanos));
  }

  /**
   * For people to read.
   *
   * @return for instance {@code 3 retries after PT1S}
   */
  @Override
  public String toString() {
    return maxRetries + (maxRetries == 1 ? " retry after " : " retries after ") + delay;
  }
}
