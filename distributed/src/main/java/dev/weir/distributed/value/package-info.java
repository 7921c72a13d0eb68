/** Results that stay where they were made, as bytes. */
@NullMarked
package dev.weir.distributed.value;

import org.jspecify.annotations.NullMarked;
