package dev.weir.internal;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether somebody may be stepping through this JVM. */
public final class Debugger {

  private static final String SETTING = "weir.debugger";
  private static final String OFF = "off";
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final String VARIABLE = "JDK_JAVA_OPTIONS";
  private static final System.Logger LOGGER = System.getLogger("dev.weir");

  private Debugger() {}

  /**
   * Whether this JVM was started for a debugger; found out, and logged, when first asked.
   *
   * @return true if tasks may take as long as they like, and belong into this JVM
   */
  public static boolean isAttached() {
    return Found.ATTACHED;
  }

  private static final class Found {
    static final boolean ATTACHED = look();

    private static boolean look() {
      boolean attached =
          isAttached(
              JvmArguments.ofThisJvm(), System.getenv(VARIABLE), System.getProperty(SETTING));
      if (attached) {
        LOGGER.log(
            System.Logger.Level.INFO,
            "this JVM was started for a debugger: timeouts do not count, and tasks stay in this"
                + " JVM; -Dweir.debugger=off changes that");
      }
      return attached;
    }
  }

  static boolean isAttached(
      List<String> arguments, @Nullable String variable, @Nullable String setting) {
    return !OFF.equals(setting)
        && (arguments.stream().anyMatch(Debugger::isAgent)
            || (variable != null && BLANKS.splitAsStream(variable).anyMatch(Debugger::isAgent)));
  }

  private static boolean isAgent(String option) {
    return option.startsWith("-agentlib:jdwp") || option.startsWith("-Xrunjdwp");
  }
}
