/** Tests of the command line, with a flow that is compiled, run and killed for them. */
@NullMarked
package dev.weir.cli;

import org.jspecify.annotations.NullMarked;
