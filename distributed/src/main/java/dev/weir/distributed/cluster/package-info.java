/** The cluster engine, behind what Weir needs of it: members, messages, and who may join. */
@NullMarked
package dev.weir.distributed.cluster;

import org.jspecify.annotations.NullMarked;
