package dev.weir.builds;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The JDKs of this machine: the one that runs the build, and those beside it. */
public final class Jdk {

  private Jdk() {}

  /**
   * Has a build compiled by a JDK of these versions, the one that runs if it is one.
   *
   * @param userProperties what Maven is given by {@code -D}
   * @return whether there is one; if not, it says so
   */
  public static boolean compile(Properties userProperties, int from, int to) throws IOException {
    Path home = find(from, to);
    if (home == null) {
      System.out.println("There is no JDK from " + from + " to " + to + " beside this one.");
      return false;
    }
    if (!home.equals(current())) {
      userProperties.putAll(
          Map.of(
              "maven.compiler.fork",
              "true",
              "maven.compiler.executable",
              home.resolve("bin").resolve("javac").toString()));
    }
    return true;
  }

  private static @Nullable Path find(int from, int to) throws IOException {
    Path current = current();
    if (isOf(current, from, to)) {
      return current;
    }
    try (Stream<Path> beside = Files.list(current.getParent())) {
      for (Path each : beside.sorted().toList()) {
        if (isOf(each, from, to)) {
          return each;
        }
      }
    }
    return null;
  }

  private static Path current() throws IOException {
    return Path.of(System.getProperty("java.home")).toRealPath();
  }

  /** As its release file says, which has a line such as {@code JAVA_VERSION="17.0.15"}. */
  private static boolean isOf(Path home, int from, int to) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release)
        || !Files.exists(home.resolve("bin").resolve("javac" + suffix()))) {
      return false;
    }
    List<String> lines = Files.readAllLines(release);
    for (String line : lines) {
      if (line.startsWith("JAVA_VERSION=\"")) {
        String version = line.substring("JAVA_VERSION=\"".length(), line.length() - 1);
        int feature = Runtime.Version.parse(version).feature();
        return from <= feature && feature <= to;
      }
    }
    return false;
  }

  private static String suffix() {
    return File.separatorChar == '\\' ? ".exe" : "";
  }
}
