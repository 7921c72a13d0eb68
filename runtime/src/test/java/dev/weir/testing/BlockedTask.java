package dev.weir.testing;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits until it is interrupted or released: {@code flow.step("blocked",
 * blocked::call)}.
 */
public final class BlockedTask {

  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  /** The body: gives its first input, or null, once it is released. */
  public @Nullable Object call(@Nullable Object[] inputs) throws InterruptedException {
    started.countDown();
    try {
      released.await();
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw e;
    }
    return inputs.length == 0 ? null : inputs[0];
  }

  /** Returns when the task is running. */
  public void awaitStart() throws InterruptedException {
    started.await();
  }

  /** Returns when the task has been interrupted. */
  public void awaitInterrupt() throws InterruptedException {
    interrupted.await();
  }

  /** Lets the task, and any other call of it, come to its end. */
  public void release() {
    released.countDown();
  }
}
