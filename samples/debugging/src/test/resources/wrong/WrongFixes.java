package dev.weir.samples.debugging;

import dev.weir.Replaces;
import dev.weir.Task;

/** Does not compile, for the sake of Weir's messages. */
class WrongFixes {

  @Task
  @Replaces(flow = Division.class, task = "div")
  static int slow(long x) {
    return (int) (1 / x);
  }
}
