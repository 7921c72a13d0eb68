package dev.weir.junit;

import dev.weir.run.FlowState;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves the failed runs of one test in crash bundles. What goes wrong with that is only told. */
final class TestBundles {

  private final BundleFolder folder;
  private final String name;
  private int saved;

  private TestBundles(BundleFolder folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  static TestBundles of(ExtensionContext context) {
    return new TestBundles(BundleFolder.of(context), TestName.forFile(context));
  }

  /** Saves a run, if it has failed, and says in a line where; else the text is empty. */
  String save(FlowState state) {
    if (folder.isOff() || !hasFailed(state)) {
      return "";
    }
    if (!folder.takesOneMore()) {
      return "  no crash bundle: " + BundleFolder.MOST + " were left already\n";
    }
    try {
      Path file = write(state);
      String inJava = file.toString().replace(File.separatorChar, '/');
      return "  to look into it: CrashBundle.open(Path.of(\"" + inJava + "\"))\n";
    } catch (Throwable e) { // the test has failed already; this must not change how
      return "  no crash bundle: " + describe(e) + "\n";
    }
  }

  /** In raise mode a run is not at its end. */
  private static boolean hasFailed(FlowState state) {
    return state.isFailed() || (!state.isSuccessful() && !state.failures().isEmpty());
  }

  private Path write(FlowState state) throws IOException {
    Path path = folder.path();
    if (!Files.isDirectory(path)) { // asked first, for createDirectories minds links on JDK 17
      Files.createDirectories(path);
    }
    Path file = path.resolve(fileName(saved + 1));
    state.saveFailures(file);
    saved++;
    return file;
  }

  /** Deletes what is left of an earlier time when more runs of this test had failed. */
  void tidy() {
    try {
      for (int run = saved + 1; saved > 0 && run <= LastRuns.REMEMBERED; run++) {
        Files.deleteIfExists(folder.path().resolve(fileName(run)));
      }
    } catch (IOException | RuntimeException e) {
      // They have been named by that earlier time only.
    }
  }

  private String fileName(int run) {
    return name + (run == 1 ? "" : "-run" + run) + ".zip";
  }

  /** In one line, also if it is the exception of somebody's {@code writeObject}. */
  private static String describe(Throwable e) {
    try {
      return e.toString().replaceAll("\\R", " ");
    } catch (Throwable ofToString) {
      return e.getClass().getName();
    }
  }
}
