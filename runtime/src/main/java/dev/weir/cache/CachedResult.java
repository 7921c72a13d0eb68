package dev.weir.cache;

import dev.weir.internal.Misuse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a task returned, and when. Immutable, as far as the value is.
 *
 * @param value the result; null if the task returned null, or is {@code void}
 * @param stored when the task returned it, not null
 */
public record CachedResult(@Nullable Object value, Instant stored) {

  /**
   * Makes a result.
   *
   * @throws IllegalArgumentException if {@code stored} is null
   */
  public CachedResult {
    Misuse.requireNonNull(stored, "stored");
  }

  /**
   * Whether this may still be used. A result from the future counts as one of this moment:
   * computers that share a folder have clocks that differ a little.
   *
   * @param now the time that it is
   * @param ttl how long results are valid, or null for no end; one of zero makes none valid
   * @return whether it is younger than {@code ttl}
   * @throws IllegalArgumentException if {@code now} is null
   */
  public boolean isValidAt(Instant now, @Nullable Duration ttl) {
    Misuse.requireNonNull(now, "now");
    if (ttl == null) {
      return true;
    }
    // The age is compared, not the end, which would overflow for a very long ttl.
    Duration age = stored.isAfter(now) ? Duration.ZERO : Duration.between(stored, now);
    return age.compareTo(ttl) < 0;
  }

  /**
   * Says how old the result is, and not what: results may be large, or secret.
   *
   * @return a short text
   */
  @Override
  public String toString() {
    return "result of " + stored;
  }
}
