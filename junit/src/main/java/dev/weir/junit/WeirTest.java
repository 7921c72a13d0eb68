package dev.weir.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * On a class of tests, or on one of them: what flows do there.
 *
 * <pre>{@code
 * @WeirTest
 * class DinnerTest {
 *   @Test
 *   void sharesTheBill() {
 *     DinnerFlow flow = new DinnerFlow();
 *     var share = flow.share(8800, 4);
 *     assertEquals(2200, flow.run().result(share));
 *   }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>The first exception of a task leaves {@code run()} at once, as it is.
 *   <li>A run that would call a task with the tag {@code external} is refused, unless the task's
 *       result is given or a double stands in its place; see {@link Doubles}.
 *   <li>A test that takes a {@code VirtualClock} as a parameter does not wait: its runs are on that
 *       clock, unless their runner has another.
 *   <li>When a test fails, the states of all tasks in its last runs are printed. Runs that have
 *       failed are left as crash bundles in {@code target/crash-bundles}, or in {@code build} where
 *       there is no {@code target}; JUnit's configuration parameter {@code weir.crashBundles} names
 *       another folder, or {@code off}.
 * </ul>
 *
 * <p>This holds for runs which the thread of the test starts, from {@code @BeforeEach} to
 * {@code @AfterEach}, and for flows that tasks of these runs run in turn; not for other threads,
 * nor for worker JVMs, nor for what the constructor of the test class runs. The annotation of a
 * method counts in place of the one of its class; nested classes have that of the class around.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(WeirExtension.class)
public @interface WeirTest {

  /**
   * Whether the first exception of a task leaves {@code run()} at once. It does even where retries
   * remain, or another task would handle the failure.
   *
   * @return false for tests of what becomes of failures
   */
  boolean raiseOnException() default true;

  /**
   * The tags of tasks that act on the outside world, and so must not be called.
   *
   * @return tags as in {@code @Task(tags = …)}; with none, every task may be called
   */
  String[] external() default {"external"};
}
