package dev.weir.processor.model;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * How a task is run, as the annotations on its method say.
 *
 * @param declared the method that they stand on, which may be one that the task's overrides
 * @param trigger the name of the trigger
 * @param skipOnUpstreamSkip whether the task is skipped if a direct upstream was
 * @param retry what {@code @Retry} says; null without it
 * @param timeout what {@code @Timeout} says; null without it
 * @param cache what {@code @Cache} says; null without it
 */
public record RunOptions(
    ExecutableElement declared,
    String trigger,
    boolean skipOnUpstreamSkip,
    @Nullable RetryModel retry,
    @Nullable Written<String> timeout,
    @Nullable CacheModel cache) {

  /** The trigger of a task that says nothing. */
  public static final String DEFAULT_TRIGGER = "ALL_SUCCESSFUL";

  /**
   * What {@code @Cache} says.
   *
   * @param ttl how long results are valid; null for no end
   */
  public record CacheModel(@Nullable Written<String> ttl) {}

  /** Whether all classes that are named exist. */
  public boolean isComplete() {
    return retry == null || retry.isComplete();
  }

  /** The classes that generated code must name. */
  public List<TypeElement> types() {
    return retry == null ? List.of() : retry.on().value().stream().map(Written::value).toList();
  }

  /** Whether both say the same, in whichever words. */
  boolean same(RunOptions other) {
    return meaning().equals(other.meaning());
  }

  private List<Object> meaning() {
    Written<String> ttl = cache == null ? null : cache.ttl();
    return List.of(
        trigger,
        skipOnUpstreamSkip,
        retry == null ? "" : retry.meaning(),
        timeout == null ? "" : Durations.meaning(timeout),
        cache != null,
        ttl == null ? "" : Durations.meaning(ttl));
  }
}
