package dev.weir.debug;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.Trigger;
import dev.weir.graph.Each;
import dev.weir.graph.Input;
import dev.weir.internal.Unchecked;
import dev.weir.run.FlowState;
import dev.weir.state.DebugSession;
import dev.weir.state.Failed;
import dev.weir.state.PostMortem;
import dev.weir.state.RemoteFailure;
import dev.weir.state.Signal;
import dev.weir.state.TaskState;
import dev.weir.state.TimedOut;
import dev.weir.state.TriggerFailed;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Div;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failed runs in files, and what can be done with them later. */
class CrashBundleTest {

  private static final String HERE = "dev.weir.debug.CrashBundleTest";

  @TempDir private Path folder;

  private final TestFlow flow = TestFlow.travelling();

  record Order(int number, List<String> lines) implements Serializable {}

  private static final class OddException extends Exception {
    private static final long serialVersionUID = 1L;

    OddException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private CrashBundle bundle(FlowState state, String... allow) throws IOException {
    return Bundles.of(state, folder, allow);
  }

  private static @Nullable Object throwOdd(@Nullable Object[] inputs) throws OddException {
    throw new OddException("for " + Arrays.toString(inputs), new IllegalArgumentException("deep"));
  }

  @Test
  void aFailedRunLeavesAFileThatIsReplayed() throws IOException {
    Div div = flow.div(0);

    FlowState state = flow.runner().crashBundles(folder.resolve("new")).run();

    Path file = Bundles.onlyFile(folder.resolve("new"));
    assertThat(file.getFileName().toString())
        .matches("Test-\\d{8}T\\d{9}Z-" + ProcessHandle.current().pid() + "\\.\\d+\\.zip");
    CrashBundle bundle = CrashBundle.open(file);
    assertThat(bundle.state().toString()).isEqualTo("Failed(\"Some reference tasks failed.\")");
    assertThat(bundle.state().isFailed()).isTrue();
    assertThat(bundle.warnings()).isEmpty();
    FailedTask failed = bundle.failures().get(0);
    assertThat(bundle.failures()).hasSize(1);
    assertThat(failed.task()).isEqualTo("div");
    assertThat(failed.toString()).isEqualTo("div: java.lang.ArithmeticException: / by zero");
    assertThat(failed.inputs()).isEqualTo(Map.of("x", 0));
    assertThat(failed.missing()).isEmpty();
    Throwable original = ((Failed<?>) state.of(div)).exception();
    assertThat(failed.exception()).isInstanceOf(ArithmeticException.class);
    assertThat(failed.exception().getStackTrace()).isEqualTo(original.getStackTrace());
    Exception again = assertThrows(ArithmeticException.class, failed::replay);
    assertThat(again).hasMessageThat().isEqualTo("/ by zero");
    assertThat(again.getStackTrace()[0].toString())
        .isEqualTo(original.getStackTrace()[0].toString());
    Failed<?> restored = bundle.state().failures().get(0);
    assertThat(assertThrows(ArithmeticException.class, restored::replay)).isNotNull();
    assertThat(restored.inputs()).isEqualTo(Map.of("x", 0));
  }

  @Test
  void aRunThatSucceedsLeavesNothingAndOneThatRaisesDoes() throws IOException {
    flow.div(1);
    flow.runner().crashBundles(folder).run();
    assertThat(Bundles.files(folder)).isEmpty();

    flow.div(0);
    assertThrows(
        ArithmeticException.class,
        () -> flow.runner().crashBundles(folder).raiseOnException().run());

    assertThat(CrashBundle.open(Bundles.onlyFile(folder)).failures().get(0).task())
        .isEqualTo("div-2");
  }

  private static @Nullable Object quotient(@Nullable Object[] inputs) {
    int dividend = (Integer) Objects.requireNonNull(inputs[0]);
    return dividend / (Integer) Objects.requireNonNull(inputs[1]);
  }

  @Tag("decision-30")
  @Test
  void aPostMortemShowsTheVariablesOfATaskThatFailedElsewhere() throws IOException {
    flow.step("quotient", CrashBundleTest::quotient, Input.of(7), Input.of(0));

    CrashBundle bundle = bundle(flow.run(), HERE);

    PostMortem postMortem = bundle.failures().get(0).postMortem();
    assertThat(postMortem.notes()).isEmpty();
    assertThat(postMortem.exception()).isEqualTo("java.lang.ArithmeticException: / by zero");
    assertThat(postMortem.frames().get(0).method()).isEqualTo(HERE + ".quotient");
    assertThat(postMortem.frames().get(0).variables().toString())
        .isEqualTo("[inputs = [7, 0], dividend = 7]");
    assertThat(bundle.state().failures().get(0).postMortem()).isEqualTo(postMortem);
    assertThat(bundle.failures().get(0).with("p1", 7).postMortem().notes())
        .containsExactly(
            "Called again, the task did not fail: it returned 1. This is the first time:");
  }

  @Test
  void aTaskOfABundleWaitsForADebugger() throws Exception {
    flow.step("quotient", CrashBundleTest::quotient, Input.of(7), Input.of(0));

    try (DebugSession session = bundle(flow.run(), HERE).failures().get(0).debug()) {
      assertThat(session.port()).isGreaterThan(0);
      assertThat(session.await(Duration.ZERO)).isFalse();
    }
  }

  private static @Nullable Object reportOf(@Nullable Object[] inputs) {
    throw new IllegalStateException(Arrays.toString(inputs));
  }

  @Test
  void statesAreInputsAsOthersAre() throws IOException {
    Div div = flow.div(0);
    Step fine = flow.step("fine", inputs -> new Order(1, List.of("a")));
    flow.watch("report", CrashBundleTest::reportOf, div, fine).trigger(Trigger.ALL_FINISHED);

    FailedTask failed = bundle(flow.run(), HERE).failures().get(1);

    assertThat(failed.missing()).isEmpty();
    assertThat(assertThrows(IllegalStateException.class, failed::replay))
        .hasMessageThat()
        .isEqualTo(failed.exception().getMessage());
    Failed<?> state = (Failed<?>) Objects.requireNonNull(failed.inputs().get("p0"));
    assertThat(state.inputs()).containsExactly("x", 0);
    assertThat(((TaskState<?>) Objects.requireNonNull(failed.inputs().get("p1"))).result())
        .isEqualTo(new Order(1, List.of("a")));
  }

  @Test
  void whatIsGivenMustFit() throws IOException {
    flow.div(0);
    FailedTask failed = bundle(flow.run()).failures().get(0);

    assertThat(assertThrows(IllegalArgumentException.class, () -> failed.with("y", 1)))
        .hasMessageThat()
        .isEqualTo(
            "[BundleInputUnknown] 'div' has no input 'y' in this crash bundle; its inputs are: x");
    assertThat(assertThrows(IllegalStateException.class, () -> failed.with("x", "1").replay()))
        .hasMessageThat()
        .isEqualTo(
            "[BundleInputType] input 'x' of 'div' must be of type int: it is a java.lang.String;"
                + " give another one");
    assertThat(assertThrows(IllegalStateException.class, () -> failed.with("x", null).replay()))
        .hasMessageThat()
        .isEqualTo(
            "[BundleInputType] input 'x' of 'div' must be of type int: it is null; give another"
                + " one");
  }

  @Test
  void aTaskCanBeTriedWithAnotherInput() throws Exception {
    flow.div(0);

    assertThat(bundle(flow.run()).failures().get(0).with("x", 1).replay()).isEqualTo(1);
  }

  @Test
  void inputsThatCannotBeSerializedAreNamedAndTheOthersKept() throws Exception {
    Order bad = new Order(1, List.of("a"));
    flow.step(
        "odd",
        CrashBundleTest::throwOdd,
        Input.of(List.of("x", new Object[] {bad, Thread.currentThread()})),
        Input.of(bad));

    FailedTask failed = bundle(flow.run(), HERE).failures().get(0);

    assertThat(failed.inputs()).isEqualTo(Map.of("p1", bad));
    assertThat(failed.missing())
        .isEqualTo(Map.of("p0", "p0[1][1] is a java.lang.Thread, which is not serializable"));
    assertThat(assertThrows(OddException.class, failed.with("p0", 7)::replay))
        .hasMessageThat()
        .isEqualTo("for [7, " + bad + "]");
  }

  @Test
  void classesThatNobodyAllowsAreNamed() throws Exception {
    Order order = new Order(1, List.of("a"));
    flow.add(Input.of(1), flow.div(Input.of(0)));
    flow.typed("odd", new Thrower(), List.of(Object.class), Input.of(order));
    FlowState state = flow.run();

    FailedTask failed = bundle(state).failures().get(1);

    String reason =
        "class %1$s is not allowed; allow it with CrashBundle.open(path, \"%1$s\"), or --allow %1$s"
            .formatted(HERE + "$Order");
    assertThat(failed.missing()).isEqualTo(Map.of("p0", reason));
    assertThat(failed.exception()).isInstanceOf(RemoteFailure.class);
    assertThat(failed.exception()).hasMessageThat().isEqualTo(HERE + "$OddException: for one");
    assertThat(failed.exception()).hasCauseThat().isInstanceOf(IllegalArgumentException.class);
    assertThat(failed.exception().getStackTrace()[0].getMethodName()).isEqualTo("call");
    assertThat(assertThrows(IllegalStateException.class, failed::replay))
        .hasMessageThat()
        .isEqualTo(
            "[BundleNoCall] 'odd' cannot be replayed from this crash bundle: "
                + reason.replace("Order", "Thrower"));
    FailedTask allowed = bundle(state, HERE).failures().get(1);
    assertThat(allowed.inputs()).isEqualTo(Map.of("p0", order));
    assertThat(allowed.exception()).isInstanceOf(OddException.class);
    assertThrows(OddException.class, allowed::replay);
    assertThat(bundle(state, "dev.weir.debug.").failures().get(1).missing()).isEmpty();
    assertThat(assertThrows(IllegalArgumentException.class, () -> bundle(state, "no/name")))
        .hasMessageThat()
        .isEqualTo(
            "[BundleAllow] 'no/name' names no classes that a crash bundle may have; write a class"
                + " such as com.acme.Order, or a package with a dot at its end such as com.acme.");
  }

  /** A body without a lambda. */
  private record Thrower() implements Step.Signature {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Object call(@Nullable Object[] inputs) throws OddException {
      throw new OddException("for one", new IllegalArgumentException("deep"));
    }
  }

  @Test
  void aTaskWhoseInstanceCannotBeSerializedIsShownAndNotReplayed() throws IOException {
    Object lock = new Object();
    flow.step("locked", inputs -> Integer.parseInt(lock.toString()));

    FailedTask failed = bundle(flow.run(), HERE).failures().get(0);

    assertThat(failed.exception()).isInstanceOf(NumberFormatException.class);
    assertThat(assertThrows(IllegalStateException.class, failed::replay))
        .hasMessageThat()
        .matches(
            "\\[BundleNoCall] 'locked' cannot be replayed from this crash bundle:"
                + " method\\..* is a java.lang.Object, which is not serializable");
  }

  @Test
  void allKindsOfStatesComeBack() throws IOException {
    Div failed = flow.div(0);
    Step pausing = flow.step("pausing", throwing(Signal.pause("needs a hand")));
    flow.step("waiting", inputs -> 1, pausing);
    flow.step("skipping", throwing(Signal.skip("no rows")));
    flow.step("failing", throwing(Signal.fail("as it wants")));
    flow.add(failed, failed);
    flow.step("held", inputs -> 1, failed).trigger(states -> false);
    flow.step("late", inputs -> slow()).timeout(Duration.ofMillis(1));
    flow.map("mapped", inputs -> 1 / (int) inputs[0], Each.each(List.of(1, 0, 2)));
    flow.step("fine", inputs -> "a result");
    FlowState before = flow.run();

    CrashBundle bundle = bundle(before);

    FlowState after = bundle.state();
    assertThat(after.toString()).isEqualTo(before.toString());
    assertThat(describe(after.states())).isEqualTo(describe(before.states()));
    assertThat(describe(after.failures())).isEqualTo(describe(before.failures()));
    assertThat(bundle.failures().stream().map(FailedTask::task).toList())
        .containsExactly("div", "failing", "late", "mapped[1]")
        .inOrder();
    TriggerFailed<?> add =
        after.states().stream()
            .filter(TriggerFailed.class::isInstance)
            .map(state -> (TriggerFailed<?>) state)
            .findFirst()
            .orElseThrow();
    assertThat(add.rootCauses()).containsExactly(after.failures().get(0));
    assertThat(after.failures().get(2)).isInstanceOf(TimedOut.class);
  }

  private static Step.Signature throwing(Signal signal) {
    return inputs -> {
      throw signal;
    };
  }

  /** Comes to its end when its time is over. */
  private static @Nullable Object slow() throws InterruptedException {
    new CountDownLatch(1).await();
    return null;
  }

  private static List<String> describe(List<? extends TaskState<?>> states) {
    return states.stream()
        .map(
            state ->
                state.task()
                    + " "
                    + state
                    + " "
                    + state.attempts()
                    + " "
                    + state.started()
                    + " "
                    + state.ended())
        .toList();
  }

  private static Input<Integer> nullOfType(Step step) {
    return Unchecked.cast(step);
  }

  @Test
  void aTaskThatNeverRanSaysSo() throws IOException {
    flow.div(nullOfType(flow.step("none", inputs -> null)));

    FailedTask failed = bundle(flow.run()).failures().get(0);

    assertThat(failed.inputs()).isEmpty();
    assertThat(assertThrows(IllegalStateException.class, failed::replay))
        .hasMessageThat()
        .isEqualTo("[BundleNoCall] 'div' cannot be replayed from this crash bundle: it never ran");
  }

  @Test
  void ofVeryManyFailuresTheFirstHaveTheirCalls() throws IOException {
    flow.map("mapped", new Thrower(), Each.each(Collections.nCopies(6_000, 0)));

    CrashBundle bundle = bundle(flow.run(), HERE);

    assertThat(bundle.failures()).hasSize(1_000);
    assertThrows(OddException.class, bundle.failures().get(99)::replay);
    assertThat(assertThrows(IllegalStateException.class, bundle.failures().get(100)::replay))
        .hasMessageThat()
        .isEqualTo(
            "[BundleNoCall] 'mapped[100]' cannot be replayed from this crash bundle: the bundle has"
                + " the calls of its first failures only");
    assertThat(bundle.warnings())
        .containsExactly(
            "the states of 5000 tasks and children are left out, for there was no room");
  }
}
