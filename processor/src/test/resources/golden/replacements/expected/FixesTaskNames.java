package demo;

import dev.weir.TaskParameters;
import dev.weir.WeirGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/** Records the parameter names of the tasks of {@link Fixes}, which class files lose. */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
final class FixesTaskNames {
  private FixesTaskNames() {}

  /** Of {@link Fixes#fromMemory(String, int)}. */
  @TaskParameters({"path", "limit"})
  static final class FromMemory {}

  /** Of {@link Fixes#last(List)}. */
  @TaskParameters("items")
  static final class Last {}
}
