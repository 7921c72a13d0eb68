/**
 * Stress tests of what the engine does on several threads at once. They stand in its package since
 * its parts are seen from nowhere else.
 */
@NullMarked
package dev.weir.run;

import org.jspecify.annotations.NullMarked;
