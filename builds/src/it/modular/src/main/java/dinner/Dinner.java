package dinner;

import dev.weir.Flow;
import dev.weir.Task;

@Flow
public class Dinner {
  private Dinner() {}

  @Task
  public static int withTip(int bill, int percent) {
    return bill + bill * percent / 100;
  }

  @Task
  public static int share(int total, int guests) {
    return total / guests;
  }
}
