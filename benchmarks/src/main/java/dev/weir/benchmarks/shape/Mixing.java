package dev.weir.benchmarks.shape;

import dev.weir.Flow;
import dev.weir.Task;

/**
 * Tasks that do next to nothing. Still a wrong or missing input changes everything downstream, and
 * all results are small numbers, which are boxed without an allocation.
 */
@Flow
public final class Mixing {

  private static final int MASK = 127;

  private Mixing() {}

  @Task
  static int root() {
    return 1;
  }

  @Task
  static int one(int a) {
    return (5 * a + 3) & MASK;
  }

  @Task
  static int two(int a, int b) {
    return (5 * a + 9 * b + 3) & MASK;
  }
}
