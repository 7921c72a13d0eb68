package dev.weir.cache;

import dev.weir.internal.Misuse;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which classes may be in a file: a list of the JDK's, one by one, since among those that it leaves
 * out there are some that do things when they are read, and what the user named.
 */
final class AllowedClasses {

  private static final Pattern SPACE = Pattern.compile(" ");

  private static final Pattern NAME =
      Pattern.compile(
          "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*"
              + "(\\.\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)*\\.?");

  /** Interfaces and abstract classes are here as types of arrays, or as superclasses. */
  private static final Set<String> OF_THE_JDK = new HashSet<>();

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
    OF_THE_JDK.add(CacheKey.class.getName());
  }

  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> packages = new LinkedHashSet<>();

  AllowedClasses(String... allow) {
    for (String name : Misuse.requireNonNull(allow, "allow")) {
      if (!NAME.matcher(Misuse.requireNonNull(name, "an element of allow")).matches()) {
        throw Misuse.CACHE_ALLOW.argument(name);
      }
      (name.endsWith(".") ? packages : names).add(name);
    }
  }

  private static void add(String prefix, String classes) {
    SPACE.splitAsStream(classes).forEach(name -> OF_THE_JDK.add(prefix + name));
  }

  /** An array is as its elements are. */
  boolean contains(Class<?> type) {
    Class<?> element = elementType(type);
    String name = element.getName();
    return element.isPrimitive()
        || OF_THE_JDK.contains(name)
        || names.contains(name)
        || names.stream().anyMatch(outer -> name.startsWith(outer + "$"))
        || packages.stream().anyMatch(name::startsWith);
  }

  /** Says that a class is not in here, and what to do. */
  static String refusal(Class<?> type) {
    String name = elementType(type).getName();
    return "class %s is not allowed; allow it with CacheStorage.files(folder, \"%s\")"
        .formatted(name, name);
  }

  private static Class<?> elementType(Class<?> type) {
    Class<?> element = type;
    for (Class<?> part = type; part != null; part = part.getComponentType()) {
      element = part;
    }
    return element;
  }
}
