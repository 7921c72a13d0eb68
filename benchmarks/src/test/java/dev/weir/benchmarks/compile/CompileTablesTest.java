package dev.weir.benchmarks.compile;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.benchmarks.compile.Compilations.Author;
import dev.weir.benchmarks.compile.Compilations.Cost;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompileTablesTest {

  private static final long SECOND = 1_000_000_000;

  @Test
  void theFirstCompilationIsColdAndTheLastThirdIsWarm() {
    CompileFigures figures = figures(8, 5, 1000);

    assertThat(figures.cold(Author.PROCESSOR)).hasValue(8);
    assertThat(figures.warm(Author.PROCESSOR)).hasValue(4);
    assertThat(figures.ownCold()).hasValue(2);
    assertThat(figures.ownWarm()).hasValue(1);
    assertThat(figures.ratio()).hasValue(1.6);
    assertThat(figures.perThousandLines()).hasValue(3);
  }

  /** Of the first of six compilations, the processor's own work is a quarter, as of all. */
  private static CompileFigures figures(long byProcessor, long byHand, long lines) {
    CompileFigures figures = new CompileFigures();
    long warm = byProcessor / 2;
    figures.add(
        Author.PROCESSOR,
        List.of(cost(byProcessor), cost(60), cost(60), cost(60), cost(warm), cost(warm)));
    figures.add(Author.HAND, List.of(new Cost(byHand * SECOND, 0)));
    figures.setLines(lines);
    return figures;
  }

  private static Cost cost(long seconds) {
    return new Cost(seconds * SECOND, seconds * SECOND / 4);
  }

  @Test
  void theTableHasARowForEachProcessorAndTheGoals() {
    Map<Subject, CompileFigures> figures = new EnumMap<>(Subject.class);
    for (Subject subject : Subject.values()) {
      figures.put(subject, figures(subject == Subject.WEIR ? 4 : 8, 5, 2000));
    }

    String text = new CompileTables(1000, figures).text();

    assertThat(text)
        .contains(
            "| **Weir**, 10 tasks in each flow | 4.00 | 5.00 | 0.80 | 2.00 | – | 1.00 | 0.50 |"
                + " 2,000 | -0.50 |\n");
    assertThat(text)
        .contains(
            """
            | 7 | own work ≤ 1.0 s cold, ≤ 0.2 s warm, for 1,000 tasks | cold 1.00, warm **0.50** | **not met** |
            | 7 | cold compilation ≤ 1.3 × the same by hand | ratio 0.80 | met |
            | 7 | cost per 1,000 lines below AutoValue's | ratio -0.33 | met |
            """);
    assertThat(text.lines().filter(line -> line.startsWith("| ")).count()).isEqualTo(1 + 5 + 1 + 3);
  }
}
