/** The side that runs a flow: it sends attempts to workers and reports what comes of them. */
@NullMarked
package dev.weir.distributed.driver;

import org.jspecify.annotations.NullMarked;
