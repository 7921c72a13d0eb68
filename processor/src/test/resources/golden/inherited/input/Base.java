package demo;

import dev.weir.Task;
import java.util.Map;

public abstract class Base<K> {
  @Task(tags = "base")
  public abstract Map<K, String> load(K key);

  @Task
  public static long count(Map<?, ?> entries) {
    return entries.size();
  }
}
