package dev.weir.debug;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.executor.Attempt;
import dev.weir.executor.AttemptQueue;
import dev.weir.executor.FlowExecutor;
import dev.weir.graph.Input;
import dev.weir.graph.TaskMethod;
import dev.weir.internal.Held;
import dev.weir.internal.HeldList;
import dev.weir.run.FlowState;
import dev.weir.state.Failed;
import dev.weir.state.States;
import dev.weir.state.TaskState;
import dev.weir.testing.TestFlow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SavedCallTest {

  private static final ObjectInputFilter ALL = info -> ObjectInputFilter.Status.ALLOWED;

  /** Cannot be serialized. */
  private static final class Connection {}

  private record Item(String name, @Nullable Connection connection) implements Serializable {}

  @SuppressWarnings("ArrayRecordComponent") // one of the kinds of parents
  private record Order(List<Item> items, Map<String, Item> byName, Object[] others)
      implements Serializable {}

  /** Refuses to be written. */
  private static final class Stubborn implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Serial
    private void writeObject(ObjectOutputStream out) {
      throw new IllegalStateException("not me");
    }
  }

  private static @Nullable Object join(@Nullable Object[] inputs) {
    return Arrays.deepToString(inputs);
  }

  /** The attempt that a run makes of a task with some inputs. */
  private static Attempt attempt(@Nullable Object... inputs) {
    TestFlow flow = TestFlow.travelling();
    Input<?>[] given = Arrays.stream(inputs).map(Input::of).toArray(Input<?>[]::new);
    flow.step("join", SavedCallTest::join, given);
    return firstAttempt(flow);
  }

  private static Attempt firstAttempt(TestFlow flow) {
    LookingExecutor executor = new LookingExecutor();
    flow.run(executor);
    assertThat(executor.seen).isNotEmpty();
    return executor.seen.get(0);
  }

  /** Keeps the attempts of a run, and reports them without making them. */
  private static final class LookingExecutor implements FlowExecutor {
    final List<Attempt> seen = new ArrayList<>();

    @Override
    public String name() {
      return "looking";
    }

    @Override
    public void execute(AttemptQueue attempts) throws InterruptedException {
      for (Attempt attempt = attempts.take(); attempt != null; attempt = attempts.take()) {
        seen.add(attempt);
        attempts.start(attempt);
        attempts.succeeded(attempt, null);
      }
    }
  }

  private static SavedCall copy(SavedCall call) throws IOException {
    return SavedCall.readFrom(new DataInputStream(new ByteArrayInputStream(bytes(call))));
  }

  private static byte[] bytes(SavedCall call) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    call.writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @Test
  void aCallIsTheSameAfterATrip() throws Throwable {
    SavedCall call = SavedCall.of(attempt("a", List.of(1, 2), null));

    Attempt restored = copy(call).restore(ALL);

    assertThat(call.problems()).isEmpty();
    assertThat(restored.call()).isEqualTo("[a, [1, 2], null]");
    assertThat(restored.toString()).isEqualTo("attempt 1 of join");
    assertThat(restored.flow()).isEqualTo("Test");
    assertThat(restored.task().position()).isEqualTo(0);
    assertThat(restored.signature()).isSameInstanceAs(restored.method());
  }

  @Test
  void aReplacementTravelsToo() throws Throwable {
    TestFlow flow = TestFlow.travelling();
    flow.replace(flow.div(6), x -> 42 / x);

    Attempt restored = copy(SavedCall.of(firstAttempt(flow))).restore(ALL);

    assertThat(restored.call()).isEqualTo(7);
    assertThat(restored.signature()).isNotInstanceOf(TaskMethod.class);
  }

  @Test
  void anInputThatCannotTravelIsNamedWithItsPathAndLosesNoOther() throws Throwable {
    Map<String, Item> byName = new LinkedHashMap<>();
    byName.put("pen", new Item("pen", null));
    byName.put("ink", new Item("ink", new Connection()));
    Order inList =
        new Order(
            List.of(new Item("pen", null), new Item("ink", new Connection())),
            Map.of(),
            new Object[0]);
    Order inMap = new Order(List.of(), byName, new Object[0]);
    Order inArray = new Order(List.of(), Map.of(), new Object[] {1, new Connection()});
    String connection = " is a dev.weir.debug.SavedCallTest$Connection, which is not serializable";

    SavedCall call = copy(SavedCall.of(attempt("kept", inList, inMap, inArray)));

    assertThat(call.problems())
        .containsExactly(
            "p1.items[1].connection" + connection,
            "p2.byName{…}.connection" + connection,
            "p3.others[1]" + connection)
        .inOrder();
    assertThat(call.values(ALL)).containsExactly("p0", "kept");
    var refused = assertThrows(IllegalStateException.class, () -> call.restore(ALL));
    assertThat(refused)
        .hasMessageThat()
        .isEqualTo(
            "[CallNotSerializable] 'join' cannot be called in another JVM: p1.items[1].connection"
                + connection
                + "; p2.byName{…}.connection"
                + connection
                + "; p3.others[1]"
                + connection
                + "; replay() calls it in this one");
  }

  /** A result that an executor keeps elsewhere. */
  private static final class HeldText extends Held {

    private final @Nullable String text;

    HeldText(@Nullable String text) {
      this.text = text;
    }

    @Override
    public Object get() {
      if (text == null) {
        throw new IllegalStateException("gone with its worker");
      }
      return text;
    }

    @Override
    public void release() {}

    @Override
    public void keep() {}
  }

  @Test
  void whatIsKeptElsewhereIsSavedAsWhatItStandsFor() throws Throwable {
    Held held = new HeldText("held");
    List<Object> some = HeldList.of(new ArrayList<>(List.of(held, "here")));

    SavedCall call = SavedCall.of(attempt(held, some, new HeldText(null)));

    assertThat(call.values(ALL)).containsExactly("p0", "held", "p1", List.of("held", "here"));
    assertThat(call.problems())
        .containsExactly("p2 is kept elsewhere and cannot be had: gone with its worker");
  }

  @Test
  void statesAreSavedWithTheirResultsAndFailures() throws Throwable {
    TestFlow flow = TestFlow.travelling();
    var add = flow.add(Input.of(1), Input.of(2));
    var div = flow.div(0);
    FlowState state = flow.run();
    TaskState<?> success = state.of(add);
    TaskState<?> failed = state.of(div);
    TaskState<?> held = States.success(attempt().task(), 1, 2, 1, new HeldText("held"));

    Map<String, @Nullable Object> values =
        SavedCall.of(attempt(success, failed, List.of(held))).values(ALL);

    assertThat(String.valueOf(values))
        .isEqualTo("{p0=" + success + ", p1=" + failed + ", p2=[" + held + "]}");
    assertThat(((TaskState<?>) Objects.requireNonNull(values.get("p0"))).result()).isEqualTo(3);
    assertThat(((Failed<?>) Objects.requireNonNull(values.get("p1"))).inputs())
        .containsExactly("x", 0);
  }

  @Test
  void aStateThatCannotTravelIsNamedWithWhatKeepsItFromThat() {
    TestFlow flow = TestFlow.travelling();
    var item = flow.step("item", inputs -> new Item("ink", new Connection()));

    TaskState<?> state = flow.run().of(item);

    SavedCall call = SavedCall.of(attempt(List.of(state)));

    assertThat(call.problems())
        .containsExactly(
            "p0[0].content.value.connection is a dev.weir.debug.SavedCallTest$Connection, which is"
                + " not serializable");
  }

  @Test
  void whatRefusesToBeWrittenIsNamedWithItsReason() {
    SavedCall call = SavedCall.of(attempt(List.of("a", new Stubborn())));

    assertThat(call.problems())
        .containsExactly("p0[1] cannot be serialized: java.lang.IllegalStateException: not me");
  }

  @Test
  void aMissingInputCanBeGivenLater() throws Throwable {
    SavedCall call = SavedCall.of(attempt("a", new Connection()));

    Attempt restored = call.with(SavedCall.Part.of("p1", "b")).restore(ALL);

    assertThat(restored.call()).isEqualTo("[a, b]");
  }

  @Test
  void classesOutsideTheAllowListAreNotMade() {
    ObjectInputFilter strings =
        info ->
            info.serialClass() == null || info.serialClass() == String.class
                ? ObjectInputFilter.Status.ALLOWED
                : ObjectInputFilter.Status.REJECTED;
    SavedCall call = SavedCall.of(attempt("a", new Item("pen", null)));

    assertThrows(InvalidClassException.class, () -> call.values(strings));
  }

  @Test
  void damagedBytesAreRefused() throws IOException {
    byte[] bytes = bytes(SavedCall.of(attempt("a", "b")));

    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThrows(
          EOFException.class,
          () -> SavedCall.readFrom(new DataInputStream(new ByteArrayInputStream(cut))));
    }
    bytes[0] = 77;
    var refused =
        assertThrows(
            IOException.class,
            () -> SavedCall.readFrom(new DataInputStream(new ByteArrayInputStream(bytes))));
    assertThat(refused).hasMessageThat().contains("unknown format");
  }
}
