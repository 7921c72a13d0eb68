/** A flow in which some values may be null, and the types say which. */
@NullMarked
package dev.weir.samples.nullness;

import org.jspecify.annotations.NullMarked;
