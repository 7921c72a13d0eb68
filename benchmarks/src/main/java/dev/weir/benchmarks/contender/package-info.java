/** What runs it: Weir, the loops that mark the limits, and the peers. */
@NullMarked
package dev.weir.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
