package dev.weir.benchmarks.distributed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** Whose workers they are, and how their program is started. */
enum CrewKind {
  ENGINE("JGroups, messages only"),
  WEIR("**Weir**, `processes(true)`"),
  DASK("dask.distributed");

  // The first one on the path may be another than the one that Dask was installed for.
  private static final String PYTHON = System.getenv().getOrDefault("PYTHON", "python3");

  private final String label;

  CrewKind(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Messages alone do no work that needs values, or somebody who sends them again. */
  boolean does(Work work) {
    return this != ENGINE || work == Work.FAN_OUT || work == Work.CHAIN;
  }

  /** Whether it can be measured here: Dask has to be installed. */
  boolean isThere() throws IOException, InterruptedException {
    return this != DASK
        || new ProcessBuilder(PYTHON, "-c", "import distributed")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
  }

  /**
   * The command of the program.
   *
   * @param folder where files may be written
   */
  List<String> command(int workers, Path folder) throws IOException {
    if (this == DASK) {
      Path script = folder.resolve("dask_crew.py");
      try (InputStream text = CrewKind.class.getResourceAsStream("dask_crew.py")) {
        Files.copy(Objects.requireNonNull(text), script, StandardCopyOption.REPLACE_EXISTING);
      }
      return List.of(PYTHON, script.toString(), String.valueOf(workers));
    }
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-classpath",
        System.getProperty("java.class.path"),
        CrewProgram.class.getName(),
        this == WEIR ? "weir" : "engine",
        String.valueOf(workers));
  }
}
