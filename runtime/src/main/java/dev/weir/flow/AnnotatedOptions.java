package dev.weir.flow;

import dev.weir.Cache;
import dev.weir.Retry;
import dev.weir.Task;
import dev.weir.Timeout;
import dev.weir.graph.RetryPolicy;
import dev.weir.graph.TaskInfo;
import dev.weir.internal.Misuse;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the annotations of a task's method how it is to be run.
 *
 * <p>The processor has checked what they say, unless the class was compiled without it, so all is
 * checked again.
 */
final class AnnotatedOptions {

  private final Method method;
  private final Task task;

  AnnotatedOptions(Method method, Task task) {
    this.method = method;
    this.task = task;
  }

  /** Adds to a description what the annotations say. */
  TaskInfo addTo(TaskInfo info) {
    TaskInfo changed =
        info.tagged(task.tags())
            .trigger(task.trigger())
            .skipOnUpstreamSkip(task.skipOnUpstreamSkip());
    changed = task.blocking() ? changed.blocking() : changed;
    Retry retry = method.getAnnotation(Retry.class);
    changed = retry == null ? changed : changed.retry(policy(retry));
    Timeout timeout = method.getAnnotation(Timeout.class);
    changed = timeout == null ? changed : changed.timeout(limit(timeout));
    Cache cache = method.getAnnotation(Cache.class);
    return cache == null ? changed : changed.cached(ttl(cache));
  }

  private RetryPolicy policy(Retry retry) {
    RetryPolicy policy =
        RetryPolicy.of(retry.maxRetries())
            .delay(duration(retry.delay(), "delay"))
            .backoff(retry.backoff())
            .jitter(retry.jitter())
            .on(retry.on());
    return retry.maxDelay().isEmpty()
        ? policy
        : policy.maxDelay(duration(retry.maxDelay(), "maxDelay"));
  }

  private Duration limit(Timeout timeout) {
    Duration limit = duration(timeout.value(), "timeout");
    if (limit.isZero() || limit.isNegative()) {
      throw Misuse.TIMEOUT_NOT_POSITIVE.argument(method.getName(), limit);
    }
    return limit;
  }

  private @Nullable Duration ttl(Cache cache) {
    if (cache.ttl().isEmpty()) {
      return null;
    }
    Duration ttl = duration(cache.ttl(), "ttl");
    if (ttl.isNegative()) {
      throw Misuse.DURATION_NEGATIVE.argument("ttl", ttl);
    }
    return ttl;
  }

  private Duration duration(String text, String name) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw Misuse.DURATION_INVALID.argument(name, method.getName(), text);
    }
  }
}
