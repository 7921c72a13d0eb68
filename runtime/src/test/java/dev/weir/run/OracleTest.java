package dev.weir.run;

import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.executor.FlowExecutor;
import dev.weir.graph.MappedNode;
import dev.weir.graph.TaskNode;
import dev.weir.run.Sketch.Task;
import dev.weir.run.Sketch.Wish;
import dev.weir.state.TaskState;
import dev.weir.testing.RecordingListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random flows come to the same end on every executor: that which {@link Oracle} says.
 *
 * <p>{@code -Dweir.seeds=10000} tries that many; {@code -Dweir.seed=17} that one only.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.weir.testing.ExecutorsUnderTest#all")
class OracleTest {

  private static final int SEEDS = Integer.getInteger("weir.seeds", 500);
  private static final int ONE_SEED = Integer.getInteger("weir.seed", -1);
  private static final int PATIENCE_SECONDS = 60;
  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "watch");
            thread.setDaemon(true);
            return thread;
          });

  @Parameter
  @SuppressWarnings("NullAway.Init") // set by JUnit
  private FlowExecutor executor;

  private interface Check {
    void check(Sketch sketch, long seed);
  }

  /** Tries all seeds; a run that hangs is cancelled, which lets its check fail. */
  private void forAllSeeds(Check check) {
    Thread here = Thread.currentThread();
    for (long seed = Math.max(ONE_SEED, 0); seed < (ONE_SEED < 0 ? SEEDS : ONE_SEED + 1L); seed++) {
      Sketch sketch = RandomSketch.of(seed);
      Future<?> watch = WATCH.schedule(here::interrupt, PATIENCE_SECONDS, TimeUnit.SECONDS);
      try {
        check.check(sketch, seed);
      } catch (Throwable e) {
        throw new AssertionError(
            "-Dweir.seed=%d on %s: %s%n%s".formatted(seed, executor, e.getMessage(), sketch), e);
      } finally {
        watch.cancel(false);
      }
    }
  }

  @Tag("behaviour-120")
  @Tag("decision-4")
  @Test
  void randomFlowsEndAsTheOracleSays() {
    forAllSeeds(
        (sketch, seed) -> {
          SketchRun run = new SketchRun(sketch, executor);
          Oracle oracle = Oracle.of(sketch);
          RecordingListener events = new RecordingListener();
          FlowRunner runner = run.runner();
          FlowState state = run.run(seed % 2 == 0 ? runner.listener(events) : runner);
          check(oracle, run, state);
          checkTimes(sketch, state);
          if (seed % 2 == 0) {
            checkEvents(sketch, oracle, events);
          }
          if (sketch.wish() == Wish.RESUME) {
            run.repair();
            check(oracle.resumed(), run, run.run(run.runner().resume(state)));
          } else if (sketch.wish() == Wish.AGAIN) {
            check(oracle.again(), run, run.run(run.runner()));
          }
        });
  }

  /** What fails first leaves the run as it is; what has not started by then never does. */
  @Test
  void runsInRaiseModeRaiseWhatMayFailFirst() {
    forAllSeeds(
        (sketch, seed) -> {
          Sketch once = sketch.wanting(Wish.ALL).withoutRetries();
          Oracle oracle = Oracle.of(once);
          RaisedSketches raised = new RaisedSketches(once, oracle.outcomes());
          List<String> permitted = List.copyOf(raised.permitted().values());
          SketchRun run = new SketchRun(sketch.wanting(Wish.ALL), executor);
          FlowRunner runner = run.runner().raiseOnException();
          if (permitted.isEmpty()) {
            check(oracle, run, run.run(runner));
            return;
          }
          Throwable thrown = assertThrows(Throwable.class, () -> run.run(runner));
          assertWithMessage("raised")
              .that(executor.name().equals("local") ? permitted.subList(0, 1) : permitted)
              .contains(Outcome.text(thrown));
          run.calls(0)
              .forEach(
                  (call, times) -> {
                    assertWithMessage("calls of %s", call).that(times).isEqualTo(1);
                    assertWithMessage("%s could start", call)
                        .that(raised.isStartable(call))
                        .isTrue();
                  });
        });
  }

  /** A task cancels the run: what started before is known where there is one thread. */
  @Test
  void runsThatATaskCancelsEndAsTheyMay() {
    forAllSeeds(
        (sketch, seed) -> {
          Sketch whole = sketch.wanting(Wish.ALL);
          Oracle oracle = Oracle.of(whole);
          List<Outcome> without = oracle.outcomes();
          List<String> calls = List.copyOf(oracle.calls().keySet());
          if (calls.isEmpty()) {
            return;
          }
          String cancelling = calls.get(new Random(seed).nextInt(calls.size()));
          List<Outcome> outcomes = runCancelledBy(whole, cancelling);
          check(whole, without, outcomes);
          if (executor.name().equals("local")) {
            assertWithMessage("cancelled by %s", cancelling)
                .that(outcomes)
                .containsExactlyElementsIn(
                    CancelledSketches.afterWalkUntil(whole, without, cancelling))
                .inOrder();
          } else if (executor.name().equals("synchronous")) {
            assertWithMessage("cancelled by %s, again", cancelling)
                .that(runCancelledBy(whole, cancelling))
                .isEqualTo(outcomes);
          }
        });
  }

  private List<Outcome> runCancelledBy(Sketch sketch, String cancelling) {
    SketchRun run = new SketchRun(sketch, executor);
    AtomicReference<@Nullable FlowRun> current = new AtomicReference<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void runStarted(FlowRun started) {
            current.set(started);
          }
        };
    run.onCall(
        call -> {
          if (call.equals(cancelling)) {
            Objects.requireNonNull(current.get()).cancel();
          }
        });
    return cancelled(run, run.run(run.runner().listener(listener)));
  }

  /** A listener cancels the run at some event, or after the last of them, which is too late. */
  @Test
  void runsThatAListenerCancelsEndAsTheyMay() {
    forAllSeeds(
        (sketch, seed) -> {
          Sketch whole = sketch.wanting(Wish.ALL);
          SketchRun run = new SketchRun(whole, executor);
          AtomicReference<@Nullable FlowRun> current = new AtomicReference<>();
          AtomicInteger eventsLeft = new AtomicInteger(new Random(seed).nextInt(60));
          RunListener listener =
              new RunListener() {
                @Override
                public void runStarted(FlowRun started) {
                  current.set(started);
                  countDown();
                }

                @Override
                public void taskChanged(
                    TaskNode<?, ?> task, TaskState<?> before, TaskState<?> after) {
                  countDown();
                }

                @Override
                public void childChanged(
                    MappedNode<?, ?> task, int index, TaskState<?> before, TaskState<?> after) {
                  countDown();
                }

                private void countDown() {
                  if (eventsLeft.getAndDecrement() == 0) {
                    Objects.requireNonNull(current.get()).cancel();
                  }
                }
              };
          FlowState state = run.run(run.runner().listener(listener));
          List<Outcome> without = Oracle.of(whole).outcomes();
          if (state.isCancelled()) {
            check(whole, without, cancelled(run, state));
          } else {
            assertWithMessage("not cancelled").that(SketchRun.outcomes(state)).isEqualTo(without);
          }
        });
  }

  /** The outcomes of a cancelled run, each attempt of which has made its one call. */
  private static List<Outcome> cancelled(SketchRun run, FlowState state) {
    assertWithMessage("the run").that(state.isCancelled()).isTrue();
    List<Outcome> outcomes = SketchRun.outcomes(state);
    int attempts = outcomes.stream().mapToInt(Outcome::attempts).sum();
    Map<String, Integer> calls = run.calls(attempts);
    assertWithMessage("calls %s", calls).that(calls).hasSize(attempts);
    assertWithMessage("calls %s", calls)
        .that(calls.values().stream().allMatch(n -> n == 1))
        .isTrue();
    return outcomes;
  }

  private static void check(Sketch sketch, List<Outcome> without, List<Outcome> outcomes) {
    assertWithMessage("outcomes %s where %s was to be expected", outcomes, without)
        .that(CancelledSketches.violations(sketch, without, outcomes))
        .isEmpty();
  }

  /** Each task goes from state to state as often as it is called. */
  private static void checkEvents(Sketch sketch, Oracle oracle, RecordingListener events) {
    for (Task task : sketch.tasks()) {
      Outcome outcome = oracle.of(task.n());
      boolean given = sketch.given().containsKey(task.n());
      assertWithMessage("events of %s", task.slug(-1))
          .that(events.kinds(task.slug(-1)))
          .isEqualTo(given ? List.of() : kinds(outcome));
      for (int child = 0; child < outcome.children().size(); child++) {
        assertWithMessage("events of %s", task.slug(child))
            .that(events.kinds(task.slug(child)))
            .isEqualTo(given ? List.of() : kinds(outcome.children().get(child)));
      }
    }
  }

  private static List<String> kinds(Outcome outcome) {
    List<String> kinds = new ArrayList<>();
    if (outcome.isFinished() || outcome.is("Paused")) {
      kinds.add("Pending");
      for (int attempt = 1; attempt <= outcome.attempts() && !outcome.is("Mapped"); attempt++) {
        kinds.addAll(attempt == 1 ? List.of("Running") : List.of("Retrying", "Running"));
      }
      kinds.add(outcome.kind());
    }
    return kinds;
  }

  /** No task starts before what it waits for is at its end. */
  private static void checkTimes(Sketch sketch, FlowState state) {
    for (Task task : sketch.tasks()) {
      TaskState<?> below = state.states().get(task.n());
      if (below.started() == null || task.isMapped()) {
        continue;
      }
      List<TaskState<?>> above =
          new ArrayList<>(Oracle.upstreams(task).stream().map(state.states()::get).toList());
      above.removeIf(upstream -> upstream.ended() == null); // it took no part
      for (TaskState<?> upstream : above) {
        assertWithMessage("start of %s after %s", below.task(), upstream.task())
            .that(below.started())
            .isAtLeast(upstream.ended());
      }
      if (below.ended() != null) {
        assertWithMessage("end of %s", below.task()).that(below.ended()).isAtLeast(below.started());
      }
    }
  }

  private static void check(Oracle oracle, SketchRun run, FlowState state) {
    assertWithMessage("outcomes")
        .that(SketchRun.outcomes(state))
        .containsExactlyElementsIn(oracle.outcomes())
        .inOrder();
    assertWithMessage("failures")
        .that(state.failures().stream().map(TaskState::task).toList())
        .isEqualTo(oracle.failures());
    assertWithMessage("flow").that(state.toString()).startsWith(oracle.flow());
    Map<String, Integer> calls = oracle.calls();
    assertWithMessage("calls").that(run.calls(calls.size())).isEqualTo(calls);
  }
}
