package dev.weir.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a result that is kept elsewhere, until somebody wants to see it. It is passed on from
 * task to task as it is; whoever calls a task, or shows a value to a user, asks for what it stands
 * for. Thread-safe.
 */
public abstract class Held {

  // Looking at all inputs of all tasks takes a tenth of what a task costs, in vain in most JVMs.
  // Not volatile: whoever is handed such an object sees what was written before it was.
  private static boolean exist;

  /** For executors. */
  protected Held() {
    tellThatOneExists();
  }

  private static void tellThatOneExists() {
    exist = true;
  }

  /**
   * The value, which may have to be fetched.
   *
   * @return the value, the same object each time
   * @throws IllegalStateException if it is gone
   */
  public abstract @Nullable Object get();

  /** Nobody will read it any more: it may be let go of, unless it is {@linkplain #keep kept}. */
  public abstract void release();

  /** Somebody may read it long after the run, whoever else is through with it. */
  public abstract void keep();

  /**
   * What a value is to those who look at it.
   *
   * @param value any value
   * @return what it stands for if it is held, else itself
   */
  public static @Nullable Object plain(@Nullable Object value) {
    return value instanceof Held held ? held.get() : value;
  }

  /**
   * The inputs that a method is called with.
   *
   * @param inputs some of which may be held
   * @return the array itself if none is
   */
  public static @Nullable Object[] plain(@Nullable Object[] inputs) {
    return exist ? fetched(inputs) : inputs;
  }

  private static @Nullable Object[] fetched(@Nullable Object[] inputs) {
    for (Object input : inputs) {
      if (input instanceof Held) {
        return Arrays.stream(inputs).map(Held::plain).toArray();
      }
    }
    return inputs;
  }

  /**
   * Keeps what is held of some values.
   *
   * @param values any values
   * @return whether any of them is held
   */
  public static boolean keepAll(Iterable<? extends @Nullable Object> values) {
    boolean any = false;
    for (Object value : values) {
      if (value instanceof Held held) {
        held.keep();
        any = true;
      } else if (value instanceof HeldList list) {
        keepAll(list.parts());
      }
    }
    return any;
  }
}
