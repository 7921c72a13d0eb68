package dev.weir.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The classes of the JDK that are plain data, one by one, since among those that are left out there
 * are some that do things when they are read from a stream.
 */
public final class JdkValues {

  private static final Pattern SPACE = Pattern.compile(" ");

  /** Interfaces and abstract classes are here as types of arrays, or as superclasses. */
  private static final Set<String> NAMES = new HashSet<>();

  static {
    add(
        "java.lang.",
        "Boolean Byte Character Double Float Integer Long Short Number Enum Object String"
            + " CharSequence Comparable String$CaseInsensitiveComparator");
    add("java.math.", "BigDecimal BigInteger MathContext RoundingMode");
    add(
        "java.time.",
        "DayOfWeek Duration Instant LocalDate LocalDateTime LocalTime Month MonthDay OffsetDateTime"
            + " OffsetTime Period Ser Year YearMonth ZoneId ZoneOffset ZonedDateTime"
            + " temporal.ChronoField temporal.ChronoUnit");
    add(
        "java.util.",
        "ArrayDeque ArrayList Arrays$ArrayList BitSet CollSer Collection Currency Date EnumMap"
            + " EnumSet EnumSet$SerializationProxy HashMap HashSet LinkedHashMap LinkedHashSet"
            + " LinkedList List Locale Map Map$Entry Set TreeMap TreeSet UUID"
            + " AbstractMap$SimpleEntry AbstractMap$SimpleImmutableEntry"
            + " Comparators$NaturalOrderComparator");
    // What stands in for others in a stream is checked under the name of what it becomes too.
    add("java.time.", "ZoneRegion");
    add("java.util.", "JumboEnumSet RegularEnumSet");
    add("java.util.ImmutableCollections$", "List12 ListN Map1 MapN Set12 SetN");
    add(
        "java.util.Collections$",
        "EmptyList EmptyMap EmptySet SingletonList SingletonMap SingletonSet"
            + " ReverseComparator ReverseComparator2 UnmodifiableCollection UnmodifiableList"
            + " UnmodifiableMap UnmodifiableNavigableMap UnmodifiableNavigableSet"
            + " UnmodifiableRandomAccessList UnmodifiableSequencedCollection"
            + " UnmodifiableSequencedMap UnmodifiableSequencedSet UnmodifiableSet"
            + " UnmodifiableSortedMap UnmodifiableSortedSet");
  }

  private JdkValues() {}

  private static void add(String prefix, String classes) {
    SPACE.splitAsStream(classes).forEach(name -> NAMES.add(prefix + name));
  }

  /**
   * Whether a class is one of them.
   *
   * @param name the name of a class that is no array, as {@link Class#getName} gives it
   * @return true if objects of it may be read
   */
  public static boolean contains(String name) {
    return NAMES.contains(name);
  }

  /**
   * What an array is made of in the end.
   *
   * @param type any class
   * @return the type of the elements of an array, and of theirs; the class itself if it is no array
   */
  public static Class<?> elementType(Class<?> type) {
    Class<?> element = type;
    for (Class<?> part = type; part != null; part = part.getComponentType()) {
      element = part;
    }
    return element;
  }
}
