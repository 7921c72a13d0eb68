package dev.weir.benchmarks.shape;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class ShapeTest {

  @Test
  void fanOutEndsInOneTaskThatWaitsForAllButTheFirst() {
    Shape shape = Shape.fanOut(5);
    assertThat(shape.waiting()).asList().containsExactly(0, 1, 1, 1, 3).inOrder();
    assertThat(shape.upstream(4)).asList().containsExactly(1, 2, 3).inOrder();
    assertThat(shape.terminals()).asList().containsExactly(4);
  }

  @Test
  void diamondsFollowEachOther() {
    Shape shape = Shape.diamonds(7);
    assertThat(shape.upstream(3)).asList().containsExactly(1, 2).inOrder();
    assertThat(shape.downstream()[3]).asList().containsExactly(4, 5).inOrder();
    assertThat(shape.terminals()).asList().containsExactly(6);
  }

  @Test
  void layersReadTwoDifferentTasksOfTheLayerBefore() {
    Shape shape = Shape.layered(50, 10, 3);
    for (int task = 10; task < shape.size(); task++) {
      assertThat(shape.upstream(task)).hasLength(2);
      assertThat(shape.first(task)).isNotEqualTo(shape.second(task));
      assertThat(shape.first(task) / 10).isEqualTo(task / 10 - 1);
      assertThat(shape.second(task) / 10).isEqualTo(task / 10 - 1);
    }
  }

  @Test
  void criticalPathIsTheLongestWay() {
    double[] costs = {1, 5, 2, 1};
    assertThat(Shape.diamonds(4).criticalPath(costs)).isEqualTo(7);
  }
}
