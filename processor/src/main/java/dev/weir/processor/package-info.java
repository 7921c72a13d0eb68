/** The processor, which wires the stages: read, validate, print, generate. */
@NullMarked
package dev.weir.processor;

import org.jspecify.annotations.NullMarked;
