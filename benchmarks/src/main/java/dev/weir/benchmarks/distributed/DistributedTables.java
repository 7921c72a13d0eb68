package dev.weir.benchmarks.distributed;

import dev.weir.benchmarks.Figure;
import dev.weir.benchmarks.Goal;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of all crews, as Markdown.
 *
 * @param figures by the number of workers
 */
record DistributedTables(Map<Integer, Map<CrewKind, CrewFigures>> figures) {

  private static final double MOST_OVERHEAD = 1.3;
  private static final double MOST_START = 1.2;

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("\n## Workers in processes of their own, one slot each\n\n");
    text.append(
        "| workers | crew | start, s | fan-out, ms | chain, ms | map-reduce, ms | of it over");
    text.append(
        " the network, MB | pauses, ms | with a loss, ms | attempts again | memory, MB |\n");
    text.append("|---:|---|").append("---:|".repeat(9)).append("\n");
    figures.forEach(
        (size, ofSize) -> ofSize.keySet().forEach(kind -> text.append(row(size, kind))));
    text.append(
        "\n- Start: from nothing to the first result of a worker, the driver's JVM included.\n");
    text.append("- Fan-out: 2,000 tasks that do nothing. Chain: 300, each reads the one before.\n");
    text.append(
        "- Map-reduce: 16 blocks of 1 MB, merged by pairs. Pauses: 200 of 50 ms; then again,");
    text.append("\n  and a worker is killed in the middle.\n");
    text.append("- Memory: what the driver and the workers have resident after the map-reduce.\n");
    text.append("\n| goal | what | measured | reached |\n|---|---|---|---|\n");
    goals().forEach(goal -> text.append(goal.row()).append("\n"));
    return text.toString();
  }

  String row(int size, CrewKind kind) {
    CrewFigures measured = of(size, kind);
    if (measured == null) {
      return "";
    }
    List<OptionalDouble> numbers =
        List.of(
            measured.start(),
            measured.millis(Work.FAN_OUT),
            measured.millis(Work.CHAIN),
            measured.millis(Work.REDUCE),
            measured.reduceMegabytes(),
            measured.millis(Work.PAUSES),
            measured.lossMillis(),
            kind == CrewKind.DASK ? OptionalDouble.empty() : measured.again(), // it does not tell
            measured.megabytes());
    StringBuilder row = new StringBuilder("| " + size + " | " + kind.label() + " |");
    numbers.forEach(number -> row.append(' ').append(Figure.number(number)).append(" |"));
    return row.append("\n").toString();
  }

  private @Nullable CrewFigures of(int size, CrewKind kind) {
    Map<CrewKind, CrewFigures> ofSize = figures.get(size);
    return ofSize == null ? null : ofSize.get(kind);
  }

  /** For two workers, since there are two cores at least. */
  private List<Goal> goals() {
    return List.of(
        new Goal(
            1,
            "a task costs ≤ 1.3 × the engine's own round trip",
            List.of(
                ratio("fan-out", MOST_OVERHEAD, Work.FAN_OUT, CrewKind.ENGINE),
                ratio("chain", MOST_OVERHEAD, Work.CHAIN, CrewKind.ENGINE))),
        new Goal(
            2,
            "less time than dask.distributed",
            List.of(
                ratio("fan-out", 1, Work.FAN_OUT, CrewKind.DASK),
                ratio("chain", 1, Work.CHAIN, CrewKind.DASK))),
        new Goal(
            3,
            "start ≤ 1.2 × the engine's own",
            List.of(
                Figure.ratio(
                    "two workers", MOST_START, start(CrewKind.WEIR), start(CrewKind.ENGINE)))));
  }

  private Figure ratio(String label, double limit, Work work, CrewKind compared) {
    return Figure.ratio(label, limit, millis(CrewKind.WEIR, work), millis(compared, work));
  }

  private OptionalDouble millis(CrewKind kind, Work work) {
    CrewFigures measured = of(2, kind);
    return measured == null ? OptionalDouble.empty() : measured.millis(work);
  }

  private OptionalDouble start(CrewKind kind) {
    CrewFigures measured = of(2, kind);
    return measured == null ? OptionalDouble.empty() : measured.start();
  }
}
