package dev.weir.samples.debugging;

import dev.weir.Flow;
import dev.weir.Task;
import java.util.ArrayList;
import java.util.List;

/** A flow with a task whose bug is somewhere else than it seems to be. */
@Flow
class Silly {

  @Task
  static void gotcha() {
    List<List<String>> tup = List.of(List.of("a"), new ArrayList<>(List.of("b")));
    try {
      tup.set(1, plus(tup.get(1), "c"));
    } catch (UnsupportedOperationException e) {
      if (tup.get(1).size() != 1) {
        throw new AssertionError("tup has changed", e);
      }
    }
  }

  @Task
  static void fixed() {
    List<List<String>> tup = List.of(List.of("a"), List.of("b"));
    try {
      tup.set(1, plus(tup.get(1), "c"));
    } catch (UnsupportedOperationException e) {
      if (tup.get(1).size() != 1) {
        throw new AssertionError("tup has changed", e);
      }
    }
  }

  @Task
  static String celebrate() {
    return "Hooray!";
  }

  /** Adds an element to the list that it is given, and returns that list. */
  static List<String> plus(List<String> list, String element) {
    list.add(element);
    return list;
  }
}
