package dev.weir.debug;

import org.jspecify.annotations.Nullable;

/** What a replayed call comes past: the JVM that looks into this one stops it here. */
final class ReplayHooks {

  static final String BEGIN = "begin";
  static final String RETURNED = "returned";
  static final String THREW = "threw";
  static final String UNREADABLE = "unreadable";
  static final String PASSED = "passed";

  private ReplayHooks() {}

  /** The task's method is about to be called by this thread. */
  @SuppressWarnings("unused") // read from outside
  static void begin(@Nullable Object[] inputs) {}

  /** Called from outside, in a thread that stands still. */
  static void passed() {}

  /** The task has returned. */
  @SuppressWarnings("unused") // read from outside
  static void returned(@Nullable Object result) {}

  /**
   * The task has thrown.
   *
   * @param chain the exception and its causes, as far as they may be asked for
   * @param texts the text of each; null where it may not be asked for
   */
  @SuppressWarnings("unused") // read from outside
  static void threw(Throwable[] chain, @Nullable String[] texts) {}

  /** The call could not be made anew. */
  @SuppressWarnings("unused") // read from outside
  static void unreadable(String why) {}
}
