package dev.weir.distributed.worker;

import dev.weir.distributed.wire.Outcome;

/** Who a worker tells what came of its orders. */
public interface Reports {

  /**
   * An order is done.
   *
   * @param order its number
   * @param outcome what came of it
   */
  void finished(long order, Outcome outcome);
}
