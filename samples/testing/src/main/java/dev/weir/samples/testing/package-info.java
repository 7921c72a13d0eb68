/** A flow that acts on the outside world. It is here for its tests. */
@NullMarked
package dev.weir.samples.testing;

import org.jspecify.annotations.NullMarked;
