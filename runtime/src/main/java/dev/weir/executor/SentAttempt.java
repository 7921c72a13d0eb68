package dev.weir.executor;

import dev.weir.graph.TaskMethod;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** An attempt away from its run: what is needed to make it elsewhere. */
@SuppressWarnings({
  "serial", // its parts are as serializable as the user's types are
  "ArrayRecordComponent" // nobody compares them, and the inputs may be many
})
record SentAttempt(
    ReceivedAttempt.Origin origin,
    TaskMethod<?, ?> method,
    Object signature,
    @Nullable Object[] inputs)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  SentAttempt(Attempt attempt) {
    this(
        ReceivedAttempt.Origin.of(attempt),
        attempt.method(),
        attempt.signature(),
        attempt.inputs());
  }

  private Object readResolve() {
    return new ReceivedAttempt(origin, method, signature, inputs);
  }
}
