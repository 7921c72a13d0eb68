package demo;

import dev.weir.TaskParameters;
import dev.weir.WeirGenerated;
import javax.annotation.processing.Generated;

/** Records the parameter names of the tasks of {@link Mail}, which class files lose. */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
final class MailTaskNames {
  private MailTaskNames() {}

  /** Of {@link Mail#send(String)}. */
  @TaskParameters("text")
  static final class Send {}
}
