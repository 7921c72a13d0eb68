package dev.weir.benchmarks;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;

/**
 * A measured number and the most that it may be.
 *
 * @param label where it was measured
 * @param value absent if it was not
 */
public record Figure(String label, OptionalDouble value, double limit) {

  /** A figure that is computed from two measurements. */
  public static Figure of(
      String label,
      double limit,
      OptionalDouble measured,
      OptionalDouble compared,
      DoubleBinaryOperator operator) {
    return new Figure(
        label,
        measured.isPresent() && compared.isPresent()
            ? OptionalDouble.of(
                operator.applyAsDouble(measured.getAsDouble(), compared.getAsDouble()))
            : OptionalDouble.empty(),
        limit);
  }

  /** How many times one measurement is another. */
  public static Figure ratio(
      String label, double limit, OptionalDouble measured, OptionalDouble compared) {
    return of(label, limit, measured, compared, (a, b) -> a / b);
  }

  boolean isMeasured() {
    return value.isPresent();
  }

  boolean isWithinLimit() {
    return isMeasured() && value.getAsDouble() <= limit;
  }

  /** The label and the number, which stands out if it is too much. */
  String text() {
    String number = number(value);
    return label + " " + (isMeasured() && !isWithinLimit() ? "**" + number + "**" : number);
  }

  /** Two decimals for small numbers, none for large ones. */
  public static String number(OptionalDouble value) {
    if (value.isEmpty()) {
      return "–";
    }
    double number = value.getAsDouble();
    String format = number < 10 ? "%.2f" : number < 100 ? "%.1f" : "%,.0f";
    return String.format(Locale.ROOT, format, number);
  }
}
