package dev.weir.distributed.wire;

import dev.weir.internal.Held;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides what is sent of values that are kept elsewhere, or that many attempts have in common. */
public interface References {

  /** Sends everything along. */
  References NONE =
      new References() {
        @Override
        public @Nullable Object standIn(Held held) {
          return held.get();
        }

        @Override
        public @Nullable ValueRef shared(Object object, Supplier<byte[]> bytes) {
          return null;
        }
      };

  /**
   * What to send of a value that is kept elsewhere.
   *
   * @param held stands for the value
   * @return a {@link ValueRef}, or the value itself
   */
  @Nullable Object standIn(Held held);

  /**
   * What to send of an object that many attempts need.
   *
   * @param object the object
   * @param bytes writes it
   * @return what stands for it; null to send it along
   */
  @Nullable ValueRef shared(Object object, Supplier<byte[]> bytes);
}
