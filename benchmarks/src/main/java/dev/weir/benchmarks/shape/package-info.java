/** What is run: the shapes of graphs and the work of their tasks, the same for all contenders. */
@NullMarked
package dev.weir.benchmarks.shape;

import org.jspecify.annotations.NullMarked;
