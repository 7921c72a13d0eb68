package dev.weir.internal;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The casts and throws that are right by construction, and that javac cannot check. */
@NullUnmarked
public final class Unchecked {

  private Unchecked() {}

  /**
   * Casts to the type that the caller knows the value to have. Null stays null: whether it may be
   * is part of what the caller's type variable stands for.
   *
   * @param value the value, or null
   * @return the same value
   * @param <T> the type
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the caller knows the type
  public static <T> T cast(@Nullable Object value) {
    return (T) value;
  }

  /**
   * Throws the very object, checked or not, without a wrapper.
   *
   * @param exception what to throw
   * @return never; declared so that callers can write {@code throw}
   * @param <X> inferred as an unchecked type by callers
   * @throws X always
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // erased, so nothing is cast
  public static <X extends Throwable> RuntimeException rethrow(Throwable exception) throws X {
    throw (X) exception;
  }
}
