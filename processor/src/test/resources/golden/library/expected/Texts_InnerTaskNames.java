package demo;

import dev.weir.TaskParameters;
import dev.weir.WeirGenerated;
import javax.annotation.processing.Generated;

/** Records the parameter names of the tasks of {@link Texts.Inner}, which class files lose. */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
final class Texts_InnerTaskNames {
  private Texts_InnerTaskNames() {}

  /** Of {@link Texts.Inner#upper(String)}. */
  @TaskParameters("text")
  static final class Shout {}
}
