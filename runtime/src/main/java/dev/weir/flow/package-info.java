/** The base class of generated flow builders, and what it needs. */
@NullMarked
package dev.weir.flow;

import org.jspecify.annotations.NullMarked;
