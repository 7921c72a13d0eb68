package dinner;

import dev.weir.Flow;
import dev.weir.Retry;
import dev.weir.Task;

@Flow
public class Dinner {
  private Dinner() {}

  @Task
  private static int withTip(int bill, int percent) {
    return bill + bill * percent / 100;
  }

  @Task
  @Retry(maxRetries = 2, delay = "10s")
  static int share(int total, int guests) {
    return total / guests;
  }

  @Task
  static String note(int share) {
    return "Each pays " + share;
  }
}
