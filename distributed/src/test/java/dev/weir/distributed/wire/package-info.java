@NullMarked
package dev.weir.distributed.wire;

import org.jspecify.annotations.NullMarked;
