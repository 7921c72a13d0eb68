package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;

import com.acme.Crate;
import dev.weir.graph.Input;
import dev.weir.graph.TaskNode;
import dev.weir.internal.Unchecked;
import dev.weir.run.FlowState;
import dev.weir.state.Failed;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** What may travel, and what is said where it may not. */
class SerializationTest {

  private final TestFlow flow = new TestFlow();
  private final DistributedExecutor executor = DistributedExecutor.builder().build();

  private Throwable failure(TaskNode<?, ?> task) {
    return ((Failed<?>) flow.run(executor).of(task)).exception();
  }

  @Test
  void tasksGetAndGiveCopies() {
    List<Object> made = new ArrayList<>();
    Step make =
        flow.step(
            "make",
            inputs -> {
              List<Object> list = new ArrayList<>(List.of(1));
              made.add(list);
              return list;
            });
    Step change =
        flow.step(
            "change",
            inputs -> {
              List<Object> list = Unchecked.cast(inputs[0]);
              return list.add(2);
            },
            make);
    Step read = flow.step("read", inputs -> inputs[0], make).after(change);

    FlowState state = flow.run(executor);

    assertThat(state.result(make)).isEqualTo(List.of(1));
    assertThat(state.result(make)).isNotSameInstanceAs(made.get(0));
    assertThat(state.result(read)).isEqualTo(List.of(1));
  }

  @Test
  void inputThatIsNotSerializableIsNamed() {
    Step task = flow.step("sail", inputs -> null, Input.of(1), Input.of(new Cargo.Engine()));

    assertThat(failure(task))
        .hasMessageThat()
        .isEqualTo(
            "[ValueNotSerializable] input 'p1' of 'sail' cannot be sent to a worker: it is a"
                + " dev.weir.distributed.Cargo$Engine, which is not serializable; make it"
                + " serializable, or a transient field of what holds it");
  }

  @Test
  void fieldThatIsNotSerializableIsNamed() {
    Step task = flow.step("sail", inputs -> null, Input.of(Cargo.withEngine()));

    assertThat(failure(task))
        .hasMessageThat()
        .isEqualTo(
            "[ValueNotSerializable] input 'p0' of 'sail' cannot be sent to a worker:"
                + " Cargo.parts[1].engine is a dev.weir.distributed.Cargo$Engine, which is not"
                + " serializable; make it serializable, or a transient field of what holds it");
    assertThat(failure(task)).hasCauseThat().isInstanceOf(java.io.NotSerializableException.class);
  }

  @Test
  void resultThatIsNotSerializableFailsItsTask() {
    Step task = flow.step("build", inputs -> Cargo.withEngine());
    Step next = flow.step("next", inputs -> 1, task);

    FlowState state = flow.run(executor);

    assertThat(state.of(task).message())
        .isEqualTo(
            "java.lang.IllegalArgumentException: [ValueNotSerializable] the result of 'build'"
                + " cannot be sent to a worker: Cargo.parts[1].engine is a"
                + " dev.weir.distributed.Cargo$Engine, which is not serializable; make it"
                + " serializable, or a transient field of what holds it");
    assertThat(state.of(task).attempts()).isEqualTo(1);
    assertThat(state.of(next).attempts()).isEqualTo(0);
  }

  /** Another attempt would meet the same value. */
  @Test
  void whatCannotTravelIsNotTriedAgain() {
    Step cannotGo = flow.step("go", inputs -> null, Input.of(new Cargo.Engine())).retries(5);
    Step cannotArrive = flow.step("arrive", inputs -> null, Input.of(new Unreadable())).retries(5);
    Step cannotReturn = flow.step("return", inputs -> new Cargo.Engine()).retries(5);
    Step cannotBeRead = flow.step("read", inputs -> new Unreadable()).retries(5);

    FlowState state = flow.run(executor);

    for (Step step : List.of(cannotGo, cannotArrive, cannotReturn, cannotBeRead)) {
      assertThat(state.of(step)).isInstanceOf(Failed.class);
      assertThat(state.of(step).attempts()).isEqualTo(1);
    }
  }

  /** A task that throws what a value that cannot travel would fail it with is retried. */
  @Test
  void whatTheTaskThrowsItselfIsTriedAgain() {
    Step task =
        flow.step(
                "task",
                inputs -> {
                  throw new IllegalArgumentException("odd");
                })
            .retries(2);

    assertThat(flow.run(executor).of(task).attempts()).isEqualTo(3);
  }

  @Test
  void whatAReplacementCapturesIsNamed() {
    TestFlow.Div div = flow.div(1);
    Cargo.Engine engine = new Cargo.Engine();
    TestFlow.Div replaced = flow.replace(div, x -> engine.hashCode());

    assertThat(failure(replaced))
        .hasMessageThat()
        .isEqualTo(
            "[ValueNotSerializable] what 'div-2' calls cannot be sent to a worker: what the lambda"
                + " captures is a dev.weir.distributed.Cargo$Engine, which is not serializable;"
                + " make it serializable, or a transient field of what holds it");
  }

  @Test
  void classOfAnotherPackageIsRefusedUntilItIsAllowed() {
    Step task = flow.step("weigh", inputs -> inputs[0], Input.of(new Crate("tea", List.of(1, 2))));

    assertThat(failure(task))
        .hasMessageThat()
        .isEqualTo(
            "[ClassNotAllowed] input 'p0' of 'weigh' cannot be sent to a worker: it is a"
                + " com.acme.Crate, whose package is not allowed; allow it with"
                + " DistributedExecutor.builder().allow(\"com.acme.\")");
    for (String allowed : List.of("com.acme.", "com.", "com.acme.Crate")) {
      FlowState state = flow.run(DistributedExecutor.builder().allow(allowed).build());
      assertThat(state.result(task)).isEqualTo(new Crate("tea", List.of(1, 2)));
    }
    FlowState state = flow.run(DistributedExecutor.builder().allow("com.acme.Cra").build());
    assertThat(state.isFailed()).isTrue();
  }

  @Test
  void packagesOfTheSignatureAreAllowed() {
    Step task =
        flow.typed(
            "weigh",
            inputs -> inputs[0],
            List.of(Crate.class),
            Input.of(new Crate("tea", List.of())));

    assertThat(flow.run(executor).result(task)).isEqualTo(new Crate("tea", List.of()));
  }

  @Test
  void classOfTheJdkThatIsNoDataIsRefused() {
    Step task = flow.step("log", inputs -> Level.INFO);

    assertThat(failure(task))
        .hasMessageThat()
        .isEqualTo(
            "[ClassNotAllowed] the result of 'log' cannot be sent to a worker: it is a"
                + " java.util.logging.Level, whose package is not allowed; allow it with"
                + " DistributedExecutor.builder().allow(\"java.util.logging.\")");
  }

  /** Records are values, whatever they say of serialization; so are paths. */
  @Test
  void recordsAndPathsTravelAsTheyAre() {
    Path jrt = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
    Leg leg = new Leg("a", List.of(new Leg("b", List.of(), Path.of("x", "y"))), jrt);
    Step same = flow.step("same", inputs -> inputs[0], Input.of(leg));

    Object result = flow.run(executor).result(same);

    assertThat(result).isEqualTo(leg);
    assertThat(result).isNotSameInstanceAs(leg);
  }

  @Test
  void recordThatDoesNotAcceptItsComponentsAnyMoreIsNamed() {
    Step task = flow.step("fuel", inputs -> inputs[0], Input.of(new Tank(1)));
    Tank.limit = 0;

    assertThat(failure(task))
        .hasMessageThat()
        .isEqualTo(
            "[ValueUnreadable] 'fuel' cannot be read: java.io.InvalidObjectException:"
                + " dev.weir.distributed.SerializationTest$Tank cannot have these components:"
                + " java.lang.IllegalArgumentException: too much");
  }

  private record Leg(String name, List<Leg> next, Path map) {}

  private record Tank(int fuel) {
    static volatile int limit = 1;

    Tank {
      if (fuel > limit) {
        throw new IllegalArgumentException("too much");
      }
    }
  }

  @Test
  void whatWritingThrowsIsTold() {
    Step task = flow.step("write", inputs -> null, Input.of(new Unwilling()));

    assertThat(failure(task))
        .hasMessageThat()
        .isEqualTo(
            "[ValueUnwritable] input 'p0' of 'write' cannot be sent to a worker: writing it threw"
                + " java.io.IOException: not today");
  }

  @Test
  void whatReadingThrowsIsTold() {
    Step task = flow.step("read", inputs -> null, Input.of(new Unreadable()));

    assertThat(failure(task))
        .hasMessageThat()
        .isEqualTo("[ValueUnreadable] 'read' cannot be read: java.io.IOException: not me");
  }

  @Test
  void valueThatIsNestedTooDeepFailsItsTaskOnly() {
    Step task =
        flow.step(
            "nest",
            inputs -> {
              List<Object> list = new ArrayList<>();
              for (int i = 0; i < 100_000; i++) {
                list = new ArrayList<>(List.of(list));
              }
              return list;
            });
    Step apart = flow.step("apart", inputs -> 1);

    FlowState state = flow.run(executor);

    assertThat(state.of(task).message())
        .isEqualTo(
            "java.lang.IllegalArgumentException: [ValueUnwritable] the result of 'nest' cannot be"
                + " sent to a worker: writing it threw java.lang.StackOverflowError");
    assertThat(state.result(apart)).isEqualTo(1);
  }

  private static final class Unwilling implements Serializable {
    private static final long serialVersionUID = 1L;

    private void writeObject(ObjectOutputStream out) throws IOException {
      throw new IOException("not today");
    }
  }

  private static final class Unreadable implements Serializable {
    private static final long serialVersionUID = 1L;

    private void readObject(java.io.ObjectInputStream in) throws IOException {
      throw new IOException("not me");
    }
  }
}
