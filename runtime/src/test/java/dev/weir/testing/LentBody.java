package dev.weir.testing;

import dev.weir.executor.Attempt;
import dev.weir.testing.TestFlow.Step;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What travels in place of a task's body, which shares latches and counters with its test and
 * cannot: a number by which the body is found again in the JVM of the test.
 *
 * @param number which body
 */
public record LentBody(long number) implements Step.Signature {

  /** Where a task runs in another JVM: calls the body back in the JVM that has it. */
  public interface Lender {

    /** Makes the attempt where its body is, and gives its result. */
    @Nullable Object call(Attempt attempt) throws Throwable;
  }

  private static final AtomicLong NUMBERS = new AtomicLong();
  // A body lives as long as its flow.
  private static final Map<Long, WeakReference<Step.Signature>> BODIES = new ConcurrentHashMap<>();

  /** Gives what stands for a body. */
  static LentBody of(Step.Signature body) {
    LentBody lent = new LentBody(NUMBERS.incrementAndGet());
    BODIES.put(lent.number, new WeakReference<>(body));
    return lent;
  }

  @Override
  public @Nullable Object call(@Nullable Object[] inputs) throws Throwable {
    WeakReference<Step.Signature> reference = BODIES.get(number);
    Step.Signature body = reference == null ? null : reference.get();
    if (body != null) {
      return body.call(inputs);
    }
    return ServiceLoader.load(Lender.class)
        .findFirst()
        .orElseThrow(() -> new AssertionError("the body of another JVM, or of a flow that is gone"))
        .call(Objects.requireNonNull(Attempt.current()));
  }
}
