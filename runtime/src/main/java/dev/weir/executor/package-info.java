/**
 * Where attempts run. {@link dev.weir.executor.FlowExecutor} is the extension point: an executor
 * takes attempts, which are values, runs them somewhere, and reports each completion once. It never
 * sees a task's state.
 */
@NullMarked
package dev.weir.executor;

import org.jspecify.annotations.NullMarked;
