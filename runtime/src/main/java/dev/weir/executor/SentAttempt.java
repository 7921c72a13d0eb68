package dev.weir.executor;

import dev.weir.graph.TaskMethod;
import dev.weir.state.TaskReference;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** An attempt away from its run: what is needed to make it elsewhere. */
@SuppressWarnings({
  "serial", // its parts are as serializable as the user's types are
  "ArrayRecordComponent" // nobody compares them, and the inputs may be many
})
record SentAttempt(
    Origin origin,
    int number,
    TaskMethod<?, ?> method,
    Object signature,
    @Nullable Object[] inputs,
    boolean blocking)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Where an attempt comes from. */
  record Origin(String flow, String slug, int position, boolean resumed)
      implements TaskReference, Serializable {
    private static final long serialVersionUID = 1L;
  }

  SentAttempt(Attempt attempt) {
    this(
        new Origin(
            attempt.flow(), attempt.task().slug(), attempt.task().position(), attempt.isResumed()),
        attempt.number(),
        attempt.method(),
        attempt.signature(),
        attempt.inputs(),
        attempt.isBlocking());
  }

  private Object readResolve() {
    return new ReceivedAttempt(this);
  }
}
