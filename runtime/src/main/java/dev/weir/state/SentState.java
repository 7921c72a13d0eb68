package dev.weir.state;

import dev.weir.internal.Unchecked;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A state on its way to another JVM, as plain values. Those of the user's, an exception too, are
 * written as they are.
 */
@SuppressWarnings("serial") // the parts are as serializable as the user's types are
record SentState(Task task, long started, long ended, int attempts, Content content)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Which task. */
  private record Task(String slug, int position) implements TaskReference, Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** What only states of one kind have. */
  private interface Content extends Serializable {
    TaskState<?> with(SentState sent);
  }

  static SentState of(TaskState<?> state) {
    TaskReference reference = state.reference();
    return new SentState(
        new Task(reference.slug(), reference.position()),
        state.startedNanos(),
        state.endedNanos(),
        state.attempts(),
        content(state));
  }

  private static Content content(TaskState<?> state) {
    if (state instanceof Success<?> success) {
      return ofSuccess(success);
    } else if (state instanceof Failed<?> failed) {
      return ofFailure(failed);
    } else if (state instanceof Mapped<?> mapped) {
      return new Children(new ArrayList<>(mapped.children()));
    } else if (state instanceof Cancelled) {
      return new Bare(Kind.CANCELLED);
    } else if (state instanceof Running) {
      return new Bare(Kind.RUNNING);
    } else if (state instanceof Paused<?> paused) {
      return new Stop(paused.message(), paused.inputs());
    } else if (state instanceof Scheduled<?> scheduled) {
      return new Appointment(scheduled.startTime(), state instanceof Retrying);
    }
    return new Bare(Kind.PENDING);
  }

  private static Content ofSuccess(Success<?> success) {
    if (success instanceof Skipped) {
      return new Skip(success.message());
    }
    boolean dropped = success.isWithoutResult();
    return new Value(dropped ? null : success.heldResult(), dropped, success instanceof Cached);
  }

  private static Content ofFailure(Failed<?> failed) {
    if (failed instanceof TriggerFailed<?> notRun) {
      // Not what is between it and its root causes, which may be a long chain.
      return new NotRun(new ArrayList<>(notRun.rootCauses()), notRun.reason(), notRun.thrown());
    }
    return new Failure(failed.exception(), failed.call(), failed instanceof TimedOut);
  }

  private Object readResolve() {
    return content.with(this);
  }

  private enum Kind {
    PENDING,
    RUNNING,
    CANCELLED
  }

  private record Bare(Kind kind) implements Content {
    private static final long serialVersionUID = 1L;

    @Override
    public TaskState<?> with(SentState sent) {
      return switch (kind) {
        case PENDING -> new Pending<>(sent.task, sent.started, sent.attempts);
        case RUNNING -> new Running<>(sent.task, sent.started, sent.attempts);
        case CANCELLED -> new Cancelled<>(sent.task, sent.started, sent.ended, sent.attempts);
      };
    }
  }

  private record Appointment(Instant startTime, boolean again) implements Content {
    private static final long serialVersionUID = 1L;

    @Override
    public TaskState<?> with(SentState sent) {
      return again
          ? new Retrying<>(sent.task, sent.started, sent.attempts, startTime)
          : new Scheduled<>(sent.task, sent.started, sent.attempts, startTime);
    }
  }

  private record Stop(String message, Map<String, @Nullable Object> inputs) implements Content {
    private static final long serialVersionUID = 1L;

    @Override
    public TaskState<?> with(SentState sent) {
      return new Paused<>(sent.task, sent.started, sent.attempts, message, inputs);
    }
  }

  private record Skip(String message) implements Content {
    private static final long serialVersionUID = 1L;

    @Override
    public TaskState<?> with(SentState sent) {
      return new Skipped<>(sent.task, sent.started, sent.ended, sent.attempts, message);
    }
  }

  private record Value(@Nullable Object value, boolean dropped, boolean cached) implements Content {
    private static final long serialVersionUID = 1L;

    @Override
    public TaskState<?> with(SentState sent) {
      Object result = dropped ? Success.DROPPED : value;
      return cached
          ? new Cached<>(sent.task, sent.ended, result)
          : new Success<>(sent.task, sent.started, sent.ended, sent.attempts, result);
    }
  }

  private record Failure(Throwable exception, FailedCall call, boolean late) implements Content {
    private static final long serialVersionUID = 1L;

    @Override
    public TaskState<?> with(SentState sent) {
      return late && exception instanceof TimeoutException timeout
          ? new TimedOut<>(sent.task, sent.started, sent.ended, sent.attempts, timeout, call)
          : new Failed<>(sent.task, sent.started, sent.ended, sent.attempts, exception, call);
    }
  }

  private record NotRun(List<Failed<?>> roots, @Nullable String reason, @Nullable Throwable thrown)
      implements Content {
    private static final long serialVersionUID = 1L;

    @Override
    public TaskState<?> with(SentState sent) {
      return new TriggerFailed<>(sent.task, sent.ended, List.copyOf(roots), reason, thrown);
    }
  }

  private record Children(List<TaskState<?>> states) implements Content {
    private static final long serialVersionUID = 1L;

    @Override
    public TaskState<?> with(SentState sent) {
      List<TaskState<@Nullable Object>> typed = Unchecked.cast(states);
      return new Mapped<>(sent.task, sent.started, sent.ended, Collections.unmodifiableList(typed));
    }
  }
}
