package dev.weir.state;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TaskStateTest {

  private static final TaskReference DIV = new Reference("div", 0);
  private static final TaskReference ADD = new Reference("add", 1);
  private static final long NOON = 1_700_000_000_123_456_789L;

  private record Reference(String slug, int position) implements TaskReference {}

  /** A call that gives its inputs back, or throws. */
  private record Call(Map<String, @Nullable Object> inputs, @Nullable Exception exception)
      implements FailedCall {
    @Override
    public @Nullable Object replay() throws Exception {
      if (exception != null) {
        throw exception;
      }
      return inputs.get("x");
    }

    @Override
    public PostMortem postMortem(Failed<?> failed) {
      return new PostMortem(failed.message(), List.of(), null, List.of());
    }

    @Override
    public DebugSession debug(int port) {
      throw new UnsupportedOperationException("no JVM is started for port " + port);
    }
  }

  private static Failed<?> failed(TaskReference task, Throwable exception) {
    return States.failed(task, NOON, NOON + 1, 1, exception, new Call(Map.of(), null));
  }

  @Tag("behaviour-82")
  @Test
  void kindsOfStatesFormAHierarchy() {
    assertThat(Scheduled.class.getSuperclass()).isEqualTo(Pending.class);
    assertThat(Retrying.class.getSuperclass()).isEqualTo(Scheduled.class);
    assertThat(Paused.class.getSuperclass()).isEqualTo(Pending.class);
    assertThat(Cached.class.getSuperclass()).isEqualTo(Success.class);
    assertThat(Skipped.class.getSuperclass()).isEqualTo(Success.class);
    assertThat(TriggerFailed.class.getSuperclass()).isEqualTo(Failed.class);
    assertThat(TimedOut.class.getSuperclass()).isEqualTo(Failed.class);
    assertThat(TaskState.class.getPermittedSubclasses())
        .asList()
        .containsExactly(
            Pending.class,
            Running.class,
            Success.class,
            Failed.class,
            Mapped.class,
            Cancelled.class);
  }

  @Tag("behaviour-80")
  @Tag("behaviour-82")
  @Tag("decision-27")
  @Test
  void eachKindSaysWhetherItIsFinishedSuccessfulAndFailed() {
    Map<TaskState<?>, String> expected = new LinkedHashMap<>();
    expected.put(States.pending(DIV), "--- Pending(\"The task has not started.\")");
    expected.put(
        new Scheduled<>(DIV, States.NO_TIME, 0, Instant.EPOCH),
        "--- Scheduled(\"The task starts at 1970-01-01T00:00:00Z.\")");
    expected.put(
        new Retrying<>(DIV, NOON, 2, Instant.EPOCH),
        "--- Retrying(\"Attempt 3 starts at 1970-01-01T00:00:00Z.\")");
    expected.put(
        new Paused<>(DIV, States.NO_TIME, 0, "Waits for Ann.", Map.of()),
        "--- Paused(\"Waits for Ann.\")");
    expected.put(States.running(DIV, NOON, 1), "--- Running(\"The task is running.\")");
    expected.put(States.success(DIV, NOON, NOON, 1, 5), "fs- Success(\"The task succeeded.\")");
    expected.put(new Cached<>(DIV, NOON, 5), "fs- Cached(\"The result came from the cache.\")");
    expected.put(
        new Skipped<>(DIV, NOON, NOON, 0, "Nothing to do."), "fs- Skipped(\"Nothing to do.\")");
    expected.put(failed(DIV, new IOException("disk")), "f-f Failed(\"java.io.IOException: disk\")");
    expected.put(
        States.triggerFailed(ADD, NOON, List.of(failed(DIV, new IOException("disk")))),
        "f-f TriggerFailed(\"dev.weir.state.TriggerFailedException: 'add' did not run because"
            + " 'div' failed: java.io.IOException: disk\")");
    expected.put(
        new TimedOut<>(DIV, NOON, NOON, 1, new TimeoutException("late"), new Call(Map.of(), null)),
        "f-f TimedOut(\"java.util.concurrent.TimeoutException: late\")");
    expected.put(States.cancelled(DIV, NOON, NOON, 1), "f-- Cancelled(\"The run was cancelled.\")");

    expected.forEach((state, text) -> assertThat(flags(state) + " " + state).isEqualTo(text));
  }

  private static String flags(TaskState<?> state) {
    return (state.isFinished() ? "f" : "-")
        + (state.isSuccessful() ? "s" : "-")
        + (state.isFailed() ? "f" : "-");
  }

  @Test
  void mappedCountsAsItsChildrenDo() {
    TaskState<Object> success = new Success<>(DIV, NOON, NOON, 1, 1);
    TaskState<Object> skipped = new Skipped<>(DIV, NOON, NOON, 0, "");
    TaskState<Object> failure =
        new Failed<>(DIV, NOON, NOON, 2, new IOException("disk"), new Call(Map.of(), null));
    TaskState<Object> cancelled = new Cancelled<>(DIV, NOON, NOON, 0);
    TaskState<Object> running = new Running<>(DIV, NOON, 1);

    assertThat(flags(mapped())).isEqualTo("fs-");
    assertThat(flags(mapped(success, skipped))).isEqualTo("fs-");
    assertThat(flags(mapped(success, failure))).isEqualTo("f-f");
    assertThat(flags(mapped(failure, cancelled))).isEqualTo("f--");
    assertThat(flags(mapped(failure, running))).isEqualTo("---");
    assertThat(mapped(success, skipped, success).result()).containsExactly(1, 1);
    assertThat(mapped(success, failure).attempts()).isEqualTo(3);
    assertThat(mapped(success, failure).message()).isEqualTo("1 of 2 children succeeded.");
    IOException thrown = assertThrows(IOException.class, () -> mapped(success, failure).result());
    assertThat(thrown).hasMessageThat().isEqualTo("disk");
    assertThrows(IllegalStateException.class, () -> mapped(running).result());
    assertThrows(IllegalStateException.class, () -> mapped(cancelled).result());
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Mapped<Object> mapped(TaskState<Object>... children) {
    return new Mapped<>(DIV, NOON, NOON, List.of(children));
  }

  @Tag("behaviour-83")
  @Test
  void timesAreInstantsAndNullWhereThereIsNone() {
    TaskState<?> success = States.success(DIV, NOON, NOON + 5, 1, null);

    assertThat(success.started()).isEqualTo(Instant.parse("2023-11-14T22:13:20.123456789Z"));
    assertThat(success.ended()).isEqualTo(Instant.parse("2023-11-14T22:13:20.123456794Z"));
    assertThat(States.pending(DIV).started()).isNull();
    assertThat(States.running(DIV, NOON, 1).ended()).isNull();
  }

  @Tag("decision-27")
  @Test
  void equalityIsKindTaskAndOutcome() {
    IOException disk = new IOException("disk");

    assertThat(States.success(DIV, 1, 2, 1, "a")).isEqualTo(States.success(DIV, 3, 4, 2, "a"));
    assertThat(States.success(DIV, 1, 2, 1, "a").hashCode())
        .isEqualTo(States.success(DIV, 3, 4, 2, "a").hashCode());
    assertThat(States.success(DIV, 1, 2, 1, "a")).isNotEqualTo(States.success(DIV, 1, 2, 1, "b"));
    assertThat(States.success(DIV, 1, 2, 1, "a")).isNotEqualTo(States.success(ADD, 1, 2, 1, "a"));
    assertThat(States.success(DIV, 1, 2, 1, "a")).isNotEqualTo(new Cached<>(DIV, 2, "a"));
    assertThat(failed(DIV, disk)).isEqualTo(failed(DIV, disk));
    assertThat(failed(DIV, disk)).isNotEqualTo(failed(DIV, new IOException("disk")));
    assertThat(States.pending(DIV)).isEqualTo(States.pending(DIV));
  }

  @Test
  void resultOfAFailureThrowsTheVeryExceptionWithOneMarkOfWhere() {
    IOException disk = new IOException("disk");
    StackTraceElement[] stack = disk.getStackTrace();
    Failed<?> failed = failed(DIV, disk);

    assertThat(assertThrows(IOException.class, failed::result)).isSameInstanceAs(disk);
    assertThat(assertThrows(IOException.class, failed::raise)).isSameInstanceAs(disk);

    assertThat(disk.getStackTrace()).isEqualTo(stack);
    assertThat(disk.getSuppressed()).hasLength(1);
    assertThat(disk.getSuppressed()[0]).isInstanceOf(RaisedAgain.class);
    assertThat(disk.getSuppressed()[0].getStackTrace()[1].getMethodName()).isEqualTo("result");
  }

  @Test
  void exceptionThatTakesNoSuppressedOnesIsRaisedAsItIs() {
    Exception closed = new Exception("closed", null, false, false) {};

    assertThat(assertThrows(Exception.class, failed(DIV, closed)::raise)).isSameInstanceAs(closed);
    assertThat(closed.getSuppressed()).isEmpty();
  }

  @Test
  void exceptionWhoseTextThrowsIsNamedByItsClass() {
    class Rude extends RuntimeException {
      private static final long serialVersionUID = 1L;

      @Override
      public String getMessage() {
        throw new IllegalStateException("no text for you");
      }
    }
    assertThat(failed(DIV, new Rude()).message()).isEqualTo(Rude.class.getName());
  }

  @Tag("behaviour-80")
  @Test
  void resultWhereThereIsNoneSaysWhy() {
    IllegalStateException pending =
        assertThrows(IllegalStateException.class, States.pending(DIV)::result);
    assertThat(pending)
        .hasMessageThat()
        .isEqualTo(
            "[ResultMissing] 'div' has no result: it is Pending(\"The task has not started.\")");
    IllegalStateException dropped =
        assertThrows(
            IllegalStateException.class,
            States.withoutResult(States.success(DIV, NOON, NOON, 1, 5))::result);
    assertThat(dropped)
        .hasMessageThat()
        .isEqualTo(
            "[ResultDropped] the result of 'div' was dropped after its last reader; name the task"
                + " in returnTasks(…) to keep it");
  }

  @Test
  void replayGivesTheResultOrThrowsWhatTheTaskThrows() throws Exception {
    IOException again = new IOException("again");
    Map<String, @Nullable Object> inputs = Map.of("x", 7);

    assertThat(States.failed(DIV, 1, 2, 1, new IOException(), new Call(inputs, null)).replay())
        .isEqualTo(7);
    Failed<?> failing = States.failed(DIV, 1, 2, 1, new IOException(), new Call(inputs, again));
    assertThat(assertThrows(IOException.class, failing::replay)).isSameInstanceAs(again);
    assertThat(failing.inputs()).isEqualTo(inputs);
  }

  @Test
  void triggerFailureNamesItsRootCausesInTaskOrder() {
    Failed<?> late = failed(new Reference("late", 9), new IOException("late"));
    Failed<?> early = failed(new Reference("early", 2), new IOException("early"));
    TriggerFailed<?> near = States.triggerFailed(ADD, NOON, List.of(late));
    TriggerFailed<?> far = States.triggerFailed(DIV, NOON, Arrays.asList(near, early, late));

    assertThat(far.rootCauses()).containsExactly(early, late).inOrder();
    TriggerFailedException exception = far.exception();
    assertThat(exception).isSameInstanceAs(far.exception());
    assertThat(exception)
        .hasMessageThat()
        .isEqualTo(
            "'div' did not run because 'early' and 1 other failed: java.io.IOException: early");
    assertThat(exception).hasCauseThat().isSameInstanceAs(early.exception());
    assertThat(exception.getSuppressed()).asList().containsExactly(late.exception());
    assertThat(far.inputs()).isEmpty();
    assertThat(assertThrows(IllegalStateException.class, far::replay))
        .hasMessageThat()
        .isEqualTo(
            "[ReplayNotRun] 'div' cannot be replayed, for it never ran; replay its root causes,"
                + " see TriggerFailed.rootCauses()");
  }
}
