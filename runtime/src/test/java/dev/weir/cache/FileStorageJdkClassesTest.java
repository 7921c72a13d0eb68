package dev.weir.cache;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.cache.Calls.THEN;
import static dev.weir.cache.Calls.call;
import static dev.weir.cache.Calls.result;

import dev.weir.testing.LoggedWarnings;
import java.lang.Character.UnicodeScript;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored without being named. */
class FileStorageJdkClassesTest {

  @TempDir private Path folder;

  @SuppressWarnings("JavaUtilDate") // users have them
  static List<Object> valuesOfTheJdk() {
    Map<DayOfWeek, Integer> byDay = new EnumMap<>(DayOfWeek.class);
    byDay.put(DayOfWeek.FRIDAY, 5);
    Map<Integer, String> many = new HashMap<>(1, 0.1f); // with far more places than entries
    for (int i = 0; i < 1000; i++) {
      many.put(i, "v" + i);
    }
    Map<String, Integer> reversed = new TreeMap<>(Comparator.<String>reverseOrder());
    reversed.put("a", 1);
    return List.of(
        "text",
        'c',
        true,
        (byte) 1,
        (short) 2,
        3,
        4L,
        1.5f,
        2.5,
        new BigDecimal("1.50"),
        BigInteger.TEN.pow(50),
        RoundingMode.UP,
        THEN,
        LocalDate.EPOCH,
        ZonedDateTime.ofInstant(THEN, ZoneId.of("Europe/Paris")),
        ZoneId.of("Europe/Paris"),
        Duration.ofDays(2),
        ChronoUnit.DAYS,
        new ArrayList<>(),
        List.of(1),
        List.of(1, 2, 3),
        Arrays.asList(1, null),
        Collections.emptyList(),
        Collections.nCopies(1, "x").stream().toList(),
        Collections.unmodifiableList(new ArrayList<>(List.of(1))),
        Collections.unmodifiableMap(new LinkedHashMap<>(Map.of(1, 2))),
        Collections.unmodifiableSet(new LinkedHashSet<>(Set.of(1))),
        Collections.singleton(1),
        Set.of(1, 2),
        new TreeSet<>(Set.of("a", "b")),
        new TreeMap<>(Map.of("a", 1)),
        reversed,
        Map.of(),
        Map.of("a", List.of(Map.of("b", Set.of(1)))),
        new HashMap<>(Map.of("a", 1)),
        many,
        byDay,
        EnumSet.of(DayOfWeek.MONDAY),
        UUID.fromString("00000000-0000-0001-0000-000000000002"),
        Locale.ROOT,
        Currency.getInstance("EUR"),
        new Date(0),
        BitSet.valueOf(new long[] {5}));
  }

  @ParameterizedTest
  @MethodSource("valuesOfTheJdk")
  void valuesOfTheJdkAreAllowed(Object value) {
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      CacheStorage storage = CacheStorage.files(folder);
      storage.put(call("m", value), result(value));

      assertThat(storage.get(call("m", value))).isEqualTo(result(value));
      assertThat(warnings.texts()).isEmpty();
    }
  }

  @Test
  void largeEnumSetsAreAllowedIfTheirEnumIs() {
    CacheStorage storage = CacheStorage.files(folder, UnicodeScript.class.getName());
    CachedResult scripts = result(EnumSet.allOf(UnicodeScript.class));
    storage.put(call("m"), scripts);

    assertThat(storage.get(call("m"))).isEqualTo(scripts);
  }

  @Test
  void arraysAreAllowedAsTheirElementsAre() {
    CacheStorage storage = CacheStorage.files(folder);
    Object[] value = {
      new int[] {1}, new String[][] {{"a"}}, new LocalDate[] {LocalDate.EPOCH}, new List<?>[1]
    };
    storage.put(call("m", (Object) value), result(value));

    CachedResult found = Objects.requireNonNull(storage.get(call("m", (Object) value)));
    assertThat(Arrays.deepEquals((Object[]) found.value(), value)).isTrue();
  }

  @Test
  void collectionsWithoutEqualsAreAllowedAsResults() {
    CacheStorage storage = CacheStorage.files(folder);
    storage.put(call("m"), result(new ArrayDeque<>(List.of(1, 2))));

    CachedResult found = Objects.requireNonNull(storage.get(call("m")));
    assertThat((ArrayDeque<?>) found.value()).containsExactly(1, 2).inOrder();
  }
}
