/**
 * Four stories of tasks that fail: an exception that is raised at once, one that is looked at
 * afterwards, a task that is replaced by a better one, and a run that failed last night.
 */
@NullMarked
package dev.weir.samples.debugging;

import org.jspecify.annotations.NullMarked;
