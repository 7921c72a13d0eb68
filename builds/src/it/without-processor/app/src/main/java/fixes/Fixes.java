package fixes;

import dev.weir.Flow;
import dev.weir.Task;

@Flow
public class Fixes {
  private Fixes() {}

  @Task
  public static int share(int total, int guests) {
    return guests == 0 ? total : total / guests;
  }
}
