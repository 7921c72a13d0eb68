/** How values and exceptions go through bytes: which classes may, and what is said where not. */
@NullMarked
package dev.weir.distributed.wire;

import org.jspecify.annotations.NullMarked;
