package dev.weir.cache;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys and results for tests. */
final class Calls {

  static final Instant THEN = Instant.parse("2026-01-02T03:04:05.000000006Z");

  private Calls() {}

  /** Of one task for each test, since warnings come once for each task. */
  static CacheKey call(String method, @Nullable Object... inputs) {
    return new CacheKey("com.acme.Tasks", method, List.of("p"), "", Arrays.asList(inputs));
  }

  static CachedResult result(@Nullable Object value) {
    return new CachedResult(value, THEN);
  }
}
