/**
 * Where results of cached tasks are kept: {@link dev.weir.cache.CacheStorage}, which users may
 * implement, with two implementations of ours. Nothing here knows a task, a run or a clock; the
 * engine makes the keys and judges what is still valid.
 */
@NullMarked
package dev.weir.cache;

import org.jspecify.annotations.NullMarked;
