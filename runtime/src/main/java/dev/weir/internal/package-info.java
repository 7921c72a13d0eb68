/**
 * What all packages of the runtime share: the messages of misuse, and the two casts that Java's
 * types cannot express. Not exported by the module.
 */
@NullMarked
package dev.weir.internal;

import org.jspecify.annotations.NullMarked;
