/**
 * What a compilation says of flows, tasks and replacements, and what is wrong with it: plain
 * values.
 */
@NullMarked
package dev.weir.processor.model;

import org.jspecify.annotations.NullMarked;
