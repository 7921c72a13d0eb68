package dev.weir.processor.generation;

import com.palantir.javapoet.CodeBlock;
import java.time.Duration;

/** Durations as people write them in code: in the largest unit that is exact. */
final class DurationCode {

  private static final int NANOS_PER_MILLI = 1_000_000;

  // Beyond, the JDK cannot count milliseconds and nanoseconds in a long.
  private static final Duration LONGEST_MILLIS = Duration.ofMillis(Long.MAX_VALUE);
  private static final Duration LONGEST_NANOS = Duration.ofNanos(Long.MAX_VALUE);

  private DurationCode() {}

  /** {@code Duration.ofSeconds(30)}; for a duration that is not negative. */
  static CodeBlock of(Duration duration) {
    if (duration.isZero()) {
      return CodeBlock.of("$T.ZERO", Duration.class);
    }
    if (duration.toNanosPart() == 0) {
      return ofSeconds(duration.toSeconds());
    }
    boolean isMillis = duration.toNanosPart() % NANOS_PER_MILLI == 0;
    if (isMillis && duration.compareTo(LONGEST_MILLIS) <= 0) {
      return call("ofMillis", duration.toMillis());
    }
    if (duration.compareTo(LONGEST_NANOS) <= 0) {
      return call("ofNanos", duration.toNanos());
    }
    return CodeBlock.of("$T.parse($S)", Duration.class, duration);
  }

  private static CodeBlock ofSeconds(long seconds) {
    Duration duration = Duration.ofSeconds(seconds);
    if (duration.equals(Duration.ofDays(duration.toDays()))) {
      return call("ofDays", duration.toDays());
    }
    if (duration.equals(Duration.ofHours(duration.toHours()))) {
      return call("ofHours", duration.toHours());
    }
    if (duration.equals(Duration.ofMinutes(duration.toMinutes()))) {
      return call("ofMinutes", duration.toMinutes());
    }
    return call("ofSeconds", seconds);
  }

  private static CodeBlock call(String method, long amount) {
    String suffix = amount > Integer.MAX_VALUE ? "L" : "";
    return CodeBlock.of("$T.$L($L$L)", Duration.class, method, amount, suffix);
  }
}
