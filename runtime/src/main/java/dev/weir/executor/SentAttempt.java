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

  /** The same, on the other side. */
  private static final class ReceivedAttempt extends Attempt {

    private static final long serialVersionUID = 1L;

    private final transient SentAttempt sent;

    ReceivedAttempt(SentAttempt sent) {
      this.sent = sent;
    }

    @Override
    public TaskReference task() {
      return sent.origin;
    }

    @Override
    public int number() {
      return sent.number;
    }

    @Override
    public TaskMethod<?, ?> method() {
      return sent.method;
    }

    @Override
    public Object signature() {
      return sent.signature;
    }

    @Override
    public @Nullable Object[] inputs() {
      return sent.inputs;
    }

    @Override
    public boolean isBlocking() {
      return sent.blocking;
    }

    @Override
    public boolean isTimed() {
      return true; // that is for the run to know
    }

    @Override
    public String flow() {
      return sent.origin.flow;
    }

    @Override
    public boolean isResumed() {
      return sent.origin.resumed;
    }

    @Override
    public boolean isCancelled() {
      return false;
    }
  }
}
