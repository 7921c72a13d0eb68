package dev.weir.graph;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DependencyOrderTest {

  private static final int TASKS = 12;
  private static final int EDGES = 40;

  /** Against a matrix of which task must run before which, closed after each edge. */
  @Tag("behaviour-28")
  @Tag("behaviour-29")
  @Tag("decision-15")
  @ParameterizedTest
  @ValueSource(ints = {100})
  void edgesAreTakenOrRefusedAsInTheTransitiveClosure(int seeds) {
    for (int seed = 0; seed < seeds; seed++) {
      Random random = new Random(seed);
      TestFlow flow = new TestFlow();
      List<Step> steps = new ArrayList<>();
      boolean[][] before = new boolean[TASKS][TASKS];
      for (int i = 0; i < TASKS; i++) {
        steps.add(flow.step("t", inputs -> null));
      }
      for (int edge = 0; edge < EDGES; edge++) {
        int up = random.nextInt(TASKS);
        int down = random.nextInt(TASKS);
        boolean closesCycle = up == down || before[down][up];
        String whatHappened = "done";
        try {
          steps.get(down).after(steps.get(up));
          close(before, up, down);
        } catch (IllegalArgumentException e) {
          whatHappened = "refused";
        }
        assertWithMessage("seed %s, edge %s: %s after %s", seed, edge, down, up)
            .that(whatHappened)
            .isEqualTo(closesCycle ? "refused" : "done");
      }
      assertEachComesAfterItsUpstreams(flow.graph(), seed);
    }
  }

  private static void close(boolean[][] before, int up, int down) {
    for (int i = 0; i < TASKS; i++) {
      for (int j = 0; j < TASKS; j++) {
        before[i][j] |= (i == up || before[i][up]) && (j == down || before[down][j]);
      }
    }
  }

  private static void assertEachComesAfterItsUpstreams(FlowGraph graph, int seed) {
    List<Integer> seen = new ArrayList<>();
    for (int step = 0; step < graph.size(); step++) {
      int position = graph.plan().at(step);
      for (int upstream : graph.spec(position).upstream()) {
        assertWithMessage("seed %s: upstreams of %s", seed, position).that(seen).contains(upstream);
      }
      seen.add(position);
    }
    assertThat(seen).containsNoDuplicates();
  }

  @Tag("behaviour-28")
  @Tag("decision-5")
  @Test
  void walkKeepsInsertionOrderWhereEdgesAllow() {
    TestFlow flow = new TestFlow();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      steps.add(flow.step("t", inputs -> null));
    }
    steps.get(1).after(steps.get(4));

    List<Integer> walk = new ArrayList<>();
    for (int step = 0; step < 6; step++) {
      walk.add(flow.graph().plan().at(step));
    }
    assertThat(walk).containsExactly(0, 2, 3, 4, 1, 5).inOrder();
  }

  @Tag("decision-15")
  @Test
  void edgesFromOlderToNewerTasksNeedNoSearch() {
    DependencyOrder order = new DependencyOrder(position -> new Chain(position).spec());
    for (int i = 0; i < 1000; i++) {
      order.add();
      assertThat(order.putBefore(i / 2, i) == null || i == 0).isTrue();
    }
    assertThat(order.searched()).isEqualTo(1); // of the task put before itself
    assertThat(order.isInsertionOrder()).isTrue();
  }

  @Tag("decision-15")
  @Test
  void backwardEdgeSearchesOnlyBetweenItsEnds() {
    DependencyOrder order = new DependencyOrder(position -> new Chain(position).spec());
    for (int i = 0; i < 100_000; i++) {
      order.add();
    }
    // Task 50,010 stands in a chain that goes back to task 0; only 50,000 and up can matter.
    assertThat(order.putBefore(50_010, 50_000)).isNotNull();
    assertThat(order.searched()).isAtMost(11);
  }

  /** A chain: each task reads the one before. */
  private record Chain(int position) {
    TaskSpec spec() {
      TestFlow flow = new TestFlow();
      flow.step("t", inputs -> null);
      TaskSpec first = flow.graph().spec(0);
      int[] sources = position == 0 ? new int[0] : new int[] {position - 1};
      return new TaskSpec(
          first.method(),
          first.signature(),
          first.info(),
          position,
          new TaskSpec.Slug("t", 1),
          new Wires(sources, null, null));
    }
  }
}
