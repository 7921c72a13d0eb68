/** What the processor costs when users compile, beside other processors. */
@NullMarked
package dev.weir.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
