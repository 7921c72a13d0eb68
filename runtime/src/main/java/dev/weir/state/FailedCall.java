package dev.weir.state;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The call that failed: what a {@link Failed} state needs in order to show its inputs and to make
 * the call again. The engine implements it.
 */
public interface FailedCall {

  /**
   * The arguments of the call.
   *
   * @return an unmodifiable map from parameter names to values, in parameter order; values may be
   *     null
   */
  Map<String, @Nullable Object> inputs();

  /**
   * Makes the call again, in the calling thread.
   *
   * @return the task's result; null for a {@code void} task
   * @throws Exception what the task throws, as it is
   */
  @Nullable Object replay() throws Exception;

  /**
   * Makes the call again in a JVM of its own, and looks at it when it fails.
   *
   * @param failed the state that is to be explained, whose call this is
   * @return what was seen
   */
  PostMortem postMortem(Failed<?> failed);

  /**
   * Makes the call again in a JVM of its own, for a debugger.
   *
   * @param port where to listen; 0 for any port that is free
   * @return the session
   */
  DebugSession debug(int port);

  /** A call that cannot be made: it never was, or not all of it is there any more. */
  interface NeverMade extends FailedCall {

    /**
     * Why not, and what to look at instead.
     *
     * @return a new exception
     */
    IllegalStateException refusal();

    @Override
    default @Nullable Object replay() {
      throw refusal();
    }

    @Override
    default PostMortem postMortem(Failed<?> failed) {
      throw refusal();
    }

    @Override
    default DebugSession debug(int port) {
      throw refusal();
    }
  }
}
