package dev.weir.distributed.worker;

/** What a worker can be asked for. Nothing here waits for a task. Thread-safe. */
public interface WorkerPort {

  /**
   * Makes an attempt. It is made in any case, and reported once, even if it is interrupted before
   * its method is entered; only a worker that is lost reports nothing.
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

  /** Interrupts all that is at work; nobody waits for it any more. */
  void close();
}
