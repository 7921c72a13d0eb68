@NullMarked
package dev.weir.distributed.cluster;

import org.jspecify.annotations.NullMarked;
