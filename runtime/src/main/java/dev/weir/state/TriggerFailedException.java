package dev.weir.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says why a task did not run: mostly that tasks upstream of it failed.
 *
 * <p>It has no stack trace of its own, for it was thrown nowhere; its cause has one.
 */
public final class TriggerFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TriggerFailedException(
      String task,
      List<Failed<?>> rootCauses,
      @Nullable String reason,
      @Nullable Throwable thrown) {
    super(
        "'%s' did not run because %s".formatted(task, reason == null ? why(rootCauses) : reason),
        thrown != null ? thrown : rootCauses.isEmpty() ? null : rootCauses.get(0).exception(),
        true,
        false);
    rootCauses.stream()
        .skip(thrown == null ? 1 : 0)
        .map(Failed::exception)
        .forEach(this::addSuppressed);
  }

  private static String why(List<Failed<?>> rootCauses) {
    Failed<?> first = rootCauses.get(0);
    int others = rootCauses.size() - 1;
    return "'%s'%s failed: %s"
        .formatted(
            first.task(),
            others == 0 ? "" : others == 1 ? " and 1 other" : " and " + others + " others",
            first.message());
  }
}
