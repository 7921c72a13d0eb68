package dev.weir.samples.jdkscan;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The class files of one module of the running JDK.
 *
 * @param module the module's name
 * @param classes the class files, sorted by path
 */
record ModuleFiles(String module, List<Path> classes) {

  private static final String SUFFIX = ".class";

  /** The JDK's file system of its own modules: one folder for each. */
  private static final Path MODULES =
      FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");

  ModuleFiles {
    classes = List.copyOf(classes);
  }

  /** The names of all modules, sorted. */
  static List<String> modules() throws IOException {
    try (Stream<Path> folders = Files.list(MODULES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  /** Looks for the class files of a module. */
  static ModuleFiles of(String module) throws IOException {
    try (Stream<Path> files = Files.walk(MODULES.resolve(module))) {
      return new ModuleFiles(
          module, files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList());
    }
  }

  /** The class that a file of this module is named after. */
  String className(Path file) {
    String path = MODULES.resolve(module).relativize(file).toString();
    return path.substring(0, path.length() - SUFFIX.length()).replace('/', '.');
  }

  /** Short, since it is shown among the inputs of a task that failed. */
  @Override
  public String toString() {
    return module + " with " + classes.size() + " class files";
  }
}
