/** Small programs in files, which every compiler accepts or rejects in the same way. */
@NullMarked
package dev.weir.processor.corpus;

import org.jspecify.annotations.NullMarked;
