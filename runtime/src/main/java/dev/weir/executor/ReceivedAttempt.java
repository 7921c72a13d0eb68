package dev.weir.executor;

import dev.weir.graph.TaskMethod;
import dev.weir.state.TaskReference;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An attempt where it was sent to: what comes out of a stream into which an attempt of a run was
 * written. Thread-safe.
 */
public final class ReceivedAttempt extends Attempt {

  private static final long serialVersionUID = 1L;

  private final transient Origin origin;
  private final transient TaskMethod<?, ?> method;
  private final transient Object signature;
  private final transient @Nullable Object[] inputs;
  private transient volatile boolean cancelled;

  /**
   * Which attempt it is, and what the run says of it.
   *
   * @param flow the name of the flow
   * @param slug the task; for a child of a mapped one its index is in it
   * @param position where the task is in its flow, or the child among its siblings
   * @param number 1 for the first attempt
   * @param blocking whether the task waits more than it computes
   * @param resumed whether the task had paused in an earlier run
   */
  public record Origin(
      String flow, String slug, int position, int number, boolean blocking, boolean resumed)
      implements TaskReference, Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * Where an attempt comes from.
     *
     * @param attempt an attempt of a run
     * @return all of it that is not what to call
     */
    public static Origin of(Attempt attempt) {
      TaskReference task = attempt.task();
      return new Origin(
          attempt.flow(),
          task.slug(),
          task.position(),
          attempt.number(),
          attempt.isBlocking(),
          attempt.isResumed());
    }
  }

  /**
   * An attempt that has come by other means than a stream of objects.
   *
   * @param origin which one it is
   * @param method what knows how to call the task
   * @param signature what is called
   * @param inputs one value for each parameter; the array is not copied
   */
  public ReceivedAttempt(
      Origin origin, TaskMethod<?, ?> method, Object signature, @Nullable Object[] inputs) {
    this.origin = origin;
    this.method = method;
    this.signature = signature;
    this.inputs = inputs;
  }

  /**
   * Says that nobody waits for this attempt any more; its thread is for the caller to interrupt.
   */
  public void cancel() {
    cancelled = true;
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
    return origin.blocking();
  }

  @Override
  public boolean isTimed() {
    return true; // that is for the run to know
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
    return cancelled;
  }
}
