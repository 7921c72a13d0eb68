package demo;

import dev.weir.TaskParameters;
import dev.weir.WeirGenerated;
import javax.annotation.processing.Generated;

/** Records the parameter names of the tasks of {@link MailFixes}, which class files lose. */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
final class MailFixesTaskNames {
  private MailFixesTaskNames() {}

  /** Of {@link MailFixes#guess(String)}. */
  @TaskParameters("text")
  static final class Guess {}
}
