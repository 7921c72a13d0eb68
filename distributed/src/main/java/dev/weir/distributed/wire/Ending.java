package dev.weir.distributed.wire;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt has ended.
 *
 * @param result what the method returned, if there is no failure
 * @param failure what the method threw, or why it was not called; null if it returned
 * @param refused whether another attempt would end like this too, so that none is to be made
 */
public record Ending(@Nullable Object result, @Nullable Throwable failure, boolean refused) {

  static Ending with(@Nullable Object result) {
    return new Ending(result, null, false);
  }

  static Ending thrown(Throwable failure) {
    return new Ending(null, failure, false);
  }

  static Ending refused(Throwable reason) {
    return new Ending(null, reason, true);
  }
}
