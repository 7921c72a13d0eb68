package dev.weir.graph;

import org.jspecify.annotations.Nullable;

/**
 * An argument of a mapped call: an {@link Input}, which is the same for every element, or an {@link
 * Each}, which gives one value to each.
 *
 * @param <T> the type of the argument, boxed
 */
public sealed interface Arg<T extends @Nullable Object> permits Input, Each {}
