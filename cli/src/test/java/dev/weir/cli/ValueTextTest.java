package dev.weir.cli;

import static com.google.common.truth.Truth.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValueTextTest {

  private record Line(String name, @Nullable Object more) {}

  private static class Shelf {
    @SuppressWarnings("unused")
    static final int COUNT = 1;

    @SuppressWarnings("unused")
    final Line first = new Line("soup", new int[] {1, 2});

    @Override
    public String toString() {
      throw new AssertionError("asked");
    }
  }

  private static final class Drawer extends Shelf {
    @SuppressWarnings("unused")
    final Object itself = this;
  }

  @Test
  void looksAsInAPostMortem() {
    assertThat(ValueText.of(null)).isEqualTo("null");
    assertThat(
            ValueText.of(
                Arrays.asList(
                    "a", 'c', 1, 2L, true, null, new BigDecimal("1.50"), DayOfWeek.MONDAY)))
        .isEqualTo("[\"a\", c, 1, 2, true, null, 1.50, MONDAY]");
    assertThat(ValueText.of(new Object[] {LocalDate.of(2026, 1, 2), Path.of("x"), int.class}))
        .isEqualTo("[2026-01-02, x, int]");
    assertThat(ValueText.of(Map.of("k", Optional.of(new Shelf()))))
        .isEqualTo("{\"k\"=Optional[Shelf{first=Line[name=\"soup\", more=[1, 2]]}]}");
    assertThat(ValueText.of(new AtomicReference<>(new Shelf()))).isEqualTo("AtomicReference");
  }

  @Test
  void comesToAnEnd() {
    List<Object> deep = List.of("bottom");
    for (int i = 0; i < 9; i++) {
      deep = List.of(i, deep);
    }

    assertThat(ValueText.of(List.of(new Drawer())))
        .isEqualTo("[Drawer{itself=…, first=Line[name=\"soup\", more=[1, 2]]}]");
    assertThat(ValueText.of(deep)).isEqualTo("[8, [7, [6, [5, [4, [3, …]]]]]]");
    assertThat(ValueText.of("x".repeat(300))).isEqualTo("\"" + "x".repeat(199) + "…");
    assertThat(ValueText.of(new int[1000])).hasLength(201);
  }
}
