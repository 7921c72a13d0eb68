package dev.weir.testing;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.executor.FlowExecutor;
import dev.weir.run.TaskContext;
import dev.weir.state.Failed;
import dev.weir.state.TaskState;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is the same object on most executors, and an equal copy where values travel. */
public final class Travel {

  private static final int FEWER = 50;

  private Travel() {}

  /** Whether tasks get copies of values, and exceptions arrive as copies. */
  public static boolean makesCopies(FlowExecutor executor) {
    return executor.name().equals("distributed");
  }

  /** A number of tasks that is large: for the engine, or where each of them travels. */
  public static int many(FlowExecutor executor, int number) {
    return makesCopies(executor) ? number / FEWER : number;
  }

  /** Waits in a task for the interrupt that is on its way to it, where that may be a message. */
  public static void awaitInterrupt(FlowExecutor executor) {
    while (makesCopies(executor)
        && !(Thread.currentThread().isInterrupted() && TaskContext.current().isCancelled())) {
      Thread.onSpinWait();
    }
  }

  /** Asserts that an exception is what was thrown. */
  public static void assertIs(FlowExecutor executor, @Nullable Throwable actual, Throwable thrown) {
    if (!makesCopies(executor)) {
      assertThat(actual).isSameInstanceAs(thrown);
      return;
    }
    assertThat(actual).isNotSameInstanceAs(thrown);
    assertThat(actual).isInstanceOf(thrown.getClass());
    assertThat(actual).hasMessageThat().isEqualTo(thrown.getMessage());
    assertThat(actual == null ? null : actual.getStackTrace()).isEqualTo(thrown.getStackTrace());
  }

  /** Asserts that a task was given the states that the run has in the end. */
  public static void assertAre(FlowExecutor executor, List<?> actual, List<TaskState<?>> states) {
    if (!makesCopies(executor)) {
      assertThat(actual).containsExactlyElementsIn(states).inOrder();
      return;
    }
    assertThat(actual).hasSize(states.size());
    Iterator<TaskState<?>> expected = states.iterator();
    for (Object copy : actual) {
      assertAlike((TaskState<?>) copy, expected.next());
    }
  }

  private static void assertAlike(TaskState<?> copy, TaskState<?> state) {
    assertThat(copy).isNotSameInstanceAs(state);
    assertThat(copy.getClass()).isEqualTo(state.getClass());
    assertThat(copy.toString()).isEqualTo(state.toString());
    assertThat(copy.task()).isEqualTo(state.task());
    assertThat(copy.attempts()).isEqualTo(state.attempts());
    assertThat(copy.started()).isEqualTo(state.started());
    assertThat(copy.ended()).isEqualTo(state.ended());
    if (copy instanceof Failed<?> failed && state instanceof Failed<?> original) {
      assertThat(failed.inputs()).isEqualTo(original.inputs());
    } else if (state.isSuccessful()) {
      assertThat(copy).isEqualTo(state);
    }
  }
}
