/** Tests of the driver's parts. */
@NullMarked
package dev.weir.distributed.driver;

import org.jspecify.annotations.NullMarked;
