package demo;

import dev.weir.TaskParameters;
import dev.weir.WeirGenerated;
import javax.annotation.processing.Generated;

/** Records the parameter names of the tasks of {@link Offline}, which class files lose. */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
final class OfflineTaskNames {
  private OfflineTaskNames() {}

  /** Of {@link Offline#remembered(String, String)}. */
  @TaskParameters({"user", "password"})
  static final class Remembered {}
}
