package dev.weir.internal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a thread wants of all runs that it starts, where their runners say nothing else: values, by
 * their types. A test kit enters them around a test, since it does not see the runs. Tasks have
 * those of the thread that started their run, for flows that they run in turn. Immutable.
 */
public final class Surroundings {

  private static final Surroundings NONE = new Surroundings(Map.of());
  private static final ThreadLocal<@Nullable Surroundings> HERE = new ThreadLocal<>();

  private final Map<Class<?>, Object> values;

  private Surroundings(Map<Class<?>, Object> values) {
    this.values = values;
  }

  /**
   * Those of this thread.
   *
   * @return what was entered last and not left; without any value for most threads
   */
  public static Surroundings here() {
    Surroundings entered = HERE.get();
    return entered == null ? NONE : entered;
  }

  /**
   * Adds a value.
   *
   * @param type its type, under which runs look for it
   * @param value the value, in place of one of that type
   * @return the changed copy, which is not entered
   * @param <T> its type
   */
  public <T> Surroundings with(Class<T> type, T value) {
    Map<Class<?>, Object> more = new HashMap<>(values);
    more.put(type, value);
    return new Surroundings(more);
  }

  /**
   * Looks for a value.
   *
   * @param type its type
   * @return the value, or null if there is none
   * @param <T> its type
   */
  public <T> @Nullable T find(Class<T> type) {
    return type.cast(values.get(type));
  }

  /**
   * Makes these the surroundings of this thread.
   *
   * @return those there were before, to be entered again at the end
   */
  public Surroundings enter() {
    Surroundings before = here();
    if (this == NONE && before != NONE) {
      HERE.remove();
    } else if (this != before) {
      HERE.set(this);
    }
    return before;
  }
}
