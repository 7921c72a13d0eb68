package dev.weir.graph;

import dev.weir.Trigger;
import dev.weir.internal.Misuse;
import dev.weir.internal.Unchecked;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The superclass of generated node classes, which makes options return the node's own class. User
 * code says {@link TaskNode}.
 *
 * @param <R> the type of the result, boxed
 * @param <S> the call signature
 * @param <N> the generated class itself
 */
public abstract class GeneratedNode<R extends @Nullable Object, S, N extends GeneratedNode<R, S, N>>
    extends TaskNode<R, S> {

  /**
   * For generated code.
   *
   * @param place the node's place in its flow
   */
  protected GeneratedNode(Place place) {
    super(place);
  }

  @Override
  public final N named(String name) {
    rename(name);
    return own();
  }

  @Override
  public final N tagged(String... tags) {
    tag(tags);
    return own();
  }

  @Override
  public final N blocking() {
    return with(spec().info().blocking());
  }

  @Override
  public final N after(TaskNode<?, ?>... upstream) {
    runAfter(upstream);
    return own();
  }

  @Override
  public final N trigger(Trigger trigger) {
    Misuse.requireNonNull(trigger, "trigger");
    return with(spec().info().trigger(trigger));
  }

  @Override
  public final N trigger(TriggerRule rule) {
    Misuse.requireNonNull(rule, "rule");
    return with(spec().info().trigger(rule));
  }

  @Override
  public final N skipOnUpstreamSkip(boolean skip) {
    return with(spec().info().skipOnUpstreamSkip(skip));
  }

  @Override
  public final N retries(int maxRetries) {
    return retry(RetryPolicy.of(maxRetries));
  }

  @Override
  public final N retries(int maxRetries, Duration delay) {
    return retry(RetryPolicy.of(maxRetries).delay(delay));
  }

  @Override
  public final N retry(RetryPolicy policy) {
    Misuse.requireNonNull(policy, "policy");
    return with(spec().info().retry(policy));
  }

  @Override
  public final N timeout(Duration timeout) {
    if (Misuse.requireNonNull(timeout, "timeout").isNegative() || timeout.isZero()) {
      throw Misuse.TIMEOUT_NOT_POSITIVE.argument(slug(), timeout);
    }
    return with(spec().info().timeout(timeout));
  }

  @Override
  public final N cached(Duration ttl) {
    if (Misuse.requireNonNull(ttl, "ttl").isNegative()) {
      throw Misuse.DURATION_NEGATIVE.argument("ttl", ttl);
    }
    return with(spec().info().cached(ttl));
  }

  private N with(TaskInfo info) {
    change(info);
    return own();
  }

  private N own() {
    return Unchecked.cast(this);
  }
}
