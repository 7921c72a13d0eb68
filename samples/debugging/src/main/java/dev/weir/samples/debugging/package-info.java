/**
 * Three stories of tasks that fail: an exception that is raised at once, one that is looked at
 * afterwards, and a task that is replaced by a better one.
 */
@NullMarked
package dev.weir.samples.debugging;

import org.jspecify.annotations.NullMarked;
