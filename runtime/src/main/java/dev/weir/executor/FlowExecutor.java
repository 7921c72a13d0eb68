package dev.weir.executor;

/**
 * Runs the attempts of flows: the extension point for where tasks run.
 *
 * <p>An executor may serve many runs, one after another or at once. To be found by its name in the
 * configuration it needs a public constructor without parameters and an entry for {@link
 * java.util.ServiceLoader}.
 */
public interface FlowExecutor {

  /** The order in which a run hands out attempts. */
  enum Order {
    /** In the order of the plan, one at a time, to one thread. */
    PLAN,
    /** As they become ready, to any number of threads. */
    READY
  }

  /**
   * What the executor is called in the configuration.
   *
   * @return a lower-case word, unique among executors
   */
  String name();

  /**
   * The order in which this executor wants its attempts.
   *
   * @return {@link Order#READY} unless overridden
   */
  default Order order() {
    return Order.READY;
  }

  /**
   * Takes attempts and runs them until there are no more, then returns.
   *
   * <p>The caller's thread may be used, and is by the local executors. What a task throws is
   * reported to the queue and never escapes from here; what does escape makes the run fail.
   *
   * @param attempts the attempts of one run
   * @throws InterruptedException if the calling thread was interrupted, which cancels the run
   */
  void execute(AttemptQueue attempts) throws InterruptedException;
}
