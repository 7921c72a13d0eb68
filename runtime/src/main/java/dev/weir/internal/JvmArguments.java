package dev.weir.internal;

import java.lang.management.ManagementFactory;
import java.util.List;

/** The options that this JVM was started with. */
public final class JvmArguments {

  private JvmArguments() {}

  /**
   * The options, as far as they can be known.
   *
   * @return an unmodifiable list without the class path, the main class and its arguments; empty if
   *     the module {@code java.management} is not there
   */
  public static List<String> ofThisJvm() {
    try {
      return Bean.read();
    } catch (LinkageError e) { // the module is optional
      return List.of();
    }
  }

  /** Loaded only when it is asked. */
  private static final class Bean {
    static List<String> read() {
      return List.copyOf(ManagementFactory.getRuntimeMXBean().getInputArguments());
    }
  }
}
