package demo;

import dev.weir.Flow;
import dev.weir.Task;
import java.io.IOException;
import java.util.List;

@Flow
public class Orders {
  @Task
  public static List<String> load(String path, int limit) throws IOException {
    throw new IOException(path);
  }

  @Task
  static <T> T pick(List<T> items) {
    return items.get(0);
  }
}
