@NullMarked
package dev.weir.distributed.worker;

import org.jspecify.annotations.NullMarked;
