package dev.weir.benchmarks.distributed;

import static com.google.common.truth.Truth.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DistributedTablesTest {

  private static final long MILLI = 1_000_000;

  private static CrewFigures figures(CrewKind kind, long millis) {
    CrewFigures figures = new CrewFigures();
    figures.addStart(millis * MILLI);
    for (Work work : Work.values()) {
      if (kind.does(work)) {
        figures.add(work, done(millis * 2));
        figures.add(work, done(millis));
        figures.add(work, done(millis / 2));
      }
    }
    if (kind.does(Work.PAUSES)) {
      figures.addLoss(done(2 * millis));
    }
    figures.addMemory(millis * 1_000_000);
    return figures;
  }

  private static CrewProcess.Done done(long millis) {
    return new CrewProcess.Done(millis * MILLI, 3, millis * 1_000_000);
  }

  @Test
  void theTableHasARowForEachCrewAndTheGoals() {
    CrewFigures engine = figures(CrewKind.ENGINE, 100);
    CrewFigures weir = figures(CrewKind.WEIR, 125);

    String text =
        new DistributedTables(
                Map.of(2, Map.of(CrewKind.ENGINE, engine), 4, Map.of(CrewKind.WEIR, weir)))
            .text();

    assertThat(text)
        .contains("| 2 | JGroups, messages only | 0.10 | 100 | 100 | – | – | – | – | – | 100 |\n");
    assertThat(text)
        .contains(
            "| 4 | **Weir**, `processes(true)` | 0.13 | 125 | 125 | 125 | 125 | 125 | 250 | 3.00 |"
                + " 125 |\n");
  }

  @Test
  void theGoalsCompareTwoWorkers() {
    String text =
        new DistributedTables(
                Map.of(
                    2,
                    Map.of(
                        CrewKind.ENGINE, figures(CrewKind.ENGINE, 100),
                        CrewKind.WEIR, figures(CrewKind.WEIR, 125))))
            .text();

    assertThat(text)
        .endsWith(
            """
            | 1 | a task costs ≤ 1.3 × the engine's own round trip | fan-out 1.25, chain 1.25 | met |
            | 2 | less time than dask.distributed | fan-out –, chain – | not measured |
            | 3 | start ≤ 1.2 × the engine's own | two workers **1.25** | **not met** |
            """);
  }
}
