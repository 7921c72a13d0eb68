/** What workers cost: {@code DistributedExecutor} beside its engine's own messages and Dask. */
@NullMarked
package dev.weir.benchmarks.distributed;

import org.jspecify.annotations.NullMarked;
