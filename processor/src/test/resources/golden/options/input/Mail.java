package demo;

import dev.weir.Cache;
import dev.weir.Flow;
import dev.weir.Retry;
import dev.weir.Task;
import dev.weir.Timeout;
import dev.weir.Trigger;
import dev.weir.state.TaskState;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;

@Flow
public class Mail {
  @Task(blocking = true)
  @Retry(
      maxRetries = 5,
      delay = "PT10S",
      backoff = 2,
      maxDelay = "PT5M",
      jitter = 0.1,
      on = {IOException.class, TimeoutException.class})
  @Timeout("PT30S")
  static String fetch(String url) throws IOException, TimeoutException {
    return url;
  }

  @Task
  @Retry(maxRetries = 1)
  @Cache(ttl = "P1D")
  static int rate(String text) {
    return text.length();
  }

  @Task
  @Cache
  static <T> List<T> sort(T[] items, boolean descending) {
    return List.of(items);
  }

  @Task(trigger = Trigger.ALL_FINISHED, skipOnUpstreamSkip = false)
  @Timeout("PT0.5S")
  static void report(TaskState<?> fetched, Object title) {}

  @Task(trigger = Trigger.ANY_FAILED)
  static void alarm(TaskState<List<Integer>> rated, String address, int level) {}
}
