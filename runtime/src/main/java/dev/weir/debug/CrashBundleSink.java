package dev.weir.debug;

import dev.weir.graph.FlowGraph;
import dev.weir.run.FailureSink;
import dev.weir.run.FlowState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes crash bundles. The engine finds it as a service; users say {@code
 * flow.runner().crashBundles(folder)} or {@code state.saveFailures(file)}, and read them with
 * {@link CrashBundle}.
 */
public final class CrashBundleSink implements FailureSink {

  private static final System.Logger LOGGER = System.getLogger("dev.weir");

  private static final int MAX_FILES = 100;
  private static final long MAX_BYTES = 1L << 30;
  private static final int MAX_NAME = 100;
  private static final Duration ABANDONED = Duration.ofHours(1);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern NAME = Pattern.compile(".+-(\\d{8}T\\d{9}Z)-\\d+\\.\\d+\\.zip");

  /** For the service loader. */
  public CrashBundleSink() {}

  @Override
  public void save(FlowGraph graph, FlowState state, Path file) throws IOException {
    BundleFile.write(BundleMaker.of(graph, state, ""), file);
  }

  @Override
  public void keep(FlowGraph graph, FlowState state, String run, Path folder) {
    try {
      if (!Files.isDirectory(folder)) { // asked first, for createDirectories minds links on JDK 17
        Files.createDirectories(folder);
      }
      BundleContent content = BundleMaker.of(graph, state, run);
      BundleFile.write(content, folder.resolve(fileName(graph.name(), run)));
    } catch (Throwable e) { // the run has failed already; this must not change how
      warn("no crash bundle of the run %s was written to %s: %s".formatted(run, folder, e));
      return;
    }
    try {
      prune(folder);
    } catch (IOException | RuntimeException e) {
      warn("old crash bundles in %s could not be deleted: %s".formatted(folder, e));
    }
  }

  private static void warn(String text) {
    LOGGER.log(System.Logger.Level.WARNING, text);
  }

  /** Unique on this machine: the process is in it, and the run's number there. */
  private static String fileName(String flow, String run) {
    String plain = flow.replaceAll("[^\\w$.-]", "_");
    return "%s-%s-%d.%s.zip"
        .formatted(
            plain.length() <= MAX_NAME ? plain : plain.substring(0, MAX_NAME),
            TIME.format(Instant.now()),
            ProcessHandle.current().pid(),
            run.substring(run.lastIndexOf('-') + 1));
  }

  private record Kept(Path file, String time, long bytes) {}

  /** Deletes the oldest bundles until the folder is within its bounds; other files are left. */
  private static void prune(Path folder) throws IOException {
    List<Kept> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        Matcher matcher = NAME.matcher(name);
        if (name.startsWith(BundleFile.TEMPORARY)) {
          deleteIfAbandoned(file);
        } else if (matcher.matches()) {
          addTo(all, file, matcher.group(1));
        }
      }
    }
    all.sort(Comparator.comparing(Kept::time).thenComparing(Kept::file).reversed());
    long bytes = 0;
    for (int i = 0; i < all.size(); i++) {
      bytes += all.get(i).bytes;
      if (i > 0 && (i >= MAX_FILES || bytes > MAX_BYTES)) {
        Files.deleteIfExists(all.get(i).file);
      }
    }
  }

  private static void addTo(List<Kept> all, Path file, String time) throws IOException {
    try {
      all.add(new Kept(file, time, Files.size(file)));
    } catch (NoSuchFileException e) {
      // Another process was faster.
    }
  }

  /** What a process that was killed has left behind. */
  private static void deleteIfAbandoned(Path file) throws IOException {
    try {
      Instant changed =
          Files.readAttributes(file, BasicFileAttributes.class).lastModifiedTime().toInstant();
      if (changed.isBefore(Instant.now().minus(ABANDONED))) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException e) {
      // It was finished meanwhile.
    }
  }
}
