package dev.weir;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method as a task: a unit of work that flows can be built from.
 *
 * <p>The method may be static or an instance method, generic, with variable arguments, inherited,
 * with checked exceptions, with any parameters and any result or none. It must not be private, and
 * the types in its signature must be accessible from its package. A parameter of type {@code
 * TaskState<T>} takes the state of a task that gives a {@code T}, whether that has succeeded or
 * not.
 *
 * <p>{@link Retry}, {@link Timeout} and {@link Cache} beside it say how the task is run. A method
 * that overrides a task keeps all of these; with its own {@code @Task} it has only its own.
 *
 * <p>A class with tasks that is no {@link Flow} is a task library: flows name it in {@link
 * Flow#uses()}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Task {

  /**
   * The name that people see, in states, messages and look-ups. Any text is fine.
   *
   * @return the name, or an empty string for the task name: {@link #as()} if given, else the
   *     method's name
   */
  String name() default "";

  /**
   * The task name, from which the builder method and the node class are named: the way out where
   * the method's own name clashes with another.
   *
   * @return a Java identifier, or an empty string for the method's name
   */
  String as() default "";

  /**
   * Words by which tasks can be looked up together.
   *
   * @return the tags; order and repetition have no meaning
   */
  String[] tags() default {};

  /**
   * Whether the task waits more than it computes: for a network, a disk, another process. The
   * parallel executor runs such tasks on threads of their own, virtual ones where the JDK has them,
   * so that they keep no core from other tasks.
   *
   * @return true for a task that mostly waits
   */
  boolean blocking() default false;

  /**
   * When the task runs, said in terms of its upstream tasks.
   *
   * @return the trigger
   */
  Trigger trigger() default Trigger.ALL_SUCCESSFUL;

  /**
   * Whether the task is skipped if a task directly upstream was; that is looked at before the
   * trigger.
   *
   * @return false for a task that goes on as if a skipped upstream had succeeded
   */
  boolean skipOnUpstreamSkip() default true;
}
