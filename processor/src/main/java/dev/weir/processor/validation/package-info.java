/** The second stage: finds all that cannot work in a model. It changes and generates nothing. */
@NullMarked
package dev.weir.processor.validation;

import org.jspecify.annotations.NullMarked;
