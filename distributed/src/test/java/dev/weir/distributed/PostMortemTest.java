package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.distributed.LargeValues.make;
import static dev.weir.distributed.LargeValues.task;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.debug.CrashBundle;
import dev.weir.debug.FailedTask;
import dev.weir.executor.FlowExecutor;
import dev.weir.executor.LocalExecutor;
import dev.weir.executor.SynchronousExecutor;
import dev.weir.executor.ThreadExecutor;
import dev.weir.graph.Input;
import dev.weir.state.Failed;
import dev.weir.state.PostMortem;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A task that failed on a worker is looked at as any other. */
class PostMortemTest {

  private static final DistributedExecutor JVMS =
      DistributedExecutor.builder().processes(true).workers(2).jvmFlags("-Xmx128m").build();

  static Stream<FlowExecutor> allExecutors() {
    return Stream.concat(
        Stream.of(
            new LocalExecutor(),
            new SynchronousExecutor(),
            new ThreadExecutor(2),
            ThreadExecutor.virtual()),
        executors());
  }

  static Stream<DistributedExecutor> executors() {
    return Stream.of(DistributedExecutor.builder().build(), JVMS);
  }

  @AfterAll
  static void close() {
    JVMS.close();
  }

  /** One that cannot travel, so the driver has a stand-in for it only. */
  private static final class OddException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings({"serial", "unused"}) // what these tests are about
    private final Object engine = new Cargo.Engine();

    OddException(String message) {
      super(message);
    }
  }

  private static @Nullable Object share(@Nullable Object[] inputs) {
    int length = ((int[]) Objects.requireNonNull(inputs[0])).length;
    int parts = (Integer) Objects.requireNonNull(inputs[1]);
    return length / parts;
  }

  private static @Nullable Object oddly(@Nullable Object[] inputs) {
    throw new OddException("odd " + inputs[0]);
  }

  /** The variables of the frame in which a method of this class threw. */
  private static String variables(PostMortem postMortem) {
    return postMortem.frames().get(0).variables().stream()
        .map(PostMortem.Variable::toString)
        .collect(Collectors.joining("; "));
  }

  @Tag("decision-30")
  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("executors")
  void itsInputsAreFetchedFromTheWorkersThatHaveThem(DistributedExecutor executor) {
    TestFlow flow = new TestFlow();
    Step large = make(flow, 1);
    Step share = task(flow, "share", PostMortemTest::share, large, Input.of(0));

    PostMortem postMortem = ((Failed<?>) flow.run(executor).of(share)).postMortem();

    assertThat(postMortem.notes()).isEmpty();
    assertThat(postMortem.exception()).isEqualTo("java.lang.ArithmeticException: / by zero");
    assertThat(postMortem.frames().get(0).method())
        .isEqualTo("dev.weir.distributed.PostMortemTest.share");
    assertThat(variables(postMortem)).endsWith("length = 262144; parts = 0");
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("executors")
  void aCrashBundleHasItsInputs(DistributedExecutor executor, @TempDir Path folder)
      throws IOException {
    TestFlow flow = new TestFlow();
    Step large = make(flow, 1);
    task(flow, "share", PostMortemTest::share, large, Input.of(0));
    Path file = folder.resolve("failed.zip");

    flow.run(executor).saveFailures(file);

    FailedTask failed =
        CrashBundle.open(file, "dev.weir.distributed.", "dev.weir.testing.").failures().get(0);
    assertThat(failed.missing()).isEmpty();
    assertThat((int[]) failed.inputs().get("p0")).hasLength(262144);
    assertThat(failed.exception().getStackTrace()[0].getMethodName()).isEqualTo("share");
    assertThat(assertThrows(ArithmeticException.class, failed::replay).getStackTrace()[0])
        .isEqualTo(failed.exception().getStackTrace()[0]);
    assertThat(variables(failed.postMortem())).endsWith("length = 262144; parts = 0");
  }

  private static @Nullable Object gotcha(@Nullable Object[] inputs) {
    List<List<String>> tup = List.of(List.of("a"), new ArrayList<>(List.of("b")));
    List<String> words = List.of("c");
    words.forEach(word -> first(tup, word));
    return inputs[0];
  }

  private static void first(List<List<String>> tup, String word) {
    int index = tup.size() - 1;
    second(tup, index, word);
  }

  private static void second(List<List<String>> tup, int index, String word) {
    List<String> inner = tup.get(index);
    inner.add(word);
    third(tup, index, inner);
  }

  private static void third(List<List<String>> tup, int index, List<String> value) {
    tup.set(index, value);
  }

  /** A name without its class, and that of a lambda without its number. */
  private static String simple(PostMortem.Frame frame) {
    String name = frame.method().substring(frame.method().lastIndexOf('.') + 1);
    return name.replaceAll("lambda\\$(\\w+)\\$\\d+", "lambda:$1") + " " + frame.variables();
  }

  @Tag("decision-30")
  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("allExecutors")
  void allFramesBelowTheTaskAreShownWithTheirVariables(FlowExecutor executor) {
    TestFlow flow = TestFlow.travelling();
    Step gotcha = task(flow, "gotcha", PostMortemTest::gotcha, Input.of(1));

    PostMortem postMortem = ((Failed<?>) flow.run(executor).of(gotcha)).postMortem();

    assertThat(postMortem.notes()).isEmpty();
    assertThat(postMortem.exception()).isEqualTo("java.lang.UnsupportedOperationException");
    String tup = "tup = [[\"a\"], [\"b\", \"c\"]]";
    assertThat(
            postMortem.frames().stream()
                .filter(frame -> frame.method().startsWith(PostMortemTest.class.getName()))
                .map(PostMortemTest::simple))
        .containsExactly(
            "third [" + tup + ", index = 1, value = [\"b\", \"c\"]]",
            "second [" + tup + ", index = 1, word = \"c\", inner = [\"b\", \"c\"]]",
            "first [" + tup + ", word = \"c\", index = 1]",
            "lambda:gotcha [" + tup + ", word = \"c\"]",
            "gotcha [inputs = [1], " + tup + ", words = [\"c\"]]")
        .inOrder();
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("executors")
  void anExceptionThatCouldNotTravelIsTheSameHere(DistributedExecutor executor) {
    TestFlow flow = new TestFlow();
    Step oddly = task(flow, "oddly", PostMortemTest::oddly, Input.of(1));

    PostMortem postMortem = ((Failed<?>) flow.run(executor).of(oddly)).postMortem();

    assertThat(postMortem.notes()).isEmpty();
    assertThat(postMortem.exception())
        .isEqualTo("dev.weir.distributed.PostMortemTest$OddException: odd 1");
    assertThat(variables(postMortem)).isEqualTo("inputs = [1]");
  }
}
