package dev.weir;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a static {@link Task} method can take the place of a task of a flow.
 *
 * <p>The processor compares the two call signatures: parameter names, types and the result must be
 * the same, and the method must not throw more checked exceptions than the task does. Where they
 * differ, the build fails and says in what. For the methods of a class {@code Fixes} it generates
 * {@code FixesReplacements}, with one factory method for each:
 *
 * <pre>{@code
 * @Task @Replaces(flow = Orders.class, task = "load")
 * static List<Order> loadFromFile(Path file) { … }
 *
 * flow.replace(load, FixesReplacements.loadFromFile());
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Replaces {

  /**
   * The flow that has the task.
   *
   * @return a class annotated with {@link Flow}
   */
  Class<?> flow();

  /**
   * The task name in that flow: its own, inherited, or from {@link Flow#uses()}.
   *
   * @return the method's name, or its {@link Task#as()}
   */
  String task();
}
