package demo;

import dev.weir.TaskParameters;
import dev.weir.WeirGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Records the parameter names of the tasks of {@link Base}, which class files lose. */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
final class BaseTaskNames {
  private BaseTaskNames() {}

  /** Of {@link Base#load(Object)}. */
  @TaskParameters("key")
  static final class Load {}

  /** Of {@link Base#count(Map)}. */
  @TaskParameters("entries")
  static final class Count {}
}
