package demo;

import dev.weir.Flow;
import dev.weir.Task;

@Flow
class Odd {
  @Task
  static String string(String Input, int dev) {
    return Input + dev;
  }

  @Task
  Object method(Object odd) {
    return odd;
  }

  @Task
  static int yield(int Odd) {
    return Odd;
  }
}
