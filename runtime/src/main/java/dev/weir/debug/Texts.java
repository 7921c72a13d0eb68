package dev.weir.debug;

import dev.weir.state.Signal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads exceptions: without running any code of the user's, or whatever that throws. */
final class Texts {

  /** Longer chains are cut, and with them those that go in a circle. */
  static final int MAX_CHAIN = 20;

  private Texts() {}

  /** What {@code toString()} gives, or null if it might run users' code. */
  static @Nullable String known(Throwable exception) {
    return isSafe(exception, "toString")
            && isSafe(exception, "getLocalizedMessage")
            && isSafe(exception, "getMessage")
        ? exception.toString()
        : null;
  }

  /** What {@code toString()} gives, or the name of the class if it might run users' code. */
  static String of(Throwable exception) {
    String known = known(exception);
    return known == null ? exception.getClass().getName() : known;
  }

  /** An exception and its causes, as far as they can be asked for without running users' code. */
  static List<Throwable> chain(Throwable exception) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable next = exception; next != null && chain.size() < MAX_CHAIN; ) {
      chain.add(next);
      next = isSafe(next, "getCause") ? next.getCause() : null;
    }
    return chain;
  }

  /** The cause, whatever users' code says it is; null if there is none, or that throws. */
  static @Nullable Throwable cause(Throwable exception) {
    try {
      return exception.getCause();
    } catch (Throwable e) {
      return null;
    }
  }

  /** The stack trace, whatever users' code says it is; empty if that throws. */
  static List<StackTraceElement> stackTrace(Throwable exception) {
    try {
      return List.of(exception.getStackTrace());
    } catch (Throwable e) {
      return List.of();
    }
  }

  /** Whether a method without parameters is the JDK's own, or that of our signals. */
  static boolean isSafe(Throwable exception, String method) {
    try {
      Class<?> owner = exception.getClass().getMethod(method).getDeclaringClass();
      ClassLoader loader = owner.getClassLoader();
      return loader == null
          || loader == ClassLoader.getPlatformClassLoader()
          || owner == Signal.class;
    } catch (NoSuchMethodException | LinkageError e) {
      return false;
    }
  }
}
