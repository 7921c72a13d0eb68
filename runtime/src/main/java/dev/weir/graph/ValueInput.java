package dev.weir.graph;

import org.jspecify.annotations.Nullable;

/** A plain value. */
record ValueInput<T extends @Nullable Object>(@Nullable T value) implements Input<T> {}
