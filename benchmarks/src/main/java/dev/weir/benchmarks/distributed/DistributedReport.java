package dev.weir.benchmarks.distributed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Has all crews do the same works in one run, one after the other in each round, so that what
 * disturbs the machine disturbs all of them. Each round starts them anew.
 *
 * @param sizes how many workers there are, of one slot each
 * @param rounds how often all is started
 * @param warmups how often a work is done before it counts
 * @param repetitions how often it is measured then
 */
public record DistributedReport(List<Integer> sizes, int rounds, int warmups, int repetitions) {

  private static final long LOSS_MILLIS = 1_000;

  /** For a quarter of an hour or so. */
  public static DistributedReport full() {
    return new DistributedReport(List.of(2, 4, 8, 16), 3, 5, 5);
  }

  /** Shows that everything works; the numbers mean little. */
  public static DistributedReport quick() {
    return new DistributedReport(List.of(2), 1, 1, 1);
  }

  /**
   * Measures, and tells the progress on the standard error stream.
   *
   * @return the tables as Markdown
   * @throws IOException if a crew cannot be started, or has ended
   * @throws InterruptedException if the thread is interrupted
   */
  public String measured() throws IOException, InterruptedException {
    Map<Integer, Map<CrewKind, CrewFigures>> figures = new TreeMap<>();
    List<CrewKind> kinds = new ArrayList<>();
    for (CrewKind kind : CrewKind.values()) {
      if (kind.isThere()) {
        kinds.add(kind);
      } else {
        System.err.println(kind + " is not installed, so it is not measured");
      }
    }
    Path folder = Files.createTempDirectory("weir-crews");
    for (int size : sizes) {
      Map<CrewKind, CrewFigures> ofSize = new EnumMap<>(CrewKind.class);
      kinds.forEach(kind -> ofSize.put(kind, new CrewFigures()));
      figures.put(size, ofSize);
      for (int round = 0; round < rounds; round++) {
        for (CrewKind kind : kinds) {
          measure(kind, size, folder, Objects.requireNonNull(ofSize.get(kind)));
        }
      }
    }
    Files.deleteIfExists(folder.resolve("dask_crew.py"));
    Files.delete(folder);
    return new DistributedTables(figures).text();
  }

  private void measure(CrewKind kind, int size, Path folder, CrewFigures figures)
      throws IOException, InterruptedException {
    try (CrewProcess crew = new CrewProcess(kind, size, folder)) {
      figures.addStart(crew.startNanos());
      for (Work work : Work.values()) {
        if (work != Work.PAUSES && kind.does(work)) {
          measure(crew, work, figures);
        }
      }
      figures.addMemory(crew.residentBytes());
      if (kind.does(Work.PAUSES)) {
        figures.add(Work.PAUSES, crew.done(Work.PAUSES));
        figures.addLoss(crew.doneWithLoss(Work.PAUSES, lossMillis(size)));
      }
    }
    System.err.println(
        kind
            + " with "
            + size
            + " workers: "
            + new DistributedTables(Map.of(size, Map.of(kind, figures))).row(size, kind));
  }

  /** In the middle of what takes less time with more workers. */
  private static long lossMillis(int size) {
    return LOSS_MILLIS * 2 / size;
  }

  private void measure(CrewProcess crew, Work work, CrewFigures figures)
      throws IOException, InterruptedException {
    for (int i = 0; i < warmups; i++) {
      crew.done(work);
    }
    for (int i = 0; i < repetitions; i++) {
      figures.add(work, crew.done(work));
    }
  }
}
