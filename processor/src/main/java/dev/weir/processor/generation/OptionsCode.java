package dev.weir.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.weir.processor.model.Durations;
import dev.weir.processor.model.RetryModel;
import dev.weir.processor.model.RunOptions;
import dev.weir.processor.model.RunOptions.CacheModel;
import dev.weir.processor.model.Written;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** How a task is run, as calls on its description: only what is not so anyway. */
final class OptionsCode {

  private static final List<ClassName> ALL_EXCEPTIONS = List.of(ClassName.get(Exception.class));

  private OptionsCode() {}

  // .trigger(Trigger.ALL_FINISHED).retry(RetryPolicy.of(3)).timeout(Duration.ofSeconds(30))
  static CodeBlock of(RunOptions options) {
    CodeBlock.Builder calls = CodeBlock.builder();
    if (!options.trigger().equals(RunOptions.DEFAULT_TRIGGER)) {
      calls.add(".trigger($T.$L)", Api.TRIGGER, options.trigger());
    }
    if (!options.skipOnUpstreamSkip()) {
      calls.add(".skipOnUpstreamSkip(false)");
    }
    if (options.retry() != null) {
      calls.add(".retry($L)", policy(options.retry()));
    }
    if (options.timeout() != null) {
      calls.add(".timeout($L)", DurationCode.of(duration(options.timeout())));
    }
    if (options.cache() != null) {
      calls.add(".cached($L)", ttl(options.cache()));
    }
    return calls.build();
  }

  // RetryPolicy.of(3).delay(Duration.ofSeconds(10)).backoff(2.0).on(IOException.class)
  private static CodeBlock policy(RetryModel retry) {
    CodeBlock.Builder policy = CodeBlock.builder();
    policy.add("$T.of($L)", Api.RETRY_POLICY, retry.maxRetries().value());
    Duration delay = duration(retry.delay());
    if (!delay.isZero()) {
      policy.add(".delay($L)", DurationCode.of(delay));
    }
    if (retry.backoff().value() != 1) {
      policy.add(".backoff($L)", retry.backoff().value());
    }
    if (retry.maxDelay() != null) {
      policy.add(".maxDelay($L)", DurationCode.of(duration(retry.maxDelay())));
    }
    if (retry.jitter().value() != 0) {
      policy.add(".jitter($L)", retry.jitter().value());
    }
    List<ClassName> exceptions = retry.exceptions();
    if (!exceptions.isEmpty() && !exceptions.equals(ALL_EXCEPTIONS)) {
      policy.add(".on($L)", classes(exceptions));
    }
    return policy.build();
  }

  private static CodeBlock classes(List<ClassName> types) {
    return types.stream()
        .map(type -> CodeBlock.of("$T.class", type))
        .collect(CodeBlock.joining(", "));
  }

  private static CodeBlock ttl(CacheModel cache) {
    return cache.ttl() == null ? CodeBlock.of("null") : DurationCode.of(duration(cache.ttl()));
  }

  private static Duration duration(Written<String> written) {
    return Objects.requireNonNull(Durations.parse(written.value()));
  }
}
