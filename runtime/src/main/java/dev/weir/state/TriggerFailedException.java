package dev.weir.state;

import java.util.List;

/**
 * Says that a task could not run because tasks upstream of it failed.
 *
 * <p>It has no stack trace of its own, for it was thrown nowhere; its cause has one.
 */
public final class TriggerFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TriggerFailedException(String task, List<Failed<?>> rootCauses) {
    super(sentence(task, rootCauses), rootCauses.get(0).exception(), true, false);
    rootCauses.stream().skip(1).map(Failed::exception).forEach(this::addSuppressed);
  }

  private static String sentence(String task, List<Failed<?>> rootCauses) {
    Failed<?> first = rootCauses.get(0);
    int others = rootCauses.size() - 1;
    return "'%s' did not run because '%s'%s failed: %s"
        .formatted(
            task,
            first.task(),
            others == 0 ? "" : others == 1 ? " and 1 other" : " and " + others + " others",
            first.message());
  }
}
