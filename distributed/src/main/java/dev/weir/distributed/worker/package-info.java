/** Where attempts are made: slots, their threads and interrupts. */
@NullMarked
package dev.weir.distributed.worker;

import org.jspecify.annotations.NullMarked;
