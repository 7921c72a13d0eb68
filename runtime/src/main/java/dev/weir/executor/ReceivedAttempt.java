package dev.weir.executor;

import dev.weir.graph.TaskMethod;
import dev.weir.state.TaskReference;
import org.jspecify.annotations.Nullable;

/**
 * An attempt where it was sent to: what comes out of a stream into which an attempt of a run was
 * written. Thread-safe.
 */
public final class ReceivedAttempt extends Attempt {

  private static final long serialVersionUID = 1L;

  private final transient SentAttempt sent;
  private transient volatile boolean cancelled;

  ReceivedAttempt(SentAttempt sent) {
    this.sent = sent;
  }

  /**
   * Says that nobody waits for this attempt any more; its thread is for the caller to interrupt.
   */
  public void cancel() {
    cancelled = true;
  }

  @Override
  public TaskReference task() {
    return sent.origin();
  }

  @Override
  public int number() {
    return sent.number();
  }

  @Override
  public TaskMethod<?, ?> method() {
    return sent.method();
  }

  @Override
  public Object signature() {
    return sent.signature();
  }

  @Override
  public @Nullable Object[] inputs() {
    return sent.inputs();
  }

  @Override
  public boolean isBlocking() {
    return sent.blocking();
  }

  @Override
  public boolean isTimed() {
    return true; // that is for the run to know
  }

  @Override
  public String flow() {
    return sent.origin().flow();
  }

  @Override
  public boolean isResumed() {
    return sent.origin().resumed();
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }
}
