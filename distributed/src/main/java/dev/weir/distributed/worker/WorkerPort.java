package dev.weir.distributed.worker;

import java.util.concurrent.CompletableFuture;

/** What a worker can be asked for. Nothing here waits for a task. Thread-safe. */
public interface WorkerPort {

  /**
   * Makes an attempt. It is made in any case, and reported once, even if it is interrupted before
   * its method is entered; only a worker that is lost reports nothing, and one that is about to
   * leave hands it back. A large result stays with the worker, under the number of the order.
   *
   * @param order what to do
   */
  void run(Order order);

  /**
   * Interrupts an attempt if it has not ended.
   *
   * @param order the number of its order
   */
  void interrupt(long order);

  /**
   * What other workers know this one by.
   *
   * @return a name that is unique among the workers of a driver
   */
  String holder();

  /**
   * Asks for a result that has stayed.
   *
   * @param order the number of its order
   * @return the bytes, later; a failure if the worker is lost, or has them no more
   */
  CompletableFuture<byte[]> fetch(long order);

  /**
   * Lets go of a result, or of a copy of one.
   *
   * @param order the number of its order
   */
  void free(long order);

  /** Interrupts all that is at work, and lets go of all results; nobody waits for them any more. */
  void close();
}
