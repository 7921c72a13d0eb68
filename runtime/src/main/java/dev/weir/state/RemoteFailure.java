package dev.weir.state;

import org.jspecify.annotations.Nullable;

/**
 * Stands for an exception of a task that could not travel to this JVM as it was: it is not
 * serializable, for instance, or its class is not here. Its text, its stack trace, its causes and
 * its suppressed exceptions are those of the original.
 */
public final class RemoteFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String originalType;

  RemoteFailure(
      String originalType, String text, StackTraceElement[] frames, @Nullable Throwable cause) {
    super(text, cause);
    this.originalType = originalType;
    setStackTrace(frames);
  }

  /**
   * The class of the exception that was thrown.
   *
   * @return the name, as {@link Class#getName} gives it
   */
  public String originalType() {
    return originalType;
  }
}
