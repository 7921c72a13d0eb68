/** The command line: {@code java -jar weir-cli.jar}. */
@NullMarked
package dev.weir.cli;

import org.jspecify.annotations.NullMarked;
