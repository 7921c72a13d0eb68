package demo;

import dev.weir.WeirGenerated;
import dev.weir.graph.DeclaredReplacement;
import dev.weir.graph.TaskInfo;
import java.util.List;
import javax.annotation.processing.Generated;

/** The replacements that {@link Fixes} declares, for {@code flow.replace(…)}. */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
public final class FixesReplacements {
  private FixesReplacements() {}

  /**
   * Replaces {@link OrdersFlow.Load} by {@link Fixes#fromMemory(String, int)}.
   *
   * @return the replacement
   */
  public static FromMemory fromMemory() {
    return new FromMemory();
  }

  /**
   * Replaces {@link OrdersFlow.Pick} by {@link Fixes#last(List)}.
   *
   * @param <U> as the method has it
   * @return the replacement
   */
  public static <U> Last<U> last() {
    return new Last<>();
  }

  /** Calls {@link Fixes#fromMemory(String, int)}. */
  public static final class FromMemory extends DeclaredReplacement
      implements OrdersFlow.Load.Signature {
    private static final long serialVersionUID = 1L;

    private static final TaskInfo INFO =
        TaskInfo.of(Fixes.class, "fromMemory")
            .named("from memory")
            .parameter("path", String.class)
            .parameter("limit", int.class);

    private FromMemory() {
      super(1, "0.1.0-SNAPSHOT");
    }

    @Override
    public TaskInfo info() {
      return INFO;
    }

    @Override
    public List<String> call(String path, int limit) {
      return Fixes.fromMemory(path, limit);
    }
  }

  /** Calls {@link Fixes#last(List)}. */
  public static final class Last<U> extends DeclaredReplacement
      implements OrdersFlow.Pick.Signature<U> {
    private static final long serialVersionUID = 1L;

    private static final TaskInfo INFO =
        TaskInfo.of(Fixes.class, "last").parameter("items", List.class);

    private Last() {
      super(1, "0.1.0-SNAPSHOT");
    }

    @Override
    public TaskInfo info() {
      return INFO;
    }

    @Override
    public U call(List<U> items) {
      return Fixes.last(items);
    }
  }
}
