/** The last stage: turns sound models into source. It trusts them. */
@NullMarked
package dev.weir.processor.generation;

import org.jspecify.annotations.NullMarked;
