package dev.weir.samples.nullness;

import dev.weir.Flow;
import dev.weir.Task;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/** Says nothing about null, but for one task. */
@Flow
@NullUnmarked
class Free {

  @Task
  static String anything(String text) {
    return text;
  }

  @NullMarked
  @Task
  static String something(String text) {
    return text;
  }
}
