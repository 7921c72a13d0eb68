package dev.weir.debug;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Finds lines of source files: in the folders that the system property {@code weir.sources} names,
 * else where Maven and Gradle have the sources of the class folders that this JVM runs.
 */
final class SourceLines {

  private static final String PROPERTY = "weir.sources";

  /** Where sources are below a module's folder. */
  private static final List<String> LAYOUT =
      List.of("src/main/java", "src/test/java", "src/main/kotlin", "src/test/kotlin");

  /** Where classes are below a module's folder. */
  private static final Set<String> OUTPUTS = Set.of("target", "build", "out", "bin");

  private final List<Path> roots;
  private final Map<String, List<String>> files = new HashMap<>();

  SourceLines(Properties system) {
    this.roots = List.copyOf(roots(system));
  }

  private static Set<Path> roots(Properties system) {
    Set<Path> roots = new LinkedHashSet<>();
    String named = system.getProperty(PROPERTY);
    if (named != null) {
      entries(named).forEach(roots::add);
      return roots;
    }
    List<Path> modules = new ArrayList<>();
    modules.add(Path.of(""));
    for (String path : List.of("java.class.path", "jdk.module.path")) {
      for (Path entry : entries(system.getProperty(path, ""))) {
        addModule(entry, modules);
      }
    }
    for (Path module : modules) {
      for (String folder : LAYOUT) {
        Path sources = module.resolve(folder);
        if (Files.isDirectory(sources)) {
          roots.add(sources);
        }
      }
    }
    return roots;
  }

  /** The folder around a folder of classes. */
  private static void addModule(Path entry, List<Path> modules) {
    for (Path at = entry; at != null && at.getFileName() != null; at = at.getParent()) {
      Path module = at.getParent();
      if (OUTPUTS.contains(at.getFileName().toString()) && module != null) {
        modules.add(module);
        return;
      }
    }
  }

  private static List<Path> entries(String path) {
    List<Path> entries = new ArrayList<>();
    for (String entry : path.split(File.pathSeparator, -1)) {
      try {
        if (!entry.isEmpty()) {
          entries.add(Path.of(entry));
        }
      } catch (InvalidPathException e) {
        // No folder, then.
      }
    }
    return entries;
  }

  /**
   * A line without its indent.
   *
   * @param file the path below a root, such as {@code com/acme/Shop.java}
   * @param line its number, from 1 on
   * @return the text; empty if there is none
   */
  String line(String file, int line) {
    List<String> lines = files.computeIfAbsent(file, this::read);
    return line < 1 || line > lines.size() ? "" : lines.get(line - 1).strip();
  }

  private List<String> read(String file) {
    for (Path root : roots) {
      try {
        Path source = root.resolve(file);
        if (Files.isRegularFile(source)) {
          return Files.readAllLines(source, StandardCharsets.UTF_8);
        }
      } catch (IOException | InvalidPathException e) {
        // As if it were not there.
      }
    }
    return List.of();
  }
}
