package dev.weir.distributed;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a debugger may be attached to this JVM, which sees nothing of what other JVMs do. */
final class Debugger {

  private static final String SWITCH = "weir.debugger";

  private Debugger() {}

  static boolean isAttached() {
    List<String> arguments;
    try {
      arguments = ManagementFactory.getRuntimeMXBean().getInputArguments();
    } catch (LinkageError e) {
      return false; // a JDK without its management
    }
    return isAttached(arguments, System.getProperty(SWITCH));
  }

  static boolean isAttached(List<String> arguments, @Nullable String property) {
    return !"off".equals(property)
        && arguments.stream()
            .anyMatch(
                argument ->
                    argument.startsWith("-agentlib:jdwp") || argument.startsWith("-Xrunjdwp"));
  }
}
