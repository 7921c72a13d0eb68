/** What the scripts of the builds use to look at them. */
@NullMarked
package dev.weir.builds;

import org.jspecify.annotations.NullMarked;
