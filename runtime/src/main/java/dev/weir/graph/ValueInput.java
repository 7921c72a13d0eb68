package dev.weir.graph;

import org.jspecify.annotations.Nullable;

/** A plain value. */
record ValueInput<T extends @Nullable Object>(@Nullable T value) implements Input<T> {

  /** Names no value: nobody knows yet whether it is to be seen. */
  @Override
  public String toString() {
    return "a value";
  }
}
