package dev.weir;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a task run again after it has failed. Its inputs are kept, and no thread is held while it
 * waits; only the local executor, which runs one task after the other, waits in place.
 *
 * <p>Durations are texts of {@link java.time.Duration#parse}, such as {@code PT10S} for ten
 * seconds; the processor checks them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Retry {

  /**
   * How many attempts may follow the first one.
   *
   * @return at least 1
   */
  int maxRetries();

  /**
   * How long to wait before the first retry.
   *
   * @return a duration, not negative
   */
  String delay() default "PT0S";

  /**
   * What the delay is multiplied with from one retry to the next.
   *
   * @return at least 1, which keeps the delay the same
   */
  double backoff() default 1.0;

  /**
   * How long to wait at most, however much the delay has grown.
   *
   * @return a duration not below {@link #delay}, or an empty string for no limit
   */
  String maxDelay() default "";

  /**
   * By how much a delay may be shorter or longer at random, so that tasks which failed together do
   * not all come back together.
   *
   * @return a share of the delay, from 0 to 1
   */
  double jitter() default 0.0;

  /**
   * The exceptions to retry after, subclasses included. A timeout is a {@link
   * java.util.concurrent.TimeoutException}.
   *
   * @return at least one class
   */
  Class<? extends Throwable>[] on() default {Exception.class};
}
