package dev.weir.benchmarks.shape;

import dev.weir.Flow;
import dev.weir.Task;
import java.util.function.IntUnaryOperator;

/** Tasks that know their numbers, and read nothing from those that they wait for. */
@Flow
public final class Numbered {

  private final IntUnaryOperator work;

  Numbered(IntUnaryOperator work) {
    this.work = work;
  }

  @Task
  int perform(int task) {
    return work.applyAsInt(task);
  }
}
