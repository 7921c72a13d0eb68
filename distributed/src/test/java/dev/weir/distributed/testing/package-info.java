/** What tests of this module share, and what brings it to the suite of all executors. */
@NullMarked
package dev.weir.distributed.testing;

import org.jspecify.annotations.NullMarked;
