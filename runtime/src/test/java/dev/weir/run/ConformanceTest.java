package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.debug.RaiseOnException;
import dev.weir.executor.FlowExecutor;
import dev.weir.graph.Input;
import dev.weir.graph.TaskNode;
import dev.weir.state.Cancelled;
import dev.weir.state.Failed;
import dev.weir.state.Pending;
import dev.weir.state.Running;
import dev.weir.state.Success;
import dev.weir.state.TaskState;
import dev.weir.state.TriggerFailed;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Add;
import dev.weir.testing.TestFlow.Div;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What a run means, which is the same on every executor. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.weir.testing.ExecutorsUnderTest#all")
class ConformanceTest {

  @Parameter
  @SuppressWarnings("NullAway.Init") // set by JUnit
  private FlowExecutor executor;

  private final TestFlow flow = new TestFlow();

  private static Step.Signature throwing(Throwable exception) {
    return inputs -> {
      throw exception;
    };
  }

  /** Behaviour 41. */
  @Test
  void valuesFlowAlongTheEdges() {
    Div one = flow.div(1);
    Add two = flow.add(one, one);
    Add forty = flow.add(Input.of(38), two);

    FlowState state = flow.run(executor);

    assertThat(state.toString()).isEqualTo("Success(\"All reference tasks succeeded.\")");
    int answer = state.result(forty);
    assertThat(answer).isEqualTo(40);
    assertThat(state.of(forty)).isInstanceOf(Success.class);
    assertThat(state.of(forty).attempts()).isEqualTo(1);
    assertThat(state.of(forty).started()).isAtLeast(state.of(two).ended());
    assertThat(state.states()).hasSize(3);
  }

  /** Behaviour 121. */
  @Test
  void emptyFlowSucceeds() {
    assertThat(flow.run(executor).toString())
        .isEqualTo("Success(\"All reference tasks succeeded.\")");
  }

  @Test
  void failureKeepsTheVeryExceptionAndTheInputs() throws Exception {
    Div div = flow.div(0);

    FlowState state = flow.run(executor);

    assertThat(state.toString()).isEqualTo("Failed(\"Some reference tasks failed.\")");
    assertThat(state.of(div)).isInstanceOf(Failed.class);
    Failed<?> failed = (Failed<?>) state.of(div);
    assertThat(failed.toString()).isEqualTo("Failed(\"java.lang.ArithmeticException: / by zero\")");
    assertThat(failed.inputs()).containsExactly("x", 0);
    assertThat(failed.attempts()).isEqualTo(1);
    ArithmeticException thrown = assertThrows(ArithmeticException.class, () -> state.result(div));
    assertThat(thrown).isSameInstanceAs(failed.exception());
    assertThat(thrown.getStackTrace()[0].getMethodName()).isEqualTo("call");
    assertThrows(ArithmeticException.class, failed::replay);
  }

  @Test
  void inputsAreUnmodifiableAndInParameterOrder() {
    Step step =
        flow.step(
            "many", throwing(new IOException("full")), Input.of("b"), Input.of(null), Input.of(1));

    Failed<?> failed = (Failed<?>) flow.run(executor).of(step);

    assertThat(failed.inputs().toString()).isEqualTo("{p0=b, p1=null, p2=1}");
    Map<String, @Nullable Object> inputs = failed.inputs();
    assertThrows(UnsupportedOperationException.class, () -> inputs.put("p0", "x"));
  }

  @Test
  void tasksBehindAFailureDoNotRunAndKnowItsRootCause() {
    AtomicInteger calls = new AtomicInteger();
    Step disk = flow.step("disk", throwing(new IOException("full")));
    Step behind = flow.step("behind", inputs -> calls.incrementAndGet(), disk);
    Step further = flow.step("further", inputs -> calls.incrementAndGet()).after(behind);
    Step apart = flow.step("apart", inputs -> calls.incrementAndGet());

    FlowState state = flow.run(executor);

    assertThat(calls.get()).isEqualTo(1);
    assertThat(state.of(apart).isSuccessful()).isTrue();
    assertThat(state.of(further)).isInstanceOf(TriggerFailed.class);
    assertThat(state.of(further).attempts()).isEqualTo(0);
    assertThat(((TriggerFailed<?>) state.of(further)).rootCauses()).containsExactly(state.of(disk));
    assertThat(state.failures()).containsExactly(state.of(disk));
    assertThat(state.of(behind).message())
        .isEqualTo(
            "dev.weir.state.TriggerFailedException: 'behind' did not run because 'disk' failed:"
                + " java.io.IOException: full");
  }

  @Test
  void referenceTasksDecide() {
    Step failing = flow.step("failing", throwing(new IOException("full")));
    Step fine = flow.step("fine", inputs -> "ok");

    flow.referenceTasks(fine);
    assertThat(flow.run(executor).isSuccessful()).isTrue();
    flow.referenceTasks(failing, fine);
    assertThat(flow.run(executor).isFailed()).isTrue();
  }

  /** Behaviour 127, decision 12. */
  @Test
  void errorsAndInterruptsOfATaskAreTrappedLikeExceptions() {
    List<Throwable> thrown =
        List.of(
            new StackOverflowError(),
            new AssertionError("no"),
            new OutOfMemoryError("pretended"),
            new InterruptedException("own"),
            new Throwable("bare"));
    List<Step> steps = new ArrayList<>();
    thrown.forEach(throwable -> steps.add(flow.step("failing", throwing(throwable))));

    FlowState state = flow.run(executor);

    for (int i = 0; i < thrown.size(); i++) {
      assertThat(((Failed<?>) state.of(steps.get(i))).exception()).isSameInstanceAs(thrown.get(i));
    }
    assertThat(Thread.interrupted()).isFalse();
  }

  /** Decision 34. */
  @Test
  void taskThatInterruptsItsThreadDoesNotDisturbTheNext() {
    List<Boolean> interrupted = Collections.synchronizedList(new ArrayList<>());
    Step rude =
        flow.step(
            "rude",
            inputs -> {
              Thread.currentThread().interrupt();
              return null;
            });
    flow.step("next", inputs -> interrupted.add(Thread.currentThread().isInterrupted()), rude);

    FlowState state = flow.run(executor);
    boolean leftOver = Thread.interrupted();

    assertThat(state.isSuccessful()).isTrue();
    assertThat(interrupted).containsExactly(false);
    assertThat(leftOver).isEqualTo(runsInCallingThread());
  }

  /** Decision 34. */
  @Test
  void runThatIsInterruptedIsCancelledAndTheFlagIsSetAgain() {
    AtomicInteger calls = new AtomicInteger();
    CountDownLatch never = new CountDownLatch(1);
    Step step =
        flow.step(
            "step",
            inputs -> {
              calls.incrementAndGet();
              never.await(); // only an executor with threads of its own gets here
              return null;
            });

    Thread.currentThread().interrupt();
    FlowState state = flow.run(executor);
    boolean flag = Thread.interrupted();

    assertThat(state.toString()).isEqualTo("Cancelled(\"The run was cancelled.\")");
    assertThat(state.of(step)).isInstanceOf(Cancelled.class);
    assertThat(flag).isTrue();
  }

  @Test
  void nullForAPrimitiveFailsTheTaskThatWouldGetIt() {
    Step nothing = flow.step("nothing", inputs -> null);
    Input<?> untyped = nothing;
    @SuppressWarnings("unchecked") // what a user's cast may do too
    Add add = flow.add((Input<Integer>) untyped, Input.of(1));

    FlowState state = flow.run(executor);

    Failed<?> failed = (Failed<?>) state.of(add);
    assertThat(failed.message())
        .isEqualTo(
            "java.lang.IllegalArgumentException: [NullResult] input 'a' of 'add' is int, which"
                + " cannot be null, and 'nothing' gave null; let it give a value, or make the"
                + " parameter a reference type");
    assertThat(failed.attempts()).isEqualTo(0);
    assertThat(state.failures()).containsExactly(failed);
  }

  /** Decision 30. */
  @Test
  void callThatWasRefusedCannotBeReplayed() {
    Step nothing = flow.step("nothing", inputs -> null);
    Input<?> untyped = nothing;
    @SuppressWarnings("unchecked") // what a user's cast may do too
    Div div = flow.div((Input<Integer>) untyped);

    Failed<?> failed = (Failed<?>) flow.run(executor).of(div);

    assertThat(failed.inputs().toString()).isEqualTo("{x=null}");
    assertThat(assertThrows(IllegalStateException.class, failed::replay))
        .hasMessageThat()
        .isEqualTo(
            "[ReplayNotRun] 'div' cannot be replayed, for it never ran; see the message of its"
                + " failure");
  }

  /** Decision 34. */
  @Test
  void interruptBetweenTasksCancelsTheRun() {
    AtomicInteger calls = new AtomicInteger();
    Step first = flow.step("first", inputs -> calls.incrementAndGet());
    flow.step("second", inputs -> calls.incrementAndGet(), first);

    FlowState state =
        flow.runner()
            .executor(executor)
            .listener(
                new RunListener() {
                  @Override
                  public void taskChanged(
                      TaskNode<?, ?> task, TaskState<?> before, TaskState<?> after) {
                    if (after.isSuccessful()) {
                      Thread.currentThread().interrupt();
                    }
                  }
                })
            .run();
    boolean flag = Thread.interrupted();

    assertThat(state.isCancelled()).isTrue();
    assertThat(calls.get()).isEqualTo(1);
    assertThat(flag).isEqualTo(runsInCallingThread());
  }

  @Test
  void cancelReachesARunWithinATask() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch innerDone = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    TestFlow inner = new TestFlow();
    Step blocked =
        inner.step(
            "blocked",
            inputs -> {
              running.countDown();
              never.await();
              return null;
            });
    inner.step("after", inputs -> calls.incrementAndGet()).after(blocked);
    inner.step("apart", inputs -> calls.incrementAndGet()).after(blocked);
    List<FlowState> innerStates = Collections.synchronizedList(new ArrayList<>());
    flow.step(
        "outer",
        inputs -> {
          innerStates.add(inner.run(executor));
          innerDone.countDown();
          return null;
        });

    FlowRun run = flow.runner().executor(executor).start();
    running.await();
    run.cancel();

    assertThat(run.join().isCancelled()).isTrue();
    innerDone.await();
    assertThat(innerStates.get(0).isCancelled()).isTrue();
    assertThat(calls.get()).isEqualTo(0);
  }

  @Test
  void cancelWaitsForTheListenerThatIsBeingTold() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<String> events = Collections.synchronizedList(new ArrayList<>());
    flow.div(1);

    FlowRun run =
        flow.runner()
            .executor(executor)
            .listener(
                new RunListener() {
                  @Override
                  public void taskChanged(
                      TaskNode<?, ?> task, TaskState<?> before, TaskState<?> after) {
                    events.add("enter " + after.getClass().getSimpleName());
                    told.countDown();
                    boolean interrupted = Thread.interrupted();
                    while (goOn.getCount() > 0) {
                      try {
                        goOn.await();
                      } catch (InterruptedException e) {
                        interrupted = true;
                      }
                    }
                    if (interrupted) {
                      Thread.currentThread().interrupt();
                    }
                    events.add("exit " + after.getClass().getSimpleName());
                  }

                  @Override
                  public void runFinished(FlowState state) {
                    events.add("finished");
                  }
                })
            .start();
    told.await();
    run.cancel();
    goOn.countDown();
    run.join();

    assertThat(events)
        .containsExactly(
            "enter Running", "exit Running", "enter Cancelled", "exit Cancelled", "finished")
        .inOrder();
  }

  @Test
  void raiseModeThrowsTheVeryExceptionAtOnce() {
    IOException full = new IOException("full");
    AtomicInteger calls = new AtomicInteger();
    Step disk = flow.step("disk", throwing(full));
    flow.step("later", inputs -> calls.incrementAndGet(), disk);

    FlowRunner runner = flow.runner().executor(executor).raiseOnException();

    assertThat(assertThrows(IOException.class, runner::run)).isSameInstanceAs(full);
    assertThat(full.getSuppressed()).isEmpty();
    assertThat(calls.get()).isEqualTo(0);
  }

  @Test
  void raiseBlockEndsHoweverItEnds() {
    flow.step("disk", throwing(new IOException("full")));

    assertThrows(IOException.class, () -> RaiseOnException.call(() -> flow.run(executor)));

    assertThat(flow.run(executor).isFailed()).isTrue();
  }

  @Test
  void raiseModeInterruptsTasksThatAreRunning() throws InterruptedException {
    CountDownLatch bothRun = new CountDownLatch(2);
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(isParallel() ? 1 : 0);
    flow.step(
        "slow",
        inputs -> {
          bothRun.countDown();
          if (isParallel()) {
            try {
              never.await();
            } catch (InterruptedException e) {
              interrupted.countDown();
            }
          }
          return null;
        });
    flow.step(
        "failing",
        inputs -> {
          bothRun.countDown();
          if (isParallel()) {
            bothRun.await();
          }
          throw new IOException("full");
        });

    FlowRunner runner = flow.runner().executor(executor).raiseOnException();

    assertThrows(IOException.class, runner::run);
    interrupted.await(); // the run does not wait for the task to notice
  }

  private boolean runsInCallingThread() {
    return executor.name().equals("local") || executor.name().equals("synchronous");
  }

  private boolean isParallel() {
    return !runsInCallingThread() && !executor.toString().equals("thread with parallelism 1");
  }

  /** Decision 26. */
  @Test
  void eventsOfATaskComeInOrderWithTheSameObjects() {
    Map<String, List<TaskState<?>>> events = new ConcurrentHashMap<>();
    Div fine = flow.div(1);
    Step disk = flow.step("disk", throwing(new IOException("full")), fine);
    Step behind = flow.step("behind", inputs -> null, disk);
    RunListener listener =
        new RunListener() {
          @Override
          public void taskChanged(TaskNode<?, ?> task, TaskState<?> before, TaskState<?> after) {
            List<TaskState<?>> seen =
                events.computeIfAbsent(
                    task.slug(), slug -> Collections.synchronizedList(new ArrayList<>()));
            if (seen.isEmpty()) {
              seen.add(before);
            } else {
              assertThat(before).isSameInstanceAs(seen.get(seen.size() - 1));
            }
            seen.add(after);
          }
        };

    FlowState state = flow.runner().executor(executor).listener(listener).run();

    assertThat(kinds(events, fine)).containsExactly(Pending.class, Running.class, Success.class);
    assertThat(kinds(events, disk)).containsExactly(Pending.class, Running.class, Failed.class);
    assertThat(kinds(events, behind)).containsExactly(Pending.class, TriggerFailed.class);
    assertThat(state.of(disk)).isSameInstanceAs(Objects.requireNonNull(events.get("disk")).get(2));
    assertThat(state.failures().get(0).exception().getSuppressed()).isEmpty();
  }

  private static List<Class<?>> kinds(Map<String, List<TaskState<?>>> events, TaskNode<?, ?> task) {
    List<TaskState<?>> seen = Objects.requireNonNull(events.get(task.slug()));
    List<Class<?>> kinds = new ArrayList<>();
    seen.forEach(state -> kinds.add(state.getClass()));
    return kinds;
  }

  @Test
  void cancelFromWithinStopsTheRun() {
    List<FlowRun> runs = new ArrayList<>();
    AtomicInteger calls = new AtomicInteger();
    Step first =
        flow.step(
            "first",
            inputs -> {
              calls.incrementAndGet();
              runs.get(0).cancel();
              return null;
            });
    Step second = flow.step("second", inputs -> calls.incrementAndGet(), first);

    FlowState state =
        flow.runner()
            .executor(executor)
            .listener(
                new RunListener() {
                  @Override
                  public void runStarted(FlowRun run) {
                    runs.add(run);
                  }
                })
            .run();
    boolean flag = Thread.interrupted();

    assertThat(state.isCancelled()).isTrue();
    assertThat(state.isSuccessful()).isFalse();
    assertThat(state.isFailed()).isFalse();
    assertThat(calls.get()).isEqualTo(1);
    assertThat(state.of(first)).isInstanceOf(Cancelled.class);
    assertThat(state.of(first).attempts()).isEqualTo(1);
    assertThat(state.of(second)).isInstanceOf(Cancelled.class);
    assertThat(state.of(second).attempts()).isEqualTo(0);
    assertThat(flag).isFalse();
  }

  /** Decision 17. */
  @Test
  void cancelFromElsewhereInterruptsTheRunningTask() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Step blocked =
        flow.step(
            "blocked",
            inputs -> {
              running.countDown();
              never.await();
              return null;
            });

    FlowRun run = flow.runner().executor(executor).start();
    running.await();
    assertThat(run.isDone()).isFalse();
    assertThat(run.state().of(blocked)).isInstanceOf(Running.class);
    run.cancel();
    FlowState state = run.join();

    assertThat(state.isCancelled()).isTrue();
    assertThat(state.of(blocked)).isInstanceOf(Cancelled.class);
    assertThat(run.isDone()).isTrue();
    assertThat(run.state()).isSameInstanceAs(state);
  }

  /** Decision 32. */
  @Test
  void joinThrowsInRaiseMode() {
    IOException full = new IOException("full");
    flow.step("disk", throwing(full));

    FlowRun run = flow.runner().executor(executor).raiseOnException().start();

    assertThat(assertThrows(IOException.class, run::join)).isSameInstanceAs(full);
  }

  @Test
  void flowRunsWithinATask() {
    TestFlow inner = new TestFlow();
    Div one = inner.div(1);
    Step outer = flow.step("outer", inputs -> inner.run(executor).result(one));

    assertThat(flow.run(executor).result(outer)).isEqualTo(1);
  }

  @Test
  void longChainNeedsNoStack() {
    int length = 1_000_000;
    Add last = flow.add(Input.of(0), Input.of(1));
    for (int i = 1; i < length; i++) {
      last = flow.add(last, Input.of(1));
    }

    assertThat(flow.run(executor).result(last)).isEqualTo(length);
  }

  @Test
  void failureAtTheHeadOfALongChainNeedsNoStackEither() {
    Step last = flow.step("head", throwing(new IOException("full")));
    for (int i = 1; i < 100_000; i++) {
      last = flow.step("link", inputs -> inputs[0], last);
    }

    FlowState state = flow.run(executor);

    assertThat(((TriggerFailed<?>) state.of(last)).rootCauses()).hasSize(1);
    assertThat(state.failures()).hasSize(1);
  }

  @Test
  void wideFanRunsEachTaskOnce() {
    int width = 10_000;
    AtomicInteger calls = new AtomicInteger();
    Step source = flow.step("source", inputs -> 1);
    List<Step> middle = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      middle.add(flow.step("middle", inputs -> calls.incrementAndGet(), source));
    }
    Step sink = flow.step("sink", inputs -> calls.get()).after(middle.toArray(new Step[0]));

    assertThat(flow.run(executor).result(sink)).isEqualTo(width);
  }

  /** Behaviour 119, decisions 3 and 4. */
  @Test
  void eachTaskRunsOnceWhateverIsReturned() {
    AtomicInteger calls = new AtomicInteger();
    Step source = flow.step("source", inputs -> calls.incrementAndGet());
    Step left = flow.step("left", inputs -> calls.incrementAndGet(), source);
    Step right = flow.step("right", inputs -> calls.incrementAndGet(), source);
    Step sink = flow.step("sink", inputs -> calls.incrementAndGet(), left, right);
    List<List<Step>> choices =
        List.of(
            List.of(), List.of(source), List.of(left, right), List.of(source, left, right, sink));

    for (List<Step> choice : choices) {
      calls.set(0);
      FlowState state =
          flow.runner().executor(executor).returnTasks(choice.toArray(new Step[0])).run();

      assertThat(calls.get()).isEqualTo(4);
      assertThat(state.states()).hasSize(4);
      for (Step step : choice) {
        assertThat(state.result(step)).isNotNull();
      }
    }
  }

  @Test
  void resultsThatAreNotReturnedAreDroppedAfterTheirLastReader() {
    Div source = flow.div(1);
    Add read = flow.add(source, source);
    Div unread = flow.div(1);

    FlowState state = flow.runner().executor(executor).returnTasks(read).run();

    assertThat(state.result(read)).isEqualTo(2);
    assertThat(state.of(source).isSuccessful()).isTrue();
    for (Div dropped : List.of(source, unread)) {
      assertThat(assertThrows(IllegalStateException.class, () -> state.result(dropped)))
          .hasMessageThat()
          .startsWith("[ResultDropped] the result of '" + dropped.slug() + "' was dropped");
    }
  }
}
