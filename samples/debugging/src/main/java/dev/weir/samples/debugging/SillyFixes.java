package dev.weir.samples.debugging;

import dev.weir.Replaces;
import dev.weir.Task;
import java.util.ArrayList;
import java.util.List;

/** What can be put in the place of tasks of {@link Silly}. */
class SillyFixes {

  @Task
  @Replaces(flow = Silly.class, task = "gotcha")
  static void copying() {
    List<List<String>> tup = List.of(List.of("a"), new ArrayList<>(List.of("b")));
    try {
      tup.set(1, Silly.plus(new ArrayList<>(tup.get(1)), "c"));
    } catch (UnsupportedOperationException e) {
      if (tup.get(1).size() != 1) {
        throw new AssertionError("tup has changed", e);
      }
    }
  }
}
