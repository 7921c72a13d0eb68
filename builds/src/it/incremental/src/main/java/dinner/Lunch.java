package dinner;

import dev.weir.Flow;
import dev.weir.Task;

@Flow
public class Lunch {
  private Lunch() {}

  @Task
  static int price() {
    return 1200;
  }
}
