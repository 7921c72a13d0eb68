@NullMarked
package dev.weir.distributed.classes;

import org.jspecify.annotations.NullMarked;
