/** Debugging of flows: exceptions that are raised at once. */
@NullMarked
package dev.weir.debug;

import org.jspecify.annotations.NullMarked;
