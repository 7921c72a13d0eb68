/**
 * The states of tasks: immutable values that say where a task stands and, at its end, what came of
 * it. Nothing here knows an executor, a thread or a clock.
 */
@NullMarked
package dev.weir.state;

import org.jspecify.annotations.NullMarked;
