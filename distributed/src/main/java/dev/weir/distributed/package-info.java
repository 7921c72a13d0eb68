/** Runs flows on workers: on threads behind serialization, or on JVMs of their own. */
@NullMarked
package dev.weir.distributed;

import org.jspecify.annotations.NullMarked;
