package dinner;

import dev.weir.Flow;
import dev.weir.Task;
import tasks.Sums;

@Flow(uses = Sums.class)
public class Dinner {
  private Dinner() {}

  @Task
  public static int withTip(int bill, int percent) {
    return bill + bill * percent / 100;
  }
}
