package dev.weir.debug;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.graph.Input;
import dev.weir.state.Failed;
import dev.weir.state.PostMortem;
import dev.weir.state.TimedOut;
import dev.weir.testing.TestFlow;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.PrintStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PostMortemTest {

  /** True in this JVM only: the other one has statics of its own. */
  private static boolean here;

  private static final CountDownLatch NEVER = new CountDownLatch(1);

  @BeforeAll
  static void beHere() {
    here = true;
  }

  private static Failed<?> failed(TestFlow.Step.Signature body, @Nullable Object... inputs) {
    TestFlow flow = TestFlow.travelling();
    List<Input<?>> given = new ArrayList<>();
    for (Object input : inputs) {
      given.add(Input.of(input));
    }
    var step = flow.step("step", body, given.toArray(new Input<?>[0]));
    return (Failed<?>) flow.run().of(step);
  }

  /** Frames without the places of the JDK, which are others in each. */
  private static List<String> methods(PostMortem postMortem) {
    return postMortem.frames().stream()
        .map(PostMortem.Frame::method)
        .map(method -> unnumbered(method.replace(PostMortemTest.class.getName() + ".", "")))
        .toList();
  }

  /** Lambdas and lines are counted through the whole file. */
  private static String unnumbered(String text) {
    return text.replaceAll("lambda\\$(\\w+)\\$\\d+", "lambda:$1")
        .replaceAll("PostMortemTest.java:\\d+", "PostMortemTest.java:n");
  }

  private static String variables(PostMortem.Frame frame) {
    return frame.variables().stream()
        .map(PostMortem.Variable::toString)
        .collect(Collectors.joining("; "));
  }

  private static @Nullable Object wrapping(@Nullable Object[] inputs) {
    String before = "step";
    try {
      return below(before + 1, () -> ratio(7, 0));
    } catch (ArithmeticException e) {
      throw new IllegalStateException("wrapped " + inputs.length, e);
    }
  }

  private static int below(String name, IntSupplier call) {
    int length = name.length();
    return length + call.getAsInt();
  }

  private static int ratio(int x, int y) {
    long twice = 2L * x;
    return (int) twice / y;
  }

  @Tag("decision-30")
  @Test
  void showsEachExceptionOfTheChainFromItsThrowDownToTheTask() {
    PostMortem all = failed(PostMortemTest::wrapping, "a").postMortem();

    assertThat(all.notes()).isEmpty();
    assertThat(all.exception()).isEqualTo("java.lang.IllegalStateException: wrapped 1");
    assertThat(methods(all)).containsExactly("wrapping");
    assertThat(variables(all.frames().get(0)))
        .isEqualTo("inputs = [\"a\"]; before = \"step\"; e = ArithmeticException: / by zero");
    PostMortem cause = Objects.requireNonNull(all.cause());
    assertThat(cause.exception()).isEqualTo("java.lang.ArithmeticException: / by zero");
    assertThat(cause.cause()).isNull();
    assertThat(methods(cause))
        .containsExactly("ratio", "lambda:wrapping", "below", "wrapping")
        .inOrder();
    assertThat(cause.frames().stream().map(PostMortemTest::variables).toList())
        .containsExactly(
            "x = 7; y = 0; twice = 14",
            "",
            "name = \"step1\"; call = PostMortemTest$$Lambda{}; length = 5",
            "inputs = [\"a\"]; before = \"step\"")
        .inOrder();
  }

  @Test
  void readsLikeAStackTraceWithSourceLines() {
    PostMortem all = failed(PostMortemTest::wrapping, "a").postMortem();

    assertThat(unnumbered(all.toString()))
        .isEqualTo(
            """
            java.lang.IllegalStateException: wrapped 1
                at dev.weir.debug.PostMortemTest.wrapping(PostMortemTest.java:n)
                  > throw new IllegalStateException("wrapped " + inputs.length, e);
                    inputs = ["a"]
                    before = "step"
                    e = ArithmeticException: / by zero
            Caused by: java.lang.ArithmeticException: / by zero
                at dev.weir.debug.PostMortemTest.ratio(PostMortemTest.java:n)
                  > return (int) twice / y;
                    x = 7
                    y = 0
                    twice = 14
                at dev.weir.debug.PostMortemTest.lambda:wrapping(PostMortemTest.java:n)
                  > return below(before + 1, () -> ratio(7, 0));
                ... 1 more between
                at dev.weir.debug.PostMortemTest.below(PostMortemTest.java:n)
                  > return length + call.getAsInt();
                    name = "step1"
                    call = PostMortemTest$$Lambda{}
                    length = 5
                at dev.weir.debug.PostMortemTest.wrapping(PostMortemTest.java:n)
                  > return below(before + 1, () -> ratio(7, 0));
                    inputs = ["a"]
                    before = "step"
            """);
  }

  private static Object onlyHere(@Nullable Object[] inputs) {
    if (here) {
      throw new IllegalStateException("here");
    }
    return inputs[0] + " is fine";
  }

  @Test
  void saysIfTheTaskDoesNotFailAgain() {
    PostMortem all = failed(PostMortemTest::onlyHere, "a").postMortem();

    assertThat(all.notes())
        .containsExactly(
            "Called again, the task did not fail: it returned \"a is fine\". This is the first"
                + " time:");
    assertThat(all.exception()).isEqualTo("java.lang.IllegalStateException: here");
    assertThat(methods(all)).containsExactly("onlyHere");
    assertThat(all.frames().get(0).variables()).isEmpty();
  }

  private static Object otherwise(@Nullable Object[] inputs) {
    if (here) {
      throw new IllegalStateException("here");
    }
    throw new IllegalArgumentException("there " + inputs[0]);
  }

  @Test
  void saysIfTheTaskFailsOtherwise() {
    Failed<?> failed = failed(PostMortemTest::otherwise, "a");

    PostMortem all = failed.postMortem();

    assertThat(all.exception()).isEqualTo("java.lang.IllegalArgumentException: there a");
    assertThat(variables(all.frames().get(0))).isEqualTo("inputs = [\"a\"]");
    assertThat(all.notes())
        .containsExactly(
            "Called again, the task failed otherwise. The first time it was"
                + " java.lang.IllegalStateException: here at "
                + failed.exception().getStackTrace()[0]);
  }

  private static Object exiting(@Nullable Object[] inputs) {
    if (here) {
      throw new IllegalStateException("here");
    }
    System.exit(3);
    return inputs;
  }

  @Test
  void saysIfTheTaskEndsItsJvm() {
    PostMortem all = failed(PostMortemTest::exiting).postMortem();

    assertThat(all.notes())
        .containsExactly(
            "Called again, the task ended its JVM with status 3. This is the first time:");
    assertThat(all.exception()).isEqualTo("java.lang.IllegalStateException: here");
  }

  private static @Nullable Object waiting(@Nullable Object[] inputs) throws InterruptedException {
    Object first = inputs[0];
    NEVER.await();
    return first;
  }

  @Tag("decision-30")
  @Test
  void showsWhereATaskIsAtItsDeadline() {
    TestFlow flow = TestFlow.travelling();
    var step =
        flow.step("step", PostMortemTest::waiting, Input.of(42)).timeout(Duration.ofMillis(300));
    TimedOut<?> timedOut = (TimedOut<?>) flow.run().of(step);

    PostMortem all = timedOut.postMortem();

    assertThat(all.notes()).isEmpty();
    assertThat(all.exception())
        .isEqualTo("java.util.concurrent.TimeoutException: 'step' was not finished after PT0.3S");
    PostMortem.Frame last = all.frames().get(all.frames().size() - 1);
    assertThat(last.method()).isEqualTo("dev.weir.debug.PostMortemTest.waiting");
    assertThat(last.code()).isEqualTo("NEVER.await();");
    assertThat(variables(last)).isEqualTo("inputs = [42]; first = 42");
  }

  /** Every method of its that others like to call ends this JVM. */
  private static final class Hostile extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;
    private final int number = 7;

    Hostile(String message) {
      super(message);
    }

    @Override
    public String toString() {
      return end();
    }

    @Override
    public String getMessage() {
      return end();
    }

    @Override
    public synchronized @Nullable Throwable getCause() {
      throw new IllegalStateException(end());
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return end().isEmpty();
    }

    @Override
    public int hashCode() {
      return end().length();
    }

    private String end() {
      Runtime.getRuntime().halt(number);
      return "";
    }
  }

  private static Object hostile(@Nullable Object[] inputs) {
    Hostile mine = new Hostile("do not ask");
    List<Hostile> many = List.of(mine);
    if (many.size() == inputs.length) {
      throw mine;
    }
    return many;
  }

  @Test
  void runsNoCodeOfTheUsersInOrderToShowAValue() {
    PostMortem all = failed(PostMortemTest::hostile, "a").postMortem();

    assertThat(all.notes()).isEmpty();
    assertThat(all.exception()).isEqualTo("dev.weir.debug.PostMortemTest$Hostile: do not ask");
    assertThat(variables(all.frames().get(0)))
        .isEqualTo("inputs = [\"a\"]; mine = Hostile: do not ask; many = [Hostile: do not ask]");
  }

  private static Object loud(@Nullable Object[] inputs) {
    System.out.println("out " + inputs[0] + " ä€");
    System.err.println("err");
    throw new IllegalStateException("loud");
  }

  @Test
  void printsWhatTheTaskPrints() {
    Failed<?> failed = failed(PostMortemTest::loud, "a");
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream ofTask = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    System.setOut(new PrintStream(ofTask, true, UTF_8));
    System.setErr(new PrintStream(errors, true, UTF_8));
    try {
      failed.postMortem();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }

    assertThat(ofTask.toString(UTF_8).lines()).containsExactly("[step] out a ä€");
    assertThat(errors.toString(UTF_8).lines()).containsExactly("[step] err");
  }

  private static Object manyThrows(@Nullable Object[] inputs) {
    int caught = 0;
    for (int i = 0; i < 2_000; i++) {
      try {
        Integer.parseInt("x" + i);
      } catch (NumberFormatException e) {
        caught++;
      }
    }
    throw new UnsupportedOperationException(caught + " " + inputs.length);
  }

  @Test
  void findsTheLastThrowAmongVeryMany() {
    PostMortem all = failed(PostMortemTest::manyThrows).postMortem();

    assertThat(all.exception()).isEqualTo("java.lang.UnsupportedOperationException: 2000 0");
    assertThat(variables(all.frames().get(0))).isEqualTo("inputs = []; caught = 2000");
  }

  /** Can be written, and not be read. */
  private static final class OneWay implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Serial
    private void readObject(ObjectInputStream in) {
      throw new IllegalStateException("no way back");
    }
  }

  @Test
  void saysIfTheCallCannotBeMadeAnew() {
    Failed<?> failed = failed(PostMortemTest::onlyHere, new OneWay());

    var thrown = assertThrows(IllegalStateException.class, failed::postMortem);

    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo(
            "[ReplayJvm] the JVM in which 'step' is to be called again did not get that far:"
                + " java.lang.IllegalStateException: no way back");
  }

  @Test
  void aTaskThatNeverRanIsRefused() {
    TestFlow flow = TestFlow.travelling();
    var broken = flow.div(0);
    var behind = flow.add(broken, broken);
    Failed<?> failed = (Failed<?>) flow.run().of(behind);

    for (var refused :
        List.of(
            assertThrows(IllegalStateException.class, failed::postMortem),
            assertThrows(IllegalStateException.class, failed::debug))) {
      assertThat(refused)
          .hasMessageThat()
          .isEqualTo(
              "[ReplayNotRun] 'add' cannot be replayed, for it never ran; replay its root causes,"
                  + " see TriggerFailed.rootCauses()");
    }
  }
}
