package dev.weir.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @Retry} says.
 *
 * @param maxRetries how many attempts may follow the first one
 * @param delay the delay before the first retry
 * @param backoff what it is multiplied with
 * @param maxDelay the longest delay; null for no limit
 * @param jitter the share of the delay that is random
 * @param on the exceptions to retry after, without those that do not exist; none for all
 * @param isComplete whether all exceptions could be read; not so if a class is missing
 */
public record RetryModel(
    Written<Integer> maxRetries,
    Written<String> delay,
    Written<Double> backoff,
    @Nullable Written<String> maxDelay,
    Written<Double> jitter,
    Written<List<Written<TypeElement>>> on,
    boolean isComplete) {

  /** Whether there is an empty list of exceptions. */
  public boolean namesNothing() {
    return on.where() != null && isComplete && on.value().isEmpty();
  }

  /** The names of the exceptions to retry after; none for all. */
  public List<ClassName> exceptions() {
    return on.value().stream().map(each -> ClassName.get(each.value())).toList();
  }

  List<Object> meaning() {
    return List.of(
        maxRetries.value(),
        Durations.meaning(delay),
        backoff.value(),
        maxDelay == null ? "" : Durations.meaning(maxDelay),
        jitter.value(),
        exceptions());
  }
}
