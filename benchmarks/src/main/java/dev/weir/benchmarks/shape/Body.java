package dev.weir.benchmarks.shape;

import org.jspecify.annotations.Nullable;

/** What one task computes from the results that it reads. */
@FunctionalInterface
public interface Body {

  /**
   * Computes the result.
   *
   * @param first null for a task that reads nothing
   * @param second null for a task that reads less than two results
   * @return the result, never null
   */
  Object call(@Nullable Object first, @Nullable Object second);
}
