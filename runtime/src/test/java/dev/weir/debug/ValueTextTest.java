package dev.weir.debug;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.state.Failed;
import dev.weir.state.PostMortem;
import dev.weir.testing.TestFlow;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** All kinds of values in one task, since each look costs a JVM. */
@SuppressWarnings({"UnusedVariable", "UnnecessaryStringBuilder", "JdkObsolete"}) // to be looked at
class ValueTextTest {

  private record Point(int x, int y) {}

  private static final class Node {
    final String name;
    @Nullable Node next;
    final transient int[] counts = {1, 2};

    Node(String name) {
      this.name = name;
    }
  }

  /** Has more fields of its own, which are not what one thinks of. */
  private static final class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1L;
  }

  private static Map<String, Object> scalars() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("-5", -5);
    values.put("true", true);
    values.put("'c'", 'c');
    values.put("2.5", 2.5);
    values.put("\"a \\\"b\\\"\\n\"", "a \"b\"\n");
    values.put("\"äλ\"", "äλ");
    values.put("\"" + "x".repeat(200) + "…\"", "x".repeat(201));
    values.put("\"" + "y".repeat(200) + "…\"", "y".repeat(100_000));
    values.put("\"built\"", new StringBuilder("built"));
    values.put("SECONDS", TimeUnit.SECONDS);
    values.put("Point.class", Point.class);
    values.put("123456789012345678901234567890", new BigInteger("123456789012345678901234567890"));
    values.put("-12.50", new BigDecimal("-12.50"));
    values.put("2026-01-02", LocalDate.of(2026, 1, 2));
    values.put("03:04:05", LocalTime.of(3, 4, 5));
    values.put("2026-01-02T03:04", LocalDateTime.of(2026, 1, 2, 3, 4));
    values.put("1970-01-01T00:00:01Z", Instant.ofEpochSecond(1));
    values.put("PT3M", Duration.ofMinutes(3));
    values.put("P1M", Period.ofMonths(1));
    values.put("2026", Year.of(2026));
    values.put("2026-07", YearMonth.of(2026, 7));
    values.put("+02:00", ZoneOffset.ofHours(2));
    values.put("Europe/Paris", ZoneId.of("Europe/Paris"));
    values.put(
        "2026-01-02T03:04Z", OffsetDateTime.of(LocalDateTime.of(2026, 1, 2, 3, 4), ZoneOffset.UTC));
    values.put(
        "2026-01-02T03:04+01:00[Europe/Paris]",
        ZonedDateTime.of(LocalDateTime.of(2026, 1, 2, 3, 4), ZoneId.of("Europe/Paris")));
    values.put("00000000-0000-0001-0000-000000000002", new UUID(1, 2));
    values.put("a/b", Path.of("a", "b"));
    values.put("http://example.org", URI.create("http://example.org"));
    values.put("7", new AtomicInteger(7));
    values.put("false", new AtomicBoolean());
    values.put("Optional[\"a\"]", Optional.of("a"));
    values.put("Optional.empty", Optional.empty());
    values.put("OptionalInt[3]", OptionalInt.of(3));
    values.put("Point[x=1, y=2]", new Point(1, 2));
    values.put("Point[x=3, y=4]", new AtomicReference<>(new Point(3, 4)));
    values.put("IllegalStateException: no", new IllegalStateException("no"));
    return values;
  }

  private static Map<String, Object> containers() {
    Map<String, Object> values = new LinkedHashMap<>();
    Names names = new Names();
    names.add("n");
    values.put("[0, 1]", new int[] {0, 1});
    values.put("[\"a\", null]", new String[] {"a", null});
    values.put("[]", List.of());
    values.put("[1]", List.of(1));
    values.put("[1, 2]", List.of(1, 2));
    values.put("[1, 2, 3]", List.of(1, 2, 3));
    values.put("[4, 5]", new ArrayList<>(List.of(4, 5)));
    values.put("[5, 6]", new ArrayList<>(List.of(4, 5, 6, 7)).subList(1, 3));
    values.put("[6]", Arrays.asList(6));
    values.put("[7]", Collections.singletonList(7));
    values.put("[8]", Collections.unmodifiableList(new ArrayList<>(List.of(8))));
    values.put("[9]", Collections.synchronizedList(new LinkedList<>(List.of(9))));
    values.put("[10]", new CopyOnWriteArrayList<>(List.of(10)));
    values.put("[11, 12]", new ConcurrentLinkedQueue<>(List.of(11, 12)));
    values.put("[13, 14]", new ArrayDeque<>(List.of(13, 14)));
    values.put("[15]", Set.of(15));
    values.put("[17, 16]", new LinkedHashSet<>(List.of(17, 16)));
    values.put("[18, 19]", new TreeSet<>(List.of(19, 18)));
    values.put("[DAYS]", EnumSet.of(TimeUnit.DAYS));
    values.put("[\"n\"]", names);
    values.put(
        "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, …]",
        IntStream.range(0, 100).boxed().toList());
    values.put("{}", Map.of());
    values.put("{1=2}", Map.of(1, 2));
    values.put("{\"k\"=null}", Collections.singletonMap("k", null));
    values.put("{3=4}", new HashMap<>(Map.of(3, 4)));
    values.put("{5=6}", new ConcurrentHashMap<>(Map.of(5, 6)));
    values.put("{7=8, 9=10}", new TreeMap<>(Map.of(9, 10, 7, 8)));
    values.put("{11=12}", Collections.unmodifiableMap(new LinkedHashMap<>(Map.of(11, 12))));
    values.put("{HOURS=1}", new EnumMap<>(Map.of(TimeUnit.HOURS, 1)));
    values.put("13=14", Map.entry(13, 14));
    return values;
  }

  private static Map<String, Object> others() {
    Map<String, Object> values = new LinkedHashMap<>();
    Node circle = new Node("a");
    circle.next = new Node("b");
    circle.next.next = circle;
    values.put(
        "Node{name=\"a\", next=Node{name=\"b\", next=…, counts=[1, 2]}, counts=[1, 2]}", circle);
    List<Object> self = new ArrayList<>();
    self.add(self);
    values.put("[…]", self);
    values.put("[[[[[…]]]]]", List.of(List.of(List.of(List.of(List.of(List.of(1)))))));
    values.put("Object{}", new Object());
    return values;
  }

  /** Throws with each value in a frame of its own. */
  private static int looked(Object[] values, int index) {
    Object value = values[index];
    if (index + 1 < values.length) {
      return looked(values, index + 1) + 1;
    }
    throw new IllegalStateException(String.valueOf(values.length));
  }

  /** Of very deep stacks a post-mortem has both ends only, so it takes two of them. */
  private static Object[] half(Map<String, Object> values, boolean second) {
    Object[] all = values.values().toArray();
    int middle = all.length / 2;
    return second
        ? Arrays.copyOfRange(all, middle, all.length)
        : Arrays.copyOfRange(all, 0, middle);
  }

  private static Object lookAtScalars(@Nullable Object[] inputs) {
    return looked(half(scalars(), false), 0);
  }

  private static Object lookAtMoreScalars(@Nullable Object[] inputs) {
    return looked(half(scalars(), true), 0);
  }

  private static Object lookAtContainers(@Nullable Object[] inputs) {
    return looked(containers().values().toArray(), 0);
  }

  private static Object lookAtOthers(@Nullable Object[] inputs) {
    return looked(others().values().toArray(), 0);
  }

  private static List<String> seen(TestFlow.Step.Signature body) {
    TestFlow flow = TestFlow.travelling();
    var step = flow.step("look", body);
    PostMortem all = ((Failed<?>) flow.run().of(step)).postMortem();
    List<String> seen = new ArrayList<>();
    for (PostMortem.Frame frame : all.frames()) {
      for (PostMortem.Variable variable : frame.variables()) {
        if (variable.name().equals("value")) {
          seen.add(0, variable.text()); // the innermost frame comes first and has the last one
        }
      }
    }
    return seen;
  }

  @Test
  void valuesOfOneWord() {
    List<String> all = new ArrayList<>(seen(ValueTextTest::lookAtScalars));
    all.addAll(seen(ValueTextTest::lookAtMoreScalars));

    assertThat(all).containsExactlyElementsIn(scalars().keySet()).inOrder();
  }

  @Test
  void listsSetsAndMaps() {
    assertThat(seen(ValueTextTest::lookAtContainers))
        .containsExactlyElementsIn(containers().keySet())
        .inOrder();
  }

  @Test
  void fieldsCyclesAndDepth() {
    assertThat(seen(ValueTextTest::lookAtOthers))
        .containsExactlyElementsIn(others().keySet())
        .inOrder();
  }
}
