/** Drawings of flows and of runs, as text for programs that draw. */
@NullMarked
package dev.weir.view;

import org.jspecify.annotations.NullMarked;
