package demo;

import dev.weir.TaskParameters;
import dev.weir.WeirGenerated;
import javax.annotation.processing.Generated;

/** Records the parameter names of the tasks of {@link Directory}, which class files lose. */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
final class DirectoryTaskNames {
  private DirectoryTaskNames() {}

  /** Of {@link Directory#count(String)}. */
  @TaskParameters("filter")
  static final class Count {}
}
