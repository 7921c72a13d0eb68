package dev.weir.distributed.worker;

import dev.weir.distributed.wire.ValueRef;
import java.util.concurrent.CompletableFuture;

/** Others who have values that an attempt needs. */
public interface Peers {

  /**
   * Asks for a value.
   *
   * @param reference which, and who has it
   * @return the bytes, later; a failure if whoever had it is gone, or has it no more
   */
  CompletableFuture<byte[]> fetch(ValueRef reference);
}
