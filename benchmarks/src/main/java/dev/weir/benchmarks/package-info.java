/** What is measured, and the report of it. */
@NullMarked
package dev.weir.benchmarks;

import org.jspecify.annotations.NullMarked;
