package demo;

import dev.weir.Replaces;
import dev.weir.Task;
import java.util.List;

public class Fixes {
  @Task(name = "from memory")
  @Replaces(flow = Orders.class, task = "load")
  public static List<String> fromMemory(String path, int limit) {
    return List.of(path);
  }

  @Task
  @Replaces(flow = Orders.class, task = "pick")
  static <U> U last(List<U> items) {
    return items.get(items.size() - 1);
  }
}
