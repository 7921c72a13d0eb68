package dev.weir.debug;

import dev.weir.executor.Attempt;
import dev.weir.graph.TaskMethod;
import dev.weir.state.TaskReference;
import org.jspecify.annotations.Nullable;

/** An attempt that was saved, to be made once more, away from any run. */
final class RestoredAttempt extends Attempt {

  private static final long serialVersionUID = 1L;

  private final transient SavedCall.Origin origin;
  private final transient TaskMethod<?, ?> method;
  private final transient Object signature;
  private final transient @Nullable Object[] inputs;

  RestoredAttempt(
      SavedCall.Origin origin,
      TaskMethod<?, ?> method,
      Object signature,
      @Nullable Object[] inputs) {
    this.origin = origin;
    this.method = method;
    this.signature = signature;
    this.inputs = inputs;
  }

  @Override
  public TaskReference task() {
    return origin;
  }

  @Override
  public int number() {
    return origin.number();
  }

  @Override
  public TaskMethod<?, ?> method() {
    return method;
  }

  @Override
  public Object signature() {
    return signature;
  }

  @Override
  public @Nullable Object[] inputs() {
    return inputs;
  }

  @Override
  public boolean isBlocking() {
    return false;
  }

  @Override
  public boolean isTimed() {
    return false;
  }

  @Override
  public String flow() {
    return origin.flow();
  }

  @Override
  public boolean isResumed() {
    return origin.resumed();
  }

  @Override
  public boolean isCancelled() {
    return false;
  }
}
