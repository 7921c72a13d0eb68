package dev.weir.internal;

import java.io.ObjectStreamClass;
import org.jspecify.annotations.Nullable;

/**
 * Classes of serialized objects as the application sees them. Its loader comes first, since those
 * of Weir's own modules may not see its classes.
 */
public final class ContextClasses {

  private ContextClasses() {}

  /**
   * Looks for a class with the thread's context class loader, and does not initialize it.
   *
   * @param description the class as it stands in a stream
   * @return the class; null if there is no such loader, or it does not find the class. Then the
   *     stream's own way is next, which knows primitives and the caller's loader.
   */
  public static @Nullable Class<?> find(ObjectStreamClass description) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    if (context == null) {
      return null;
    }
    try {
      return Class.forName(description.getName(), false, context);
    } catch (ClassNotFoundException e) {
      return null;
    }
  }
}
