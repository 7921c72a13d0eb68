package dev.weir.junit;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.run.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that take a clock do not wait. */
class ClockTest {

  private static final Instant START = new VirtualClock().now();

  /** Runs a task that is tried twice more, each time an hour later. */
  private static void runForTwoHours() {
    DinnerFlow flow = new DinnerFlow();
    var order =
        flow.replace(
            flow.order("soup", 4),
            (dish, guests) -> {
              throw new IllegalStateException("closed");
            });
    assertThat(flow.run().of(order).attempts()).isEqualTo(3);
  }

  @WeirTest(raiseOnException = false)
  static class Taking {
    private VirtualClock before = new VirtualClock();

    @BeforeEach
    void take(VirtualClock clock) {
      before = clock;
    }

    @Test
    void isOnTheClockThoughItDoesNotTakeIt() {
      runForTwoHours();
      assertThat(before.now()).isEqualTo(START.plus(Duration.ofHours(2)));
    }

    @Test
    void takesTheSame(VirtualClock clock) {
      runForTwoHours();
      assertThat(clock).isSameInstanceAs(before);
      assertThat(clock.now()).isEqualTo(START.plus(Duration.ofHours(2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void eachHasItsOwn(int hours, VirtualClock clock) {
      clock.advance(Duration.ofHours(hours));
      assertThat(clock.now()).isEqualTo(START.plus(Duration.ofHours(hours)));
    }

    @Test
    void anotherClockOfTheRunnerCounts(VirtualClock clock) {
      VirtualClock other = new VirtualClock(START);
      DinnerFlow flow = new DinnerFlow();
      flow.replace(
          flow.order("soup", 4),
          (dish, guests) -> {
            throw new IllegalStateException("closed");
          });

      flow.runner().clock(other).run();

      assertThat(other.now()).isEqualTo(START.plus(Duration.ofHours(2)));
      assertThat(clock.now()).isEqualTo(START);
    }

    @AfterEach
    void takeAgain(VirtualClock clock) {
      assertThat(clock).isSameInstanceAs(before);
    }
  }

  @Test
  void theRunsOfATestAreOnItsClock() {
    assertThat(TestRun.of(Taking.class).results())
        .containsExactly(
            "[1] hours = 1: SUCCESSFUL",
            "[2] hours = 2: SUCCESSFUL",
            "anotherClockOfTheRunnerCounts(VirtualClock): SUCCESSFUL",
            "isOnTheClockThoughItDoesNotTakeIt(): SUCCESSFUL",
            "takesTheSame(VirtualClock): SUCCESSFUL");
  }

  @WeirTest
  static class InConstructor {
    InConstructor(VirtualClock clock) {}

    @Test
    void never() {}
  }

  @Test
  void thereIsNoneForAConstructor() {
    assertThat(TestRun.of(InConstructor.class).results())
        .containsExactly(
            "never(): FAILED org.junit.jupiter.api.extension.ParameterResolutionException: No"
                + " ParameterResolver registered for parameter [dev.weir.run.VirtualClock clock] in"
                + " constructor [dev.weir.junit.ClockTest$InConstructor(dev.weir.run.VirtualClock)].");
  }
}
