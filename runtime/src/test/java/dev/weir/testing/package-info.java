/** A flow as the processor would generate it, and what tests of the runtime share. */
@NullMarked
package dev.weir.testing;

import org.jspecify.annotations.NullMarked;
