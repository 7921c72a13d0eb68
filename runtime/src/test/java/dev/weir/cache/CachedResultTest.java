package dev.weir.cache;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.cache.Calls.THEN;
import static dev.weir.cache.Calls.result;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CachedResultTest {

  @Test
  void validWhileItIsYoungerThanAllowed() {
    Duration hour = Duration.ofHours(1);

    assertThat(result(1).isValidAt(THEN, hour)).isTrue();
    assertThat(result(1).isValidAt(THEN.plus(hour).minusNanos(1), hour)).isTrue();
    assertThat(result(1).isValidAt(THEN.plus(hour), hour)).isFalse();
    assertThat(result(1).isValidAt(Instant.MAX, hour)).isFalse();
  }

  @Test
  void validForeverWithoutEnd() {
    assertThat(result(1).isValidAt(Instant.MAX, null)).isTrue();
    assertThat(new CachedResult(1, Instant.MIN).isValidAt(Instant.MAX, null)).isTrue();
    assertThat(result(1).isValidAt(Instant.MAX, Duration.ofSeconds(Long.MAX_VALUE))).isTrue();
  }

  @Test
  void neverValidForNoTime() {
    assertThat(result(1).isValidAt(THEN, Duration.ZERO)).isFalse();
    assertThat(result(1).isValidAt(THEN.minusSeconds(1), Duration.ZERO)).isFalse();
  }

  @Test
  void fromTheFutureItIsAsOfNow() {
    assertThat(result(1).isValidAt(THEN.minusSeconds(5), Duration.ofSeconds(1))).isTrue();
  }

  @Test
  void textHasNoValue() {
    assertThat(result("secret").toString()).isEqualTo("result of 2026-01-02T03:04:05.000000006Z");
  }
}
