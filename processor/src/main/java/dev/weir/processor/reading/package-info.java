/** The first stage: turns annotated source into the model. It judges nothing. */
@NullMarked
package dev.weir.processor.reading;

import org.jspecify.annotations.NullMarked;
