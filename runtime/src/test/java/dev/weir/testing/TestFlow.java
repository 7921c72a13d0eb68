package dev.weir.testing;

import dev.weir.flow.TaskFlow;
import dev.weir.flow.Wiring;
import dev.weir.graph.Arg;
import dev.weir.graph.GeneratedNode;
import dev.weir.graph.Input;
import dev.weir.graph.MappedNode;
import dev.weir.graph.Place;
import dev.weir.graph.RuntimeVersion;
import dev.weir.graph.TaskInfo;
import dev.weir.graph.TaskMethod;
import dev.weir.state.TaskState;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A builder in the form of generated ones, with tasks whose bodies tests give. */
public final class TestFlow extends TaskFlow {

  private final boolean travels;

  public TestFlow() {
    this(false);
  }

  private TestFlow(boolean travels) {
    super("Test", RuntimeVersion.GENERATION, RuntimeVersion.NUMBER);
    this.travels = travels;
  }

  private TestFlow(TestFlow original) {
    super(original);
    this.travels = original.travels;
  }

  /** A flow whose bodies travel themselves, and so do not need the JVM of their test. */
  public static TestFlow travelling() {
    return new TestFlow(true);
  }

  private Step.Method method(String taskName, Step.Signature body, List<Class<?>> types) {
    return new Step.Method(taskName, body, types, travels);
  }

  /** Adds {@code int add(int a, int b)}. */
  public Add add(Input<? extends Integer> a, Input<? extends Integer> b) {
    return Wiring.add(this, new Add.Method(), a, b);
  }

  /** Adds {@code int div(int x)}, which is {@code 1 / x}. */
  public Div div(Input<? extends Integer> x) {
    return Wiring.add(this, new Div.Method(), x);
  }

  public Div div(int x) {
    return div(Input.of(x));
  }

  /** Adds a task of any name with parameters {@code p0}, {@code p1} and so on. */
  public Step step(String taskName, Step.Signature body, Input<?>... inputs) {
    return Wiring.add(this, method(taskName, body, types(Object.class, inputs)), inputs);
  }

  /** The same with parameters of type {@code TaskState}. */
  public Step watch(String taskName, Step.Signature body, Input<?>... inputs) {
    return Wiring.add(this, method(taskName, body, types(TaskState.class, inputs)), inputs);
  }

  /** The same with parameters of any types. */
  public Step typed(
      String taskName, Step.Signature body, List<Class<?>> types, Input<?>... inputs) {
    return Wiring.add(this, method(taskName, body, types), inputs);
  }

  /** The same, called once for each element; parameters are of type {@code Object}. */
  public MappedNode<@Nullable Object, Step.Signature> map(
      String taskName, Step.Signature body, Arg<?>... arguments) {
    return Wiring.map(this, method(taskName, body, types(Object.class, arguments)), arguments);
  }

  /** Mapped, with parameters of any types. */
  public MappedNode<@Nullable Object, Step.Signature> mapTyped(
      String taskName, Step.Signature body, List<Class<?>> types, Arg<?>... arguments) {
    return Wiring.map(this, method(taskName, body, types), arguments);
  }

  private static List<Class<?>> types(Class<?> type, Arg<?>[] arguments) {
    return Collections.nCopies(arguments.length, type);
  }

  @Override
  public TestFlow copy() {
    return new TestFlow(this);
  }

  public static final class Add extends GeneratedNode<Integer, Add.Signature, Add> {
    private Add(Place place) {
      super(place);
    }

    @FunctionalInterface
    public interface Signature extends Serializable {
      int call(int a, int b);
    }

    private static final class Method extends TaskMethod<Add.Signature, Add>
        implements Add.Signature {
      private static final long serialVersionUID = 1L;
      private static final TaskInfo INFO =
          TaskInfo.of(TestFlow.class, "add").parameter("a", int.class).parameter("b", int.class);

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Add node(Place place) {
        return new Add(place);
      }

      @Override
      public int call(int a, int b) {
        return a + b;
      }

      @Override
      public Object invoke(Add.Signature signature, @Nullable Object[] inputs) {
        return signature.call(intOf(inputs[0]), intOf(inputs[1]));
      }
    }
  }

  public static final class Div extends GeneratedNode<Integer, Div.Signature, Div> {
    private Div(Place place) {
      super(place);
    }

    @FunctionalInterface
    public interface Signature extends Serializable {
      int call(int x);
    }

    private static final class Method extends TaskMethod<Div.Signature, Div>
        implements Div.Signature {
      private static final long serialVersionUID = 1L;
      private static final TaskInfo INFO =
          TaskInfo.of(TestFlow.class, "div").tagged("arithmetic").parameter("x", int.class);

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Div node(Place place) {
        return new Div(place);
      }

      @Override
      public int call(int x) {
        return 1 / x;
      }

      @Override
      public Object invoke(Div.Signature signature, @Nullable Object[] inputs) {
        return signature.call(intOf(inputs[0]));
      }
    }
  }

  public static final class Step extends GeneratedNode<@Nullable Object, Step.Signature, Step> {
    private Step(Place place) {
      super(place);
    }

    @FunctionalInterface
    public interface Signature extends Serializable {
      @Nullable Object call(@Nullable Object[] inputs) throws Throwable;
    }

    private static final class Method extends TaskMethod<Step.Signature, Step>
        implements Step.Signature {
      private static final long serialVersionUID = 1L;

      private final String taskName;
      private final Step.Signature body;
      private final List<Class<?>> types;
      private final boolean travels;
      private transient @Nullable Method lent; // what travels in place of this

      Method(String taskName, Step.Signature body, List<Class<?>> types, boolean travels) {
        this.taskName = taskName;
        this.body = body;
        this.types = types;
        this.travels = travels;
      }

      private synchronized Object writeReplace() {
        if (travels) {
          return this;
        }
        if (lent == null) {
          lent = new Method(taskName, LentBody.of(body), types, true);
        }
        return lent;
      }

      @Override
      public TaskInfo info() {
        TaskInfo info = TaskInfo.of(TestFlow.class, taskName);
        for (int i = 0; i < types.size(); i++) {
          info = info.parameter("p" + i, types.get(i));
        }
        return info;
      }

      @Override
      public Step node(Place place) {
        return new Step(place);
      }

      @Override
      public @Nullable Object call(@Nullable Object[] inputs) throws Throwable {
        return body.call(inputs);
      }

      @Override
      public @Nullable Object invoke(Step.Signature signature, @Nullable Object[] inputs)
          throws Throwable {
        return signature.call(inputs);
      }
    }
  }

  private static int intOf(@Nullable Object input) {
    if (input instanceof Integer number) {
      return number;
    }
    throw new AssertionError("the engine lets no null through to a primitive: " + input);
  }
}
