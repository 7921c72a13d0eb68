package dev.weir.distributed.wire;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.acme.Pouring;
import dev.weir.executor.Attempt;
import dev.weir.executor.ReceivedAttempt;
import dev.weir.graph.Place;
import dev.weir.graph.TaskInfo;
import dev.weir.graph.TaskMethod;
import dev.weir.graph.TaskNode;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttemptBytesTest {

  private static final AtomicInteger MADE = new AtomicInteger();

  private final Codec codec = new Codec(new AllowList(List.of()));

  /** Calls a task, or what replaces it. */
  interface Joining extends Serializable {
    String call(Object left, Object right);
  }

  private abstract static class JoiningMethod extends TaskMethod<Joining, TaskNode<String, Joining>>
      implements Joining {

    private static final long serialVersionUID = 1L;

    private static final TaskInfo INFO =
        TaskInfo.of(AttemptBytesTest.class, "join")
            .parameter("left", Object.class)
            .parameter("right", Object.class);

    @Override
    public TaskInfo info() {
      return INFO;
    }

    @Override
    public TaskNode<String, Joining> node(Place place) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String call(Object left, Object right) {
      return left + "-" + right;
    }

    @Override
    public @Nullable Object invoke(Joining signature, @Nullable Object[] inputs) {
      return signature.call(inputs[0], inputs[1]);
    }
  }

  /** Of a static task. */
  private static final class StaticMethod extends JoiningMethod {
    private static final long serialVersionUID = 1L;

    private Object readResolve() {
      MADE.incrementAndGet();
      return this;
    }
  }

  /** Of an object's task. */
  private static final class MethodOfObject extends JoiningMethod {
    private static final long serialVersionUID = 1L;

    private final String object;

    MethodOfObject(String object) {
      this.object = object;
    }

    @Override
    public String call(Object left, Object right) {
      return object + super.call(left, right);
    }
  }

  private static Attempt attempt(TaskMethod<?, ?> method, Object signature, Object... inputs) {
    ReceivedAttempt.Origin origin =
        new ReceivedAttempt.Origin("Tea", "join-2[3]", 3, 4, true, true);
    return new ReceivedAttempt(origin, method, signature, inputs);
  }

  private ReceivedAttempt sent(Attempt attempt) {
    return codec.read(codec.write(attempt, References.NONE), Map.of());
  }

  @Test
  void allOfAnAttemptArrives() throws Throwable {
    JoiningMethod method = new StaticMethod();

    ReceivedAttempt read = sent(attempt(method, method, "tea", 1));

    assertThat(read.flow()).isEqualTo("Tea");
    assertThat(read.task().slug()).isEqualTo("join-2[3]");
    assertThat(read.task().position()).isEqualTo(3);
    assertThat(read.number()).isEqualTo(4);
    assertThat(read.isBlocking()).isTrue();
    assertThat(read.isResumed()).isTrue();
    assertThat(read.inputs()).asList().containsExactly("tea", 1).inOrder();
    assertThat(read.call()).isEqualTo("tea-1");
  }

  @Test
  void methodOfAStaticTaskIsNotMadeAnewForEachAttempt() {
    JoiningMethod method = new StaticMethod();
    MADE.set(0);

    for (int i = 0; i < 3; i++) {
      sent(attempt(method, method, "tea", i));
    }

    assertThat(MADE.get()).isEqualTo(0); // here it was known before it was read
  }

  @Test
  void inputsThatNeedAStreamOfObjectsArriveToo() throws Throwable {
    JoiningMethod method = new StaticMethod();

    ReceivedAttempt read = sent(attempt(method, method, List.of("tea"), 2));

    assertThat(read.call()).isEqualTo("[tea]-2");
  }

  @Test
  void objectOfATaskArrives() throws Throwable {
    JoiningMethod green = new MethodOfObject("green ");
    JoiningMethod black = new MethodOfObject("black ");

    assertThat(sent(attempt(green, green, "tea", 1)).call()).isEqualTo("green tea-1");
    assertThat(sent(attempt(black, black, "tea", 1)).call()).isEqualTo("black tea-1");
  }

  @Test
  void replacementArrives() throws Throwable {
    Joining replacement = (left, right) -> right + "+" + left;

    assertThat(sent(attempt(new StaticMethod(), replacement, "tea", 1)).call()).isEqualTo("1+tea");
  }

  @Test
  void whatIsCutOffIsRefused() {
    JoiningMethod method = new StaticMethod();
    SentTask whole = codec.write(attempt(method, method, "tea", 1), References.NONE);
    byte[] bytes = whole.bytes();

    for (int length = 1; length < bytes.length; length++) {
      SentTask part =
          new SentTask(
              "join", whole.carrier(), whole.packages(), List.of(), Arrays.copyOf(bytes, length));
      assertThat(assertThrows(IllegalArgumentException.class, () -> codec.read(part, Map.of())))
          .hasMessageThat()
          .startsWith("[ValueUnreadable] 'join' cannot be read: java.io.");
    }
  }

  @Test
  void methodThatIsKnownIsCalledOnlyForThoseWhoAllowIt() throws Throwable {
    Pouring method = new Pouring();
    SentTask sent = codec.write(attempt(method, method), References.NONE);
    SentTask unnamed = new SentTask("pour", sent.carrier(), List.of(), List.of(), sent.bytes());

    assertThat(codec.read(sent, Map.of()).call()).isEqualTo("tea");
    Codec stern = new Codec(new AllowList(List.of()));
    assertThat(assertThrows(IllegalArgumentException.class, () -> stern.read(unnamed, Map.of())))
        .hasMessageThat()
        .isEqualTo(
            "[ValueUnreadable] 'pour' cannot be read:"
                + " dev.weir.distributed.wire.ValueBytes$NotAllowedException: com.acme.Pouring; the"
                + " class is not allowed");
  }
}
