package dev.weir;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps the results of a task, and takes one of them instead of running the task where its inputs
 * are equal to those of an earlier call. Inputs are compared with {@code equals}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Cache {

  /**
   * How long a result is valid.
   *
   * @return a text of {@link java.time.Duration#parse}, such as {@code PT1H}, not negative; an
   *     empty string for no end
   */
  String ttl() default "";
}
