package dinner;

import dev.weir.Replaces;
import dev.weir.Task;

public class Fixes {
  private Fixes() {}

  @Task
  @Replaces(flow = Dinner.class, task = "share")
  static int alone(int total) {
    return total;
  }
}
