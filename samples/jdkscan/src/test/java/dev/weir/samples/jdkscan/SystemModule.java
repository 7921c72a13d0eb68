package dev.weir.samples.jdkscan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.util.List;

/** What the module system, which does not use the {@code jrt:} file system, says of a module. */
final class SystemModule {

  private static final String SUFFIX = ".class";

  private SystemModule() {}

  /** The names of its classes, and of its descriptor. */
  static List<String> classNames(String module) throws IOException {
    return classFiles(module).stream()
        .map(file -> file.substring(0, file.length() - SUFFIX.length()).replace('/', '.'))
        .toList();
  }

  /** The size of all its class files. */
  static long bytes(String module) throws IOException {
    try (ModuleReader reader = open(module)) {
      return classFiles(module).stream().mapToLong(file -> size(reader, file)).sum();
    }
  }

  private static List<String> classFiles(String module) throws IOException {
    try (ModuleReader reader = open(module);
        var files = reader.list()) {
      return files.filter(file -> file.endsWith(SUFFIX)).toList();
    }
  }

  private static long size(ModuleReader reader, String file) {
    try (var stream = reader.open(file).orElseThrow()) {
      return stream.readAllBytes().length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ModuleReader open(String module) throws IOException {
    return ModuleFinder.ofSystem().find(module).orElseThrow().open();
  }
}
