package dev.weir.processor.model;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Durations as annotations have them: texts. */
public final class Durations {

  private Durations() {}

  /** The duration that a text says; null if it says none. */
  public static @Nullable Duration parse(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** What two texts for the same duration have in common. */
  static Object meaning(Written<String> written) {
    Duration duration = parse(written.value());
    return duration == null ? written.value() : duration;
  }
}
