/** JVMs that are started for an executor and end with it. */
@NullMarked
package dev.weir.distributed.jvm;

import org.jspecify.annotations.NullMarked;
