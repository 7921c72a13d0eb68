package dev.weir.cli;

import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** Values that can be typed. */
final class InputValue {

  private static final Map<Class<?>, Function<String, Object>> READERS =
      Map.ofEntries(
          Map.entry(Boolean.class, InputValue::bool),
          Map.entry(Byte.class, Byte::valueOf),
          Map.entry(Short.class, Short::valueOf),
          Map.entry(Integer.class, Integer::valueOf),
          Map.entry(Long.class, Long::valueOf),
          Map.entry(Float.class, Float::valueOf),
          Map.entry(Double.class, Double::valueOf),
          Map.entry(Character.class, InputValue::character),
          Map.entry(BigDecimal.class, BigDecimal::new),
          Map.entry(BigInteger.class, BigInteger::new));

  private InputValue() {}

  /**
   * The value that a text stands for.
   *
   * @throws IllegalArgumentException if it is none of the type
   */
  static Object of(String name, String text, Class<?> type) {
    Class<?> boxed = MethodType.methodType(type).wrap().returnType();
    if (boxed.isAssignableFrom(String.class)) {
      return text;
    }
    try {
      if (boxed.isEnum()) {
        return Arrays.stream(boxed.getEnumConstants())
            .filter(constant -> ((Enum<?>) constant).name().equals(text))
            .findFirst()
            .orElseThrow(IllegalArgumentException::new);
      }
      Function<String, Object> reader = READERS.get(boxed);
      if (reader != null) {
        return reader.apply(text);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "input '%s' must be a %s".formatted(name, type.getTypeName()), e);
    }
    throw new IllegalArgumentException(
        "input '%s' is a %s, which cannot be typed; call FailedTask.with(…) from Java"
            .formatted(name, type.getTypeName()));
  }

  private static Object bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException();
    };
  }

  private static Object character(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException();
    }
    return text.charAt(0);
  }
}
