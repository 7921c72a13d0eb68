package dev.weir.state;

import static com.google.common.truth.Truth.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** States on their way to another JVM arrive as they were. */
class SentStateTest {

  private static final TaskReference TASK = new Reference("div-2", 5);

  private record Reference(String slug, int position) implements TaskReference {}

  @SuppressWarnings("serial") // the inputs of these tests are
  private record Call(Map<String, @Nullable Object> inputs) implements FailedCall, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public Object replay() {
      return "again";
    }

    @Override
    public PostMortem postMortem(Failed<?> failed) {
      throw new UnsupportedOperationException();
    }

    @Override
    public DebugSession debug(int port) {
      throw new UnsupportedOperationException();
    }
  }

  /** Writes states in the form that they travel in, wherever they are. */
  private static final class Output extends ObjectOutputStream {
    Output(OutputStream out) throws IOException {
      super(out);
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object object) {
      return object instanceof TaskState<?> state ? States.sent(state) : object;
    }
  }

  private static TaskState<?> copy(TaskState<?> state) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new Output(bytes)) {
        out.writeObject(state);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        TaskState<?> copy = (TaskState<?>) in.readObject();
        assertThat(copy).isNotSameInstanceAs(state);
        assertThat(copy.getClass()).isEqualTo(state.getClass());
        assertThat(copy.task()).isEqualTo("div-2");
        assertThat(copy.reference().position()).isEqualTo(5);
        assertThat(copy.message()).isEqualTo(state.message());
        assertThat(copy.attempts()).isEqualTo(state.attempts());
        assertThat(copy.started()).isEqualTo(state.started());
        assertThat(copy.ended()).isEqualTo(state.ended());
        return copy;
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Failed<?> failed(Throwable exception) {
    return States.failed(TASK, 1, 2, 3, exception, new Call(Map.of("x", 0)));
  }

  @Test
  void unfinishedStates() {
    copy(States.pending(TASK));
    copy(States.running(TASK, 7, 1));
    copy(new Scheduled<>(TASK, 7, 1, States.instant(9)));
    Retrying<?> retrying = (Retrying<?>) copy(States.retrying(TASK, 7, 2, 9));
    assertThat(retrying.attempt()).isEqualTo(3);
    assertThat(retrying.startTime()).isEqualTo(States.instant(9));
    Paused<?> paused = (Paused<?>) copy(States.paused(TASK, 7, 1, "for lunch", Map.of("x", 1)));
    assertThat(paused.inputs()).containsExactly("x", 1);
  }

  @Test
  void successes() {
    assertThat(copy(States.success(TASK, 1, 2, 1, "a")).result()).isEqualTo("a");
    assertThat(copy(States.success(TASK, 1, 2, 1, null)).result()).isNull();
    assertThat(copy(States.cached(TASK, 2, "a")).result()).isEqualTo("a");
    copy(States.skipped(TASK, 1, 2, 1, "no rows"));
    copy(States.cancelled(TASK, 1, 2, 1));
    Success<?> dropped = States.withoutResult(States.success(TASK, 1, 2, 1, "a"));
    assertThat(States.isWithoutResult((Success<?>) copy(dropped))).isTrue();
  }

  @Test
  void failuresWithTheirInputsAndCalls() throws Exception {
    Failed<?> copy = (Failed<?>) copy(failed(new IOException("full")));
    assertThat(copy.exception()).isInstanceOf(IOException.class);
    assertThat(copy.inputs()).containsExactly("x", 0);
    assertThat(copy.replay()).isEqualTo("again");
    TimeoutException late = new TimeoutException("late");
    copy(States.timedOut(TASK, 1, 2, 1, late, new Call(Map.of())));
  }

  @Test
  void tasksThatDidNotRunKnowTheirRootCauses() {
    Failed<?> root = failed(new IOException("full"));
    TriggerFailed<?> between = States.triggerFailed(TASK, 4, List.of(root));

    TriggerFailed<?> copy =
        (TriggerFailed<?>) copy(States.triggerFailed(TASK, 5, List.of(between)));

    assertThat(copy.rootCauses()).hasSize(1);
    assertThat(copy.rootCauses().get(0).message()).isEqualTo("java.io.IOException: full");
    assertThat(copy.exception()).hasCauseThat().isInstanceOf(IOException.class);
  }

  @Test
  void triggerThatThrewIsKept() {
    IllegalStateException thrown = new IllegalStateException("no");
    TriggerFailed<?> own = States.triggerFailed(TASK, 5, List.of(), "its trigger threw", thrown);

    TriggerFailed<?> copy = (TriggerFailed<?>) copy(own);

    assertThat(copy.rootCauses()).isEmpty();
    assertThat(copy.exception()).hasCauseThat().hasMessageThat().isEqualTo("no");
  }

  @Test
  void mappedStatesWithTheirChildren() {
    TaskState<@Nullable Object> good = child(States.success(TASK, 1, 2, 1, "a"));
    TaskState<@Nullable Object> bad = child(failed(new IOException("full")));

    Mapped<?> copy = (Mapped<?>) copy(States.mapped(TASK, 1, 2, List.of(good, bad)));

    assertThat(copy.children().get(0)).isEqualTo(good);
    assertThat(copy.children().get(1).message()).isEqualTo("java.io.IOException: full");
  }

  @SuppressWarnings("unchecked") // a child's type is its task's
  private static TaskState<@Nullable Object> child(TaskState<?> state) {
    return (TaskState<@Nullable Object>) state;
  }
}
