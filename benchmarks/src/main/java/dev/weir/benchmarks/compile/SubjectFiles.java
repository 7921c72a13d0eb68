package dev.weir.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the files of a subject are.
 *
 * @param folder a folder for them alone
 */
record SubjectFiles(Path folder) {

  /** What the user writes. */
  Path sources() {
    return folder.resolve("sources");
  }

  /** What the processor has written last. */
  Path generated() {
    return folder.resolve("generated");
  }

  /** What the compiler writes. */
  Path classes() {
    return folder.resolve("classes");
  }

  /** Writes the sources of a subject. */
  void write(Subject subject, int groups) throws IOException {
    Files.createDirectories(sources());
    for (Map.Entry<String, String> file : subject.sources(groups).entrySet()) {
      Files.writeString(sources().resolve(file.getKey()), file.getValue());
    }
  }

  /** The files of a folder whose names end in some way, at any depth. */
  static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  /** The lines of all generated sources. */
  long generatedLines() throws IOException {
    long lines = 0;
    for (Path file : files(generated(), ".java")) {
      try (Stream<String> text = Files.lines(file)) {
        lines += text.count();
      }
    }
    return lines;
  }

  /** An empty folder, whatever was there. */
  static Path emptied(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(SubjectFiles::delete);
      }
    }
    return Files.createDirectories(folder);
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
