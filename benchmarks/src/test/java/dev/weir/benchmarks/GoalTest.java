package dev.weir.benchmarks;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class GoalTest {

  private static final Figure GOOD = new Figure("chain", OptionalDouble.of(1.5), 1.5);
  private static final Figure BAD = new Figure("layered", OptionalDouble.of(1.51), 1.5);
  private static final Figure MISSING = new Figure("diamond", OptionalDouble.empty(), 1.5);

  @Test
  void goalIsMetIfAllFiguresAreWithinTheirLimits() {
    assertThat(row(GOOD, GOOD)).isEqualTo("| 1 | speed | chain 1.50, chain 1.50 | met |");
  }

  @Test
  void oneFigureOverItsLimitIsEnough() {
    assertThat(row(MISSING, BAD))
        .isEqualTo("| 1 | speed | diamond –, layered **1.51** | **not met** |");
  }

  @Test
  void whatWasNotMeasuredIsNotMet() {
    assertThat(row(GOOD, MISSING))
        .isEqualTo("| 1 | speed | chain 1.50, diamond – | not measured |");
  }

  @Test
  void ratioNeedsBothMeasurements() {
    OptionalDouble two = OptionalDouble.of(2);
    assertThat(Figure.ratio("", 1, two, OptionalDouble.of(4)).value().orElseThrow()).isEqualTo(0.5);
    assertThat(Figure.ratio("", 1, two, OptionalDouble.empty()).isMeasured()).isFalse();
  }

  private static String row(Figure... figures) {
    return new Goal(1, "speed", List.of(figures)).row();
  }
}
