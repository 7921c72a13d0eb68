package dev.weir.benchmarks.compile;

import dev.weir.benchmarks.compile.Compilations.Author;
import dev.weir.benchmarks.compile.Compilations.Cost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compiles all subjects in one run and interleaved, so that what disturbs the machine disturbs all
 * of them: some times in a new JVM each, and many times in one.
 *
 * @param groups how many groups of ten elements each subject has
 * @param forks how many JVMs compile once, for each subject and author
 * @param repetitions how many times one further JVM compiles; the last third counts as warm
 */
public record CompileReport(int groups, int forks, int repetitions) {

  /** A thousand elements, for half an hour or so. */
  public static CompileReport full() {
    return new CompileReport(100, 3, 15);
  }

  /** Shows that everything works; the numbers mean little. */
  public static CompileReport quick() {
    return new CompileReport(10, 1, 3);
  }

  /**
   * Measures, and tells the progress on the standard error stream.
   *
   * @return the tables as Markdown
   * @throws IOException if files cannot be written, or a subject does not compile
   * @throws InterruptedException if the thread is interrupted
   */
  public String measured() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("weir-compile");
    Map<Subject, CompileFigures> figures = new EnumMap<>(Subject.class);
    try {
      for (Subject subject : Subject.values()) {
        SubjectFiles files = files(folder, subject);
        files.write(subject, groups);
        figures.put(subject, new CompileFigures());
      }
      for (int fork = 0; fork < forks; fork++) {
        measure(folder, figures, 1);
      }
      measure(folder, figures, repetitions);
      for (Subject subject : Subject.values()) {
        of(figures, subject).setLines(files(folder, subject).generatedLines());
      }
    } finally {
      SubjectFiles.emptied(folder);
      Files.delete(folder);
    }
    return new CompileTables(groups * SubjectSources.ELEMENTS, figures).text();
  }

  private static CompileFigures of(Map<Subject, CompileFigures> figures, Subject subject) {
    return Objects.requireNonNull(figures.get(subject));
  }

  private static SubjectFiles files(Path folder, Subject subject) {
    return new SubjectFiles(folder.resolve(subject.name()));
  }

  private void measure(Path folder, Map<Subject, CompileFigures> figures, int times)
      throws IOException, InterruptedException {
    for (Subject subject : Subject.values()) {
      for (Author author : Author.values()) {
        List<Cost> costs = inNewJvm(subject, author, files(folder, subject), times);
        of(figures, subject).add(author, costs);
        System.err.println(subject + " by " + author + ": " + costs);
      }
    }
  }

  private static List<Cost> inNewJvm(Subject subject, Author author, SubjectFiles files, int times)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-classpath",
                System.getProperty("java.class.path"),
                Compilations.class.getName(),
                subject.name(),
                author.name(),
                files.folder().toString(),
                String.valueOf(times))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<Cost> costs = new ArrayList<>();
    try (var lines = process.inputReader()) {
      lines.lines().map(line -> line.split(" ", 2)).forEach(parts -> costs.add(cost(parts)));
    }
    if (process.waitFor() != 0) {
      throw new IOException(subject + " by " + author + " could not be compiled");
    }
    return costs;
  }

  private static Cost cost(String[] parts) {
    return new Cost(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
  }
}
