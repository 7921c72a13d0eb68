package demo;

import dev.weir.WeirGenerated;
import dev.weir.graph.DeclaredReplacement;
import dev.weir.graph.RetryPolicy;
import dev.weir.graph.TaskInfo;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** The replacements that {@link MailFixes} declares, for {@code flow.replace(…)}. */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
final class MailFixesReplacements {
  private MailFixesReplacements() {}

  /**
   * Replaces {@link MailFlow.Rate} by {@link MailFixes#guess(String)}.
   *
   * @return the replacement
   */
  public static Guess guess() {
    return new Guess();
  }

  /** Calls {@link MailFixes#guess(String)}. */
  public static final class Guess extends DeclaredReplacement implements MailFlow.Rate.Signature {
    private static final long serialVersionUID = 1L;

    private static final TaskInfo INFO =
        TaskInfo.of(MailFixes.class, "guess")
            .retry(RetryPolicy.of(2).delay(Duration.ofSeconds(1)))
            .timeout(Duration.ofMinutes(1))
            .parameter("text", String.class);

    private Guess() {
      super(1, "0.1.0-SNAPSHOT");
    }

    @Override
    public TaskInfo info() {
      return INFO;
    }

    @Override
    public int call(String text) {
      return MailFixes.guess(text);
    }
  }
}
