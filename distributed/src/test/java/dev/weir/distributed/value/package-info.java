@NullMarked
package dev.weir.distributed.value;

import org.jspecify.annotations.NullMarked;
