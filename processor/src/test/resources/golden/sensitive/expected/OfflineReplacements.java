package demo;

import dev.weir.WeirGenerated;
import dev.weir.graph.DeclaredReplacement;
import dev.weir.graph.TaskInfo;
import javax.annotation.processing.Generated;

/** The replacements that {@link Offline} declares, for {@code flow.replace(…)}. */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
public final class OfflineReplacements {
  private OfflineReplacements() {}

  /**
   * Replaces {@link AccountsFlow.Login} by {@link Offline#remembered(String, String)}.
   *
   * @return the replacement
   */
  public static Remembered remembered() {
    return new Remembered();
  }

  /** Calls {@link Offline#remembered(String, String)}. */
  public static final class Remembered extends DeclaredReplacement
      implements AccountsFlow.Login.Signature {
    private static final long serialVersionUID = 1L;

    private static final TaskInfo INFO =
        TaskInfo.of(Offline.class, "remembered")
            .sensitiveParameter("user", String.class)
            .parameter("password", String.class);

    private Remembered() {
      super(1, "0.1.0-SNAPSHOT");
    }

    @Override
    public TaskInfo info() {
      return INFO;
    }

    @Override
    public String call(String user, String password) {
      return Offline.remembered(user, password);
    }
  }
}
