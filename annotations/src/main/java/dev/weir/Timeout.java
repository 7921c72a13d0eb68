package dev.weir;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Limits the time of each attempt of a task. At the deadline its thread is interrupted and its
 * state is {@code TimedOut}, even if it goes on; what it returns later is dropped.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Timeout {

  /**
   * The limit, counted from where the attempt enters the task's method.
   *
   * @return a text of {@link java.time.Duration#parse}, such as {@code PT30S}, above zero
   */
  String value();
}
