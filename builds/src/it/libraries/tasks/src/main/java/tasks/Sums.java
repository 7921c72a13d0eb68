package tasks;

import dev.weir.Task;

public class Sums {
  private Sums() {}

  @Task
  public static int share(int total, int guests) {
    return total / guests;
  }
}
