package dev.weir.executor;

/**
 * Runs one task at a time in the calling thread, each as soon as it is ready: the ready queue and
 * the code of the parallel executors, with a parallelism of one. The default on a developer's
 * machine.
 */
public final class SynchronousExecutor implements FlowExecutor {

  /** An executor without any state. */
  public SynchronousExecutor() {}

  /**
   * The name.
   *
   * @return {@code synchronous}
   */
  @Override
  public String name() {
    return "synchronous";
  }

  @Override
  public void execute(AttemptQueue attempts) throws InterruptedException {
    new WorkingThread(attempts).makeAll();
  }
}
