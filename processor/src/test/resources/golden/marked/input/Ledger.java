package demo;

import dev.weir.Flow;
import dev.weir.Task;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Flow
public interface Ledger {
  @Task
  @Nullable String find(Map<String, @Nullable String> entries, @Nullable String key);

  /**
   * Counts entries.
   *
   * @deprecated for the test
   */
  @Deprecated(since = "2", forRemoval = true)
  @Task
  static int count(@Nullable String @Nullable ... entries) {
    return entries == null ? 0 : entries.length;
  }
}
