package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.testing.Bodies.COLLECT;
import static dev.weir.testing.ExecutorsUnderTest.isParallel;

import dev.weir.graph.Input;
import dev.weir.state.TaskState;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Upstreams first, and insertion order wherever else order can be seen. */
@Tag("decision-5")
class OrderConformanceTest extends ConformanceSuite {

  private final List<String> called = Collections.synchronizedList(new ArrayList<>());

  private Step named(String name, Input<?>... inputs) {
    return flow.step(
        name,
        values -> {
          called.add(name);
          return name;
        },
        inputs);
  }

  private List<String> called(String kind) {
    return called.stream().filter(name -> name.startsWith(kind)).toList();
  }

  @Tag("behaviour-117")
  @Test
  void inputsArriveInTheOrderInWhichTheyWereGiven() {
    Step[] inputs = new Step[12];
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < inputs.length; i++) {
      inputs[inputs.length - 1 - i] = named("input" + i);
      expected.add(0, "input" + i);
    }
    Step all = flow.step("all", COLLECT, inputs);

    assertThat((List<?>) quiet().run().result(all)).isEqualTo(expected);
  }

  @Test
  void tasksThatAreReadyAtOnceStartInInsertionOrder() {
    Step source = named("source");
    for (int i = 0; i < 5; i++) {
      named("reader" + i, source);
      named("root" + i);
    }

    FlowState state = quiet().run();

    if (!isParallel(executor)) { // else they start at once
      assertThat(called("reader"))
          .containsExactly("reader0", "reader1", "reader2", "reader3", "reader4")
          .inOrder();
      assertThat(called("root"))
          .containsExactly("root0", "root1", "root2", "root3", "root4")
          .inOrder();
    }
    assertThat(called).hasSize(11);
    assertThat(state.states().stream().map(TaskState::task))
        .containsExactly(
            "source", "reader0", "root0", "reader1", "root1", "reader2", "root2", "reader3",
            "root3", "reader4", "root4")
        .inOrder();
  }

  /** Of tasks that are added from the last to the first, too; resumed, what is above it rests. */
  @Tag("behaviour-28")
  @Tag("behaviour-32")
  @Test
  void bottleneckRunsBetweenWhatIsAboveAndWhatIsBelow() {
    AtomicBoolean broken = new AtomicBoolean(true);
    Step first = named("below1");
    Step second = named("below2");
    Step neck =
        flow.step(
            "neck",
            inputs -> {
              called.add("neck");
              if (broken.get()) {
                throw new IOException("full");
              }
              return null;
            });
    first.after(neck);
    second.after(neck);
    neck.after(named("above1"), named("above2"));

    FlowState failed = quiet().run();
    assertThat(called.subList(0, 2)).containsExactly("above1", "above2");
    assertThat(called.subList(2, called.size())).containsExactly("neck");
    called.clear();
    broken.set(false);
    FlowState resumed = quiet().resume(failed).run();

    assertThat(resumed.isSuccessful()).isTrue();
    assertThat(called.get(0)).isEqualTo("neck");
    assertThat(called.subList(1, called.size())).containsExactly("below1", "below2");
    called.clear();
    quiet().run();
    assertThat(called).hasSize(5);
    assertThat(called.get(2)).isEqualTo("neck");
    if (!isParallel(executor)) {
      assertThat(called).containsExactly("above1", "above2", "neck", "below1", "below2").inOrder();
    }
  }
}
