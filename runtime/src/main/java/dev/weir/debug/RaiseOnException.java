package dev.weir.debug;

import dev.weir.internal.Misuse;
import dev.weir.run.RaiseMode;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Raise mode: within it the first exception of a task leaves {@code run()} the moment it happens,
 * the very object, not wrapped.
 *
 * <pre>{@code
 * try (var raise = RaiseOnException.enable()) {
 *   flow.run();
 * }
 * }</pre>
 *
 * <p>The mode belongs to the thread that turned it on and holds for the runs which that thread
 * starts. Blocks may be nested; the mode is on until the outermost one ends.
 */
public final class RaiseOnException implements AutoCloseable {

  private final RaiseMode mode;

  private RaiseOnException(RaiseMode mode) {
    this.mode = mode;
  }

  /**
   * Turns the mode on for this thread.
   *
   * @return what turns it off
   */
  public static RaiseOnException enable() {
    return new RaiseOnException(RaiseMode.enter());
  }

  /**
   * Makes a call with the mode turned on. It does the same as a {@code try} block, and {@code javac
   * -Xlint:try} does not complain of it.
   *
   * @param call what to do, such as {@code flow::run}
   * @return what the call returns
   * @param <T> its type
   * @throws IllegalArgumentException if the call is null
   */
  public static <T extends @Nullable Object> T call(Supplier<T> call) {
    Misuse.requireNonNull(call, "call");
    RaiseMode mode = RaiseMode.enter();
    try {
      return call.get();
    } finally {
      mode.leave();
    }
  }

  /** Turns the mode off. A second call does nothing. */
  @Override
  public void close() {
    mode.leave();
  }
}
