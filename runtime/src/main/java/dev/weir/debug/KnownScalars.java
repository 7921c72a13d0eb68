package dev.weir.debug;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ClassObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The JDK's values that people write as one word. What is made of their fields is made here. */
final class KnownScalars {

  private static final int MAX_WORDS = 64; // of a number of some 600 digits
  private static final long INFLATED = Long.MIN_VALUE;

  private static final Map<String, Function<RemoteObject, @Nullable String>> SCALARS =
      new HashMap<>();

  static {
    for (String box : "Boolean Byte Short Integer Long Float Double Character".split(" ", -1)) {
      SCALARS.put("java.lang." + box, KnownScalars::boxed);
    }
    String atomic = "java.util.concurrent.atomic.";
    SCALARS.put(atomic + "AtomicInteger", KnownScalars::boxed);
    SCALARS.put(atomic + "AtomicLong", KnownScalars::boxed);
    SCALARS.put(atomic + "AtomicBoolean", object -> String.valueOf(object.number("value") != 0));
    SCALARS.put("java.lang.Enum", object -> object.string("name"));
    SCALARS.put(
        "java.lang.Class",
        object ->
            object.reference() instanceof ClassObjectReference type
                ? ValueText.simpleName(type.reflectedType().name()) + ".class"
                : null);
    SCALARS.put("java.lang.Thread", object -> "Thread[" + object.string("name") + "]");
    SCALARS.put("java.math.BigInteger", object -> bigInteger(object).toString());
    SCALARS.put("java.math.BigDecimal", object -> bigDecimal(object).toString());
    SCALARS.put(
        "java.util.UUID",
        object -> new UUID(object.number("mostSigBits"), object.number("leastSigBits")).toString());
    SCALARS.put("java.io.File", object -> object.string("path"));
    SCALARS.put("java.net.URI", object -> object.string("string"));
    SCALARS.put("java.util.regex.Pattern", object -> object.string("pattern"));
    SCALARS.put("sun.nio.fs.UnixPath", object -> latin(object.array("path")));
    SCALARS.put("sun.nio.fs.WindowsPath", object -> object.string("path"));
    addTimes();
  }

  private KnownScalars() {}

  private static void addTimes() {
    String time = "java.time.";
    SCALARS.put(time + "LocalDate", object -> date(object).toString());
    SCALARS.put(time + "LocalTime", object -> time(object).toString());
    SCALARS.put(time + "LocalDateTime", object -> dateTime(object).toString());
    SCALARS.put(
        time + "Instant",
        object ->
            Instant.ofEpochSecond(object.number("seconds"), object.number("nanos")).toString());
    SCALARS.put(
        time + "Duration",
        object -> Duration.ofSeconds(object.number("seconds"), object.number("nanos")).toString());
    SCALARS.put(
        time + "Period",
        object ->
            Period.of(object.integer("years"), object.integer("months"), object.integer("days"))
                .toString());
    SCALARS.put(time + "Year", object -> Year.of(object.integer("year")).toString());
    SCALARS.put(
        time + "YearMonth",
        object -> YearMonth.of(object.integer("year"), object.integer("month")).toString());
    SCALARS.put(time + "ZoneOffset", object -> offset(object).toString());
    SCALARS.put(time + "ZoneRegion", object -> object.string("id"));
    SCALARS.put(
        time + "OffsetDateTime",
        object ->
            dateTime(object.required("dateTime")).toString() + offset(object.required("offset")));
    SCALARS.put(
        time + "ZonedDateTime",
        object ->
            dateTime(object.required("dateTime")).toString()
                + offset(object.required("offset"))
                + zone(object.required("zone")));
    SCALARS.put(
        "java.util.Date", object -> Instant.ofEpochMilli(object.number("fastTime")).toString());
  }

  /** The text of an object of a known class, or of a subclass; null for all others. */
  static @Nullable String of(RemoteObject object) {
    for (String name : object.superclasses()) {
      Function<RemoteObject, @Nullable String> scalar = SCALARS.get(name);
      if (scalar != null) {
        return scalar.apply(object);
      }
    }
    return null;
  }

  private static String boxed(RemoteObject object) {
    Value value = object.value("value");
    if (value instanceof PrimitiveValue primitive) {
      return ValueText.primitive(primitive);
    }
    throw new RemoteObject.UnknownShapeException(object.typeName());
  }

  private static BigInteger bigInteger(RemoteObject object) {
    ArrayReference words = object.array("mag");
    if (words.length() > MAX_WORDS) {
      throw new RemoteObject.UnknownShapeException("too long to be read by anybody");
    }
    BigInteger number = BigInteger.ZERO;
    for (Value word : words.length() == 0 ? List.<Value>of() : words.getValues()) {
      long bits = ((PrimitiveValue) word).intValue() & 0xffff_ffffL;
      number = number.shiftLeft(Integer.SIZE).or(BigInteger.valueOf(bits));
    }
    return object.number("signum") < 0 ? number.negate() : number;
  }

  private static BigDecimal bigDecimal(RemoteObject object) {
    long compact = object.number("intCompact");
    BigInteger unscaled =
        compact == INFLATED ? bigInteger(object.required("intVal")) : BigInteger.valueOf(compact);
    return new BigDecimal(unscaled, object.integer("scale"));
  }

  private static LocalDate date(RemoteObject object) {
    return LocalDate.of(object.integer("year"), object.integer("month"), object.integer("day"));
  }

  private static LocalTime time(RemoteObject object) {
    return LocalTime.of(
        object.integer("hour"),
        object.integer("minute"),
        object.integer("second"),
        object.integer("nano"));
  }

  private static LocalDateTime dateTime(RemoteObject object) {
    return LocalDateTime.of(date(object.required("date")), time(object.required("time")));
  }

  private static ZoneOffset offset(RemoteObject object) {
    return ZoneOffset.ofTotalSeconds(object.integer("totalSeconds"));
  }

  private static String zone(RemoteObject object) {
    return object.is("java.time.ZoneOffset") ? "" : "[" + object.string("id") + "]";
  }

  private static String latin(ArrayReference bytes) {
    StringBuilder text = new StringBuilder();
    RemoteObject.each(
        bytes,
        0,
        bytes.length(),
        value -> {
          text.append(value instanceof PrimitiveValue one ? (char) (one.byteValue() & 0xff) : '?');
          return text.length() < ValueText.MAX_STRING;
        });
    return text.toString();
  }
}
