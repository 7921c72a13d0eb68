/** How a worker gets the classes that it lacks: jars by the hash of what is in them. */
@NullMarked
package dev.weir.distributed.classes;

import org.jspecify.annotations.NullMarked;
