package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.graph.Each;
import dev.weir.graph.TaskSpec;
import dev.weir.testing.TestFlow;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChildrenTest {

  private static Children chainedTo(int count) {
    TestFlow flow = new TestFlow();
    flow.map("each", inputs -> 1, Each.each(List.of(1, 2)));
    TaskSpec spec = flow.graph().spec(0);
    int[] upstream = IntStream.range(100, 100 + count).toArray();
    return new Children(spec, new TaskCells(2, false), new Object[1][], upstream, 0);
  }

  /** Each arrival may be reported twice, and the bits of 33 inputs fit in no int. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 31, 32, 33, 64, 65, 255})
  void childIsReadyOnceAllThatItReadsHasArrived(int count) {
    Children children = chainedTo(count);

    for (int i = 0; i < count - 1; i++) {
      assertThat(children.arrive(1, 100 + i)).isFalse();
      assertThat(children.arrive(1, 100 + i)).isFalse();
    }

    assertThat(children.arrive(0, 100 + count - 1)).isEqualTo(count == 1);
    assertThat(children.arrive(1, 100 + count - 1)).isTrue();
    assertThat(children.arrive(1, 100 + count - 1)).isFalse();
    assertThat(children.arrive(2, 100)).isFalse();
  }
}
