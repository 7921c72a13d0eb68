package demo;

import dev.weir.TaskParameters;
import dev.weir.WeirGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/** Records the parameter names of the tasks of {@link Texts}, which class files lose. */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
final class TextsTaskNames {
  private TextsTaskNames() {}

  /** Of {@link Texts#words(String)}. */
  @TaskParameters("text")
  static final class Words {}

  /** Of {@link Texts#join(List, CharSequence)}. */
  @TaskParameters({"texts", "separator"})
  static final class JoinTexts {}
}
