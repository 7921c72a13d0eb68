package dev.weir.executor;

/**
 * Walks the flow in order in the calling thread and calls each task where it stands. There is
 * nothing between the caller of {@code run()} and the task but what must be, so stack traces are
 * short and a debugger steps straight from one into the other.
 */
public final class LocalExecutor implements FlowExecutor {

  /** An executor without any state. */
  public LocalExecutor() {}

  /**
   * The name.
   *
   * @return {@code local}
   */
  @Override
  public String name() {
    return "local";
  }

  @Override
  public Order order() {
    return Order.PLAN;
  }

  @Override
  public void execute(AttemptQueue attempts) throws InterruptedException {
    new WorkingThread(attempts).makeAll();
  }
}
