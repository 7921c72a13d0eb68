package dev.weir.samples.debugging;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.executor.FlowExecutor;
import dev.weir.state.Failed;
import dev.weir.state.PostMortem;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PostMortemTest {

  private static List<String> innermost(PostMortem postMortem, String method) {
    return postMortem.frames().stream()
        .filter(frame -> frame.method().endsWith(method))
        .findFirst()
        .orElseThrow()
        .variables()
        .stream()
        .map(PostMortem.Variable::toString)
        .toList();
  }

  @Tag("behaviour-103")
  @Tag("decision-30")
  @ParameterizedTest
  @MethodSource(Executors.WITH_VIRTUAL)
  void showsTheListThatHasChanged(FlowExecutor executor) {
    SillyFlow flow = new SillyFlow();
    var gotcha = flow.gotcha();
    Failed<?> failed = (Failed<?>) flow.run(executor).of(gotcha);

    PostMortem postMortem = failed.postMortem();

    assertThat(postMortem.notes()).isEmpty();
    assertThat(innermost(postMortem, "Silly.gotcha"))
        .containsExactly("tup = [[\"a\"], [\"b\", \"c\"]]", "e = UnsupportedOperationException");
    assertThat(innermost(Objects.requireNonNull(postMortem.cause()), "Silly.gotcha"))
        .containsExactly("tup = [[\"a\"], [\"b\", \"c\"]]");
  }

  @ParameterizedTest
  @MethodSource(Executors.WITH_VIRTUAL)
  void showsWhatItWasDividedBy(FlowExecutor executor) {
    DivisionFlow flow = new DivisionFlow();
    flow.div(0);
    Failed<?> failed = flow.run(executor).failures().get(0);

    assertThat(failed.postMortem().toString())
        .isEqualTo(
            """
            java.lang.ArithmeticException: / by zero
                at dev.weir.samples.debugging.Division.div(Division.java:12)
                  > return 1 / x;
                    x = 0
            """);
  }
}
