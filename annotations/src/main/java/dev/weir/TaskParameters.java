package dev.weir;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Records the parameter names of a task on the class that was generated for it. Not for use by
 * hand.
 *
 * <p>Class files lose the names of parameters unless they are compiled with {@code -parameters}.
 * The processor reads them from here for tasks of another module, and the runtime reads them when a
 * method reference replaces a task.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TaskParameters {

  /**
   * The names.
   *
   * @return one name for each parameter, in order
   */
  String[] value();
}
