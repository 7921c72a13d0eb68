@NullMarked
package dev.weir.distributed.node;

import org.jspecify.annotations.NullMarked;
