package dev.weir.samples.debugging;

import dev.weir.Flow;
import dev.weir.Task;

/** A flow with a task that fails for one value. */
@Flow
class Division {

  @Task
  static int div(int x) {
    return 1 / x;
  }
}
