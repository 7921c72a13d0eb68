package dev.weir.builds;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What Maven and the program have printed in one of the builds, and what has come out. Its
 * requirements throw {@link AssertionError} if they do not hold.
 */
public final class Build {

  private final Path folder;

  private Build(Path folder) {
    this.folder = folder;
  }

  /** The build in a folder. */
  public static Build of(File folder) {
    return new Build(folder.toPath());
  }

  /** Requires that its last run has printed these lines, one after the other, and only once. */
  public void printed(String lines) throws IOException {
    String wanted = "\n" + lines.strip() + "\n";
    String log = log();
    assertWithMessage("what was printed").that(log).contains(wanted);
    String rest = log.substring(log.indexOf(wanted) + 1);
    assertWithMessage("what was printed after it").that(rest).doesNotContain(wanted);
  }

  /** Requires that the compiler has told these errors in the last run, and none besides. */
  public void didNotCompile(String errors) throws IOException {
    List<String> lines = log().lines().toList();
    int first = lines.indexOf("[ERROR] COMPILATION ERROR : ");
    assertWithMessage("the errors of the compiler").that(first).isAtLeast(0);
    String told =
        lines.stream()
            .skip(first + 2)
            .takeWhile(line -> !line.startsWith("[INFO]"))
            .collect(joining("\n"));
    assertThat(told).isEqualTo(errors.strip());
  }

  /** The texts of all files below a folder of it, by their paths. */
  public Map<String, String> files(String below) throws IOException {
    Path start = folder.resolve(below);
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(start)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        texts.put(start.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
    }
    return texts;
  }

  /** Its last run, with the paths of files from its folder on. */
  private String log() throws IOException {
    String all = Files.readString(folder.resolve("build.log"));
    return all.substring(all.lastIndexOf("Apache Maven "))
        .replace(folder.toRealPath() + File.separator, "")
        .replace(File.separatorChar, '/');
  }
}
