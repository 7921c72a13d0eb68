package dev.weir.debug;

import java.util.List;
import java.util.Set;

/** Tells what belongs between a run and a task's method, and so is of no interest to the author. */
final class EngineFrames {

  private static final List<String> PACKAGES =
      List.of(
          "dev.weir.executor.",
          "dev.weir.flow.",
          "dev.weir.graph.",
          "dev.weir.internal.",
          "dev.weir.run.",
          "java.lang.invoke.",
          "jdk.internal.reflect.");

  /** Of our own package: tests have tasks in it too. */
  private static final Set<String> CLASSES =
      Set.of(
          ReplayMain.class.getName(),
          ReplayHooks.class.getName(),
          RestoredAttempt.class.getName(),
          SavedCall.Origin.class.getName());

  private EngineFrames() {}

  /** By the name of a class alone, so not for what was generated for a task. */
  static boolean isOfTheEngine(String className) {
    return CLASSES.contains(className)
        || className.contains("$$Lambda")
        || PACKAGES.stream().anyMatch(className::startsWith);
  }

  /** Whether a class is none that somebody could compile in another way. */
  static boolean isOfTheJdk(String className) {
    return className.startsWith("java.")
        || className.startsWith("javax.")
        || className.startsWith("jdk.")
        || className.startsWith("sun.");
  }
}
