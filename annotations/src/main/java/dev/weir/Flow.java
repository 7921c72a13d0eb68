package dev.weir;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type whose {@link Task} methods make up flows.
 *
 * <p>For {@code @Flow class X} the processor generates the typed builder {@code XFlow} in the same
 * package; for a nested type {@code Outer.X} it is {@code Outer_XFlow}. The builder has one method
 * and one nested node class for each task: {@code flow.div(2)} adds the task {@code div} and gives
 * an {@code XFlow.Div}. An argument is a value, the node of another task, or {@code each(…)} for a
 * task that is called once for each element.
 *
 * <p>Classes, records, enums and interfaces may be flows, also nested, abstract and generic ones. A
 * flow with instance tasks gets a builder whose constructor takes the instance.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Flow {

  /**
   * The simple name of the generated builder, taken as it stands.
   *
   * @return the name, or an empty string for the default {@code <Class>Flow}
   */
  String builder() default "";

  /**
   * Other classes whose tasks this flow can use too.
   *
   * <p>A task that the flow declares or inherits hides one of the same name from here; two classes
   * named here that both have it are an error.
   *
   * @return the classes, each with at least one task; none twice
   */
  Class<?>[] uses() default {};
}
