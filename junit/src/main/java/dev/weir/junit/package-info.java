/** A test kit for flows, on JUnit: {@link dev.weir.junit.WeirTest} is where to begin. */
@NullMarked
package dev.weir.junit;

import org.jspecify.annotations.NullMarked;
