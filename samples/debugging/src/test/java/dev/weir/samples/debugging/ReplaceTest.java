package dev.weir.samples.debugging;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.executor.FlowExecutor;
import dev.weir.graph.TaskQuery;
import dev.weir.run.FlowState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplaceTest {

  private static final String SUCCESS = "Success(\"All reference tasks succeeded.\")";

  private final SillyFlow flow = new SillyFlow();
  private final SillyFlow.Gotcha gotcha = flow.gotcha();
  private final SillyFlow.Celebrate celebrate = flow.celebrate();

  @BeforeEach
  void celebrateAfterwards() {
    celebrate.after(gotcha);
  }

  @Tag("behaviour-103")
  @ParameterizedTest
  @MethodSource(Executors.ALL)
  void aMethodReferenceMendsTheFlow(FlowExecutor executor) {
    assertThat(flow.run(executor).isFailed()).isTrue();

    SillyFlow.Gotcha fixed =
        flow.replace(flow.getTasks(SillyFlow.Gotcha.class).get(0), Silly::fixed);

    FlowState state = flow.run(executor);
    assertThat(state.toString()).isEqualTo(SUCCESS);
    assertThat(state.result(celebrate)).isEqualTo("Hooray!");
    assertThat(fixed.name()).isEqualTo("fixed");
    assertThat(flow.graph().upstream(celebrate)).containsExactly(fixed);
  }

  @ParameterizedTest
  @MethodSource(Executors.ALL)
  void aDeclaredReplacementMendsTheFlow(FlowExecutor executor) {
    var broken = (SillyFlow.Gotcha) flow.getTasks(TaskQuery.named("gotcha")).get(0);

    SillyFlow.Gotcha copying = flow.replace(broken, SillyFixesReplacements.copying());

    assertThat(flow.run(executor).toString()).isEqualTo(SUCCESS);
    assertThat(copying.name()).isEqualTo("copying");
    assertThat(flow.graph().upstream(celebrate)).containsExactly(copying);
  }

  @ParameterizedTest
  @MethodSource(Executors.ALL)
  void aReplacementInACopyLeavesTheOriginalAlone(FlowExecutor executor) {
    SillyFlow copy = flow.copy();

    copy.replace(gotcha, Silly::fixed);

    assertThat(copy.run(executor).toString()).isEqualTo(SUCCESS);
    assertThat(flow.run(executor).isFailed()).isTrue();
  }
}
