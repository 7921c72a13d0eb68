package dev.weir.samples.debugging;

import dev.weir.Flow;
import dev.weir.Sensitive;
import dev.weir.Task;

/** A flow that runs at night, with a task that takes a secret. */
@Flow
class Payday {

  @Task
  static int share(int bonus, String present, @Sensitive String pin) {
    if (pin.length() != 4) {
      throw new IllegalArgumentException("a pin has four digits");
    }
    int people = present.split(",").length - 1; // the boss gets nothing
    return bonus / people;
  }

  @Task
  static String note(int share) {
    return "Each gets " + share;
  }
}
