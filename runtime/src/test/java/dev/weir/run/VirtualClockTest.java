package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualClockTest {

  private final VirtualClock clock = new VirtualClock(Instant.EPOCH);
  private final RunClock ofRun = clock.forRun(true);
  private final List<String> kept = new ArrayList<>();

  private RunClock.Appointment at(long second) {
    return ofRun.at(second * 1_000_000_000L, () -> kept.add(second + " at " + clock.now()));
  }

  private boolean jump() {
    return ofRun.jump(() -> true);
  }

  @Test
  void appointmentsAreKeptInOrderEachAtItsTime() {
    at(2);
    at(1);
    at(9);

    clock.advance(Duration.ofSeconds(5));

    assertThat(kept)
        .containsExactly("1 at 1970-01-01T00:00:01Z", "2 at 1970-01-01T00:00:02Z")
        .inOrder();
    assertThat(clock.now()).isEqualTo(Instant.EPOCH.plusSeconds(5));
  }

  /** The time may have come between the decision to wait and the appointment. */
  @Test
  void appointmentForATimeThatHasComeIsKeptAtOnce() {
    clock.advance(Duration.ofSeconds(5));

    at(4);
    at(5).cancel();

    assertThat(kept)
        .containsExactly("4 at 1970-01-01T00:00:05Z", "5 at 1970-01-01T00:00:05Z")
        .inOrder();
    assertThat(jump()).isFalse();
  }

  @Test
  void jumpGoesToTheNextAppointmentOnly() {
    at(3);
    at(3);
    at(4).cancel();
    at(5);

    assertThat(jump()).isTrue();

    assertThat(kept).hasSize(2);
    assertThat(clock.now()).isEqualTo(Instant.EPOCH.plusSeconds(3));
    assertThat(clock.forRun(false).jump(() -> true)).isFalse();
    assertThat(jump()).isTrue();
    assertThat(jump()).isFalse();
    assertThat(clock.now()).isEqualTo(Instant.EPOCH.plusSeconds(5));
  }

  /** Whoever moved the time meanwhile may have brought what the run was waiting for. */
  @Test
  void jumpThatIsNotWantedAnyMoreGoesNowhere() {
    at(3);

    assertThat(ofRun.jump(() -> false)).isTrue();

    assertThat(kept).isEmpty();
    assertThat(clock.now()).isEqualTo(Instant.EPOCH);
  }

  /** What was due has happened when advance returns, even if another thread is at it. */
  @Test
  void threadsMoveTheTimeOneAfterTheOther() throws InterruptedException {
    Thread second =
        new Thread(
            () -> {
              clock.advance(Duration.ofSeconds(1));
              kept.add("second thread at " + clock.now());
            });
    ofRun.at(
        1_000_000_000L,
        () -> {
          second.start();
          while (second.getState() != Thread.State.WAITING && second.isAlive()) {
            Thread.onSpinWait();
          }
          kept.add("first");
        });
    at(2);

    clock.advance(Duration.ofSeconds(1));
    second.join();

    assertThat(kept)
        .containsExactly(
            "first", "2 at 1970-01-01T00:00:02Z", "second thread at 1970-01-01T00:00:02Z")
        .inOrder();
  }

  @Test
  @SuppressWarnings("NullAway") // misuse on purpose
  void badArgumentsAreRefused() {
    assertThat(assertThrows(IllegalArgumentException.class, () -> new VirtualClock(null)))
        .hasMessageThat()
        .isEqualTo("[NullArgument] start must not be null");
    assertThat(assertThrows(IllegalArgumentException.class, () -> clock.advance(null)))
        .hasMessageThat()
        .isEqualTo("[NullArgument] duration must not be null");
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> clock.advance(Duration.ofSeconds(-1))))
        .hasMessageThat()
        .isEqualTo("[DurationNegative] duration must not be negative: it is PT-1S");
  }
}
