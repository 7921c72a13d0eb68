/** The two ends of a cluster: a driver with its workers, and a worker with its drivers. */
@NullMarked
package dev.weir.distributed.node;

import org.jspecify.annotations.NullMarked;
