package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.graph.Input;
import dev.weir.graph.RetryPolicy;
import dev.weir.state.Pending;
import dev.weir.state.Retrying;
import dev.weir.state.Scheduled;
import dev.weir.state.TaskState;
import dev.weir.testing.RecordingListener;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import dev.weir.testing.Travel;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tasks that are called again. */
@Tag("decision-9")
@Tag("decision-23")
class RetryConformanceTest extends ConformanceSuite {

  private final IOException full = new IOException("full");

  private static List<IOException> failures(int count) {
    return Collections.nCopies(count, new IOException("full"));
  }

  /** The times at which the attempts of a task were to start, the first one left out. */
  private static List<Instant> startTimes(RecordingListener of, Step step) {
    return of.states(step).stream()
        .filter(Retrying.class::isInstance)
        .map(state -> ((Retrying<?>) state).startTime())
        .toList();
  }

  @Tag("behaviour-80")
  @Tag("behaviour-82")
  @Tag("decision-1")
  @Tag("decision-26")
  @Test
  void statesBetweenAttemptsSayWhichComesNextAndWhen() {
    Step step = flow.step("step", throwingFirst(failures(2), "done")).retries(2, seconds(10));

    FlowState state = recording().run();

    assertThat(recorded.kinds(step))
        .containsExactly(
            "Pending", "Running", "Retrying", "Running", "Retrying", "Running", "Success")
        .inOrder();
    List<TaskState<?>> states = recorded.states(step);
    assertThat(states.stream().map(TaskState::attempts).toList())
        .containsExactly(0, 1, 1, 2, 2, 3, 3)
        .inOrder();
    Retrying<?> retrying = (Retrying<?>) states.get(2);
    assertThat(retrying.attempt()).isEqualTo(2);
    assertThat(retrying.startTime()).isEqualTo(at(10));
    assertThat(retrying.message()).isEqualTo("Attempt 2 starts at 2000-01-01T00:00:10Z.");
    assertThat(retrying.started()).isEqualTo(START);
    assertThat(retrying.ended()).isNull();
    assertThat(retrying).isInstanceOf(Scheduled.class);
    assertThat(retrying).isInstanceOf(Pending.class);
    assertThat(states.get(3).started()).isEqualTo(at(10));
    assertThat(states.get(5).started()).isEqualTo(at(20));
    assertThat(state.of(step)).isSameInstanceAs(states.get(6));
    assertThat(state.of(step).attempts()).isEqualTo(3);
    assertThat(state.of(step).started()).isEqualTo(at(20));
    assertThat(clock.now()).isEqualTo(at(20));
  }

  @Test
  void lastFailureCountsWhenNoRetryIsLeft() {
    List<IOException> thrown = List.of(new IOException("1"), new IOException("2"), full);
    Step step = flow.step("step", throwingFirst(thrown, "never")).retries(2);
    Step behind = flow.step("behind", inputs -> 1, step);

    FlowState state = quiet().run();

    Travel.assertIs(executor, failed(state.of(step)).exception(), full);
    assertThat(state.of(step).attempts()).isEqualTo(3);
    assertThat(state.of(behind).attempts()).isEqualTo(0);
    assertThat(state.failures()).containsExactly(state.of(step));
  }

  @Tag("behaviour-62")
  @Tag("behaviour-74")
  @Test
  void inputsAreKeptBetweenAttempts() {
    AtomicInteger calls = new AtomicInteger();
    List<Object> seen = Collections.synchronizedList(new ArrayList<>());
    Step source =
        flow.step(
            "source",
            inputs -> {
              calls.incrementAndGet();
              return new int[0];
            });
    Step step =
        flow.step(
                "step",
                inputs -> {
                  seen.add(notNull(inputs[0]));
                  if (TaskContext.current().attempt() < 3) {
                    throw full;
                  }
                  return null;
                },
                source)
            .retries(2, seconds(1));

    FlowState state = quiet().returnTasks(step).run();

    assertThat(calls.get()).isEqualTo(1);
    assertThat(state.of(step).isSuccessful()).isTrue();
    assertThat(seen).hasSize(3);
    if (!Travel.makesCopies(executor)) {
      assertThat(seen.get(1)).isSameInstanceAs(seen.get(0));
      assertThat(seen.get(2)).isSameInstanceAs(seen.get(0));
    }
  }

  @Test
  void delaysGrowUpToTheMaximum() {
    Step growing =
        flow.step("growing", throwingFirst(failures(5), 1))
            .retry(RetryPolicy.of(5).delay(seconds(1)).backoff(3).maxDelay(seconds(20)));
    Step steady = flow.step("steady", throwingFirst(failures(3), 1)).retries(3, seconds(7));

    FlowState state = recording().run();

    assertThat(state.isSuccessful()).isTrue();
    long offset = walksInPlanOrder() ? 53 : 0;
    assertThat(startTimes(recorded, growing))
        .containsExactly(at(1), at(4), at(13), at(33), at(53))
        .inOrder();
    assertThat(startTimes(recorded, steady))
        .containsExactly(at(offset + 7), at(offset + 14), at(offset + 21))
        .inOrder();
    assertThat(state.of(growing).started()).isEqualTo(at(53));
    assertThat(state.of(steady).started()).isEqualTo(at(offset + 21));
  }

  /** Time must not run ahead of an attempt that is due, whoever moves it. */
  @Test
  void attemptsStartAtTheExactTimesHoweverManyThreadsThereAre() {
    for (int round = 0; round < Travel.many(executor, 200) && !walksInPlanOrder(); round++) {
      VirtualClock ofRound = new VirtualClock();
      TestFlow many = new TestFlow();
      List<Step> steps = new ArrayList<>();
      for (int i = 1; i <= 6; i++) {
        steps.add(many.step("step", throwingFirst(failures(4), 1)).retries(4, seconds(i)));
      }

      FlowState state = many.runner().executor(executor).clock(ofRound).run();

      for (int i = 1; i <= 6; i++) {
        assertThat(state.of(steps.get(i - 1)).started()).isEqualTo(at(4L * i));
      }
      assertThat(ofRound.now()).isEqualTo(at(24));
    }
  }

  @Test
  void jitterIsTheSameForTheSameSeed() {
    Step step =
        flow.step("step", throwingFirst(failures(4), 1))
            .retry(RetryPolicy.of(4).delay(seconds(100)).jitter(0.5));
    Step twin =
        flow.step("step", throwingFirst(failures(4), 1))
            .after(step)
            .retry(RetryPolicy.of(4).delay(seconds(100)).jitter(0.5));
    List<List<Instant>> times = new ArrayList<>();

    for (long seed : new long[] {7, 7, 8}) {
      RecordingListener listener = new RecordingListener();
      flow.runner()
          .executor(executor)
          .clock(new VirtualClock())
          .listener(listener)
          .seed(seed)
          .run();
      times.add(startTimes(listener, step));
      List<Instant> ofTwin = startTimes(listener, twin);
      assertThat(Duration.between(START, times.get(times.size() - 1).get(0)))
          .isNotEqualTo(Duration.between(notNull(listener.end().of(step).ended()), ofTwin.get(0)));
    }

    assertThat(times.get(0)).isEqualTo(times.get(1));
    assertThat(times.get(0)).isNotEqualTo(times.get(2));
    Instant before = START;
    for (Instant time : times.get(0)) {
      Duration delay = Duration.between(before, time);
      assertThat(delay).isAtLeast(seconds(50));
      assertThat(delay).isAtMost(seconds(150));
      before = time;
    }
  }

  @Test
  void onlySomeExceptionsAreRetried() {
    Step sub =
        flow.step("sub", throwingFirst(List.of(new FileNotFoundException("a")), 1))
            .retry(RetryPolicy.of(1).on(IOException.class));
    Step other =
        flow.step("other", throwingFirst(List.of(new IllegalStateException("b")), 1))
            .retry(RetryPolicy.of(1).on(IOException.class));
    Step error = flow.step("error", throwingFirst(List.of(new AssertionError("c")), 1)).retries(1);
    Step wanted =
        flow.step("wanted", throwingFirst(List.of(new AssertionError("d")), 1))
            .retry(RetryPolicy.of(1).on(AssertionError.class, IOException.class));
    Step interrupted =
        flow.step("interrupted", throwingFirst(List.of(new InterruptedException()), 1)).retries(1);

    FlowState state = quiet().run();

    assertThat(state.of(sub).attempts()).isEqualTo(2);
    assertThat(failed(state.of(other)).exception()).hasMessageThat().isEqualTo("b");
    assertThat(state.of(other).attempts()).isEqualTo(1);
    assertThat(failed(state.of(error)).exception()).hasMessageThat().isEqualTo("c");
    assertThat(state.of(wanted).attempts()).isEqualTo(2);
    assertThat(state.of(interrupted).attempts()).isEqualTo(2);
  }

  @Test
  void laterOptionReplacesAnEarlierOne() {
    Step step = flow.step("step", throwing(full)).retries(5, seconds(1)).retries(0);

    assertThat(quiet().run().of(step).attempts()).isEqualTo(1);
  }

  /** Others run while a retry waits, except where the plan is walked in its order. */
  @Test
  void otherTasksRunWhileARetryWaits() {
    Step flaky = flow.step("flaky", throwingFirst(failures(1), 1)).retries(1, seconds(10));
    Step behind = flow.step("behind", inputs -> 1, flaky);
    Step other = flow.step("other", inputs -> 1);

    FlowState state = recording().run();

    assertThat(state.of(behind).started()).isEqualTo(at(10));
    assertThat(state.of(other).started()).isEqualTo(at(walksInPlanOrder() ? 10 : 0));
    if (executor.name().equals("synchronous")) {
      assertThat(recorded.events())
          .containsExactly(
              "flaky Running",
              "flaky Retrying",
              "other Running",
              "other Success",
              "flaky Running",
              "flaky Success",
              "behind Running",
              "behind Success")
          .inOrder();
    }
    if (walksInPlanOrder()) {
      assertThat(recorded.events().subList(0, 4))
          .containsExactly("flaky Running", "flaky Retrying", "flaky Running", "flaky Success")
          .inOrder();
    }
  }

  /** Without retries or listeners. */
  @Tag("decision-30")
  @Test
  void replayIsOneCall() {
    AtomicInteger calls = new AtomicInteger();
    Step step =
        flow.step(
                "step",
                inputs -> {
                  calls.incrementAndGet();
                  throw full;
                },
                Input.of("rows"))
            .retries(2);

    FlowState state = recording().run();
    int before = recorded.events().size();

    assertThat(assertThrows(IOException.class, failed(state.of(step))::replay))
        .isSameInstanceAs(full);
    assertThat(calls.get()).isEqualTo(4);
    assertThat(recorded.events()).hasSize(before);
    assertThat(state.of(step).attempts()).isEqualTo(3);
  }

  private static void refused(String message, org.junit.jupiter.api.function.Executable call) {
    assertThat(assertThrows(IllegalArgumentException.class, call))
        .hasMessageThat()
        .isEqualTo(message);
  }

  @Test
  @SuppressWarnings("unchecked") // an empty array of classes
  void policiesCheckTheirArguments() {
    RetryPolicy policy = RetryPolicy.of(3);
    Step step = flow.step("step", inputs -> 1);

    refused(
        "[RetriesNegative] the number of retries must not be negative: it is -1; 0 is for none",
        () -> step.retries(-1));
    refused(
        "[BackoffTooSmall] the backoff must be a number of at least 1: it is 0.5",
        () -> policy.backoff(0.5));
    refused(
        "[BackoffTooSmall] the backoff must be a number of at least 1: it is NaN",
        () -> policy.backoff(Double.NaN));
    refused(
        "[JitterOutOfRange] the jitter must be between 0 and 1: it is 1.5",
        () -> policy.jitter(1.5));
    refused("[RetryOnNothing] at least one exception class to retry on must be named", policy::on);
    refused(
        "[DurationNegative] delay must not be negative: it is PT-1S",
        () -> step.retries(1, seconds(-1)));
    refused(
        "[DurationNegative] maxDelay must not be negative: it is PT-1S",
        () -> policy.maxDelay(seconds(-1)));
    refused(
        "[DurationNegative] ttl must not be negative: it is PT-1S", () -> step.cached(seconds(-1)));
    refused(
        "[MaxDelayBelowDelay] the maximum delay PT1S is below the delay PT2S",
        () -> policy.delay(seconds(2)).maxDelay(seconds(1)));
    refused(
        "[MaxDelayBelowDelay] the maximum delay PT1S is below the delay PT2S",
        () -> policy.maxDelay(seconds(1)).delay(seconds(2)));
    assertThat(Objects.requireNonNull(quiet().run().of(step)).attempts()).isEqualTo(1);
  }
}
