package dev.weir.benchmarks.compile;

import dev.weir.benchmarks.Figure;
import dev.weir.benchmarks.Goal;
import dev.weir.benchmarks.compile.Compilations.Author;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What was measured of all subjects, as Markdown.
 *
 * @param elements how many tasks, properties or methods each has
 */
record CompileTables(int elements, Map<Subject, CompileFigures> figures) {

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("\n## Compile time, %,d elements, in seconds of CPU time\n\n".formatted(elements));
    text.append("| processor | cold | same by hand | ratio | warm | same by hand | own work, cold");
    text.append(" | own work, warm | lines generated | cost per 1,000 lines |\n");
    text.append("|---|").append("---:|".repeat(9)).append("\n");
    figures.forEach((subject, measured) -> text.append(row(subject, measured)));
    text.append("\n- Cold: a new JVM, from its start on; warm: the last third of the compilations");
    text.append("\n  in one JVM. “By hand” is javac on the same sources and what was generated.\n");
    text.append("- Own work: what happens in the processor, without javac's work on new files.\n");
    text.append(
        "- Cost: what cold compilation takes longer than by hand, by what was generated.\n");
    text.append("\n| goal | what | measured | reached |\n|---|---|---|---|\n");
    goals().forEach(goal -> text.append(goal.row()).append("\n"));
    return text.toString();
  }

  private static String row(Subject subject, CompileFigures measured) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %s | %s | %s | %,d | %s |%n",
        subject.label(),
        Figure.number(measured.cold(Author.PROCESSOR)),
        Figure.number(measured.cold(Author.HAND)),
        Figure.number(measured.ratio()),
        Figure.number(measured.warm(Author.PROCESSOR)),
        Figure.number(measured.warm(Author.HAND)),
        Figure.number(measured.ownCold()),
        Figure.number(measured.ownWarm()),
        measured.lines(),
        Figure.number(measured.perThousandLines()));
  }

  /** The limits are for 1,000 tasks. */
  private List<Goal> goals() {
    CompileFigures weir = of(Subject.WEIR);
    OptionalDouble autoValue = of(Subject.AUTO_VALUE).perThousandLines();
    return List.of(
        new Goal(
            7,
            "own work ≤ 1.0 s cold, ≤ 0.2 s warm, for 1,000 tasks",
            List.of(
                new Figure("cold", weir.ownCold(), 1.0), new Figure("warm", weir.ownWarm(), 0.2))),
        new Goal(
            7,
            "cold compilation ≤ 1.3 × the same by hand",
            List.of(new Figure("ratio", weir.ratio(), 1.3))),
        new Goal(
            7,
            "cost per 1,000 lines below AutoValue's",
            List.of(Figure.ratio("ratio", 1, weir.perThousandLines(), autoValue))));
  }

  private CompileFigures of(Subject subject) {
    return Objects.requireNonNull(figures.get(subject));
  }
}
