package dev.weir.distributed.cluster;

import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How much the engine logs, where it logs by the JDK. To be decided before the first cluster is
 * opened.
 */
public final class EngineLogs {

  // Held here, or the setting would be collected with the logger.
  private static final Logger ENGINE = Logger.getLogger("org.jgroups");

  private EngineLogs() {}

  /** Nothing: whoever is lost, or refused, is told of by Weir. */
  public static void quiet() {
    ENGINE.setLevel(Level.OFF);
  }

  /** Who is refused, and what goes wrong. */
  public static void warnings() {
    ENGINE.setLevel(Level.WARNING);
  }

  /** All that it does, on the console. */
  public static void verbose() {
    if (Level.ALL.equals(ENGINE.getLevel())) {
      return;
    }
    ConsoleHandler console = new ConsoleHandler();
    console.setLevel(Level.ALL);
    ENGINE.addHandler(console);
    ENGINE.setUseParentHandlers(false);
    ENGINE.setLevel(Level.ALL);
  }
}
