package demo;

import dev.weir.TaskParameters;
import dev.weir.WeirGenerated;
import dev.weir.flow.TaskFlow;
import dev.weir.flow.Wiring;
import dev.weir.graph.Arg;
import dev.weir.graph.GeneratedNode;
import dev.weir.graph.Input;
import dev.weir.graph.MappedNode;
import dev.weir.graph.Place;
import dev.weir.graph.TaskInfo;
import dev.weir.graph.TaskMethod;
import java.io.Serializable;
import javax.annotation.processing.Generated;

/**
 * Builds flows from the tasks of {@link Odd}: each method adds one use of a task, and its arguments
 * are values or the nodes of other tasks.
 */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
final class OddFlow extends TaskFlow {
  private final Odd odd;

  /**
   * Makes an empty flow.
   *
   * @param odd the {@link Odd} whose tasks run
   */
  OddFlow(Odd odd) {
    super("Odd", 1, "0.1.0-SNAPSHOT");
    this.odd = Wiring.instance(odd, "odd");
  }

  private OddFlow(OddFlow original) {
    super(original);
    this.odd = original.odd;
  }

  /**
   * Adds the task {@link Odd#string(java.lang.String, int)}.
   *
   * @param Input the value of {@code Input}
   * @param dev the value of {@code dev}
   * @return the new node
   */
  public String string(java.lang.String Input, int dev) {
    return string_(Input, dev);
  }

  private String string_(java.lang.String Input_, int dev_) {
    return string(Input.of(Input_), Input.of(dev_));
  }

  /**
   * Adds the task {@link Odd#string(java.lang.String, int)}.
   *
   * @param Input where {@code Input} comes from
   * @param dev where {@code dev} comes from
   * @return the new node
   */
  public String string(Input<? extends java.lang.String> Input, Input<? extends Integer> dev) {
    return string_(Input, dev);
  }

  private String string_(Input<? extends java.lang.String> Input_, Input<? extends Integer> dev_) {
    return Wiring.add(this, String.METHOD, Input_, dev_);
  }

  /**
   * Adds the task {@link Odd#string(java.lang.String, int)}.
   *
   * @param Input the value of {@code Input}
   * @param dev where {@code dev} comes from
   * @return the new node
   */
  public String string(java.lang.String Input, Input<? extends Integer> dev) {
    return string_(Input, dev);
  }

  private String string_(java.lang.String Input_, Input<? extends Integer> dev_) {
    return string(Input.of(Input_), dev_);
  }

  /**
   * Adds the task {@link Odd#string(java.lang.String, int)}.
   *
   * @param Input where {@code Input} comes from
   * @param dev the value of {@code dev}
   * @return the new node
   */
  public String string(Input<? extends java.lang.String> Input, int dev) {
    return string_(Input, dev);
  }

  private String string_(Input<? extends java.lang.String> Input_, int dev_) {
    return string(Input_, Input.of(dev_));
  }

  /**
   * Adds the task {@link Odd#string(java.lang.String, int)}, called once for each element.
   *
   * @param Input {@code each(…)}, or an input that all calls share
   * @param dev {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<java.lang.String, String.Signature> string(
      Arg<? extends java.lang.String> Input, Arg<? extends Integer> dev) {
    return string_(Input, dev);
  }

  private MappedNode<java.lang.String, String.Signature> string_(
      Arg<? extends java.lang.String> Input_, Arg<? extends Integer> dev_) {
    return Wiring.map(this, String.METHOD, Input_, dev_);
  }

  /**
   * Adds the task {@link Odd#method(Object)}.
   *
   * @param odd the value of {@code odd}
   * @return the new node
   */
  public Method method(Object odd) {
    return method_(odd);
  }

  private Method method_(Object odd_) {
    return method(Input.of(odd_));
  }

  /**
   * Adds the task {@link Odd#method(Object)}.
   *
   * @param odd where {@code odd} comes from
   * @return the new node
   */
  public Method method(Input<?> odd) {
    return method_(odd);
  }

  private Method method_(Input<?> odd_) {
    return Wiring.add(this, new Method.MethodCall(odd), odd_);
  }

  /**
   * Adds the task {@link Odd#method(Object)}, called once for each element.
   *
   * @param odd {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<Object, Method.Signature> method(Arg<?> odd) {
    return method_(odd);
  }

  private MappedNode<Object, Method.Signature> method_(Arg<?> odd_) {
    return Wiring.map(this, new Method.MethodCall(odd), odd_);
  }

  /**
   * Adds the task {@link Odd#yield(int)}.
   *
   * @param Odd the value of {@code Odd}
   * @return the new node
   */
  public Yield yield(int Odd) {
    return this.yield(Input.of(Odd));
  }

  /**
   * Adds the task {@link Odd#yield(int)}.
   *
   * @param Odd where {@code Odd} comes from
   * @return the new node
   */
  public Yield yield(Input<? extends Integer> Odd) {
    return Wiring.add(this, Yield.METHOD, Odd);
  }

  /**
   * Adds the task {@link Odd#yield(int)}, called once for each element.
   *
   * @param Odd {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<Integer, Yield.Signature> yield(Arg<? extends Integer> Odd) {
    return Wiring.map(this, Yield.METHOD, Odd);
  }

  @Override
  public OddFlow copy() {
    return new OddFlow(this);
  }

  /** A use of the task {@link Odd#string(java.lang.String, int)}. */
  @TaskParameters({"Input", "dev"})
  public static final class String
      extends GeneratedNode<java.lang.String, String.Signature, String> {
    private static final Method METHOD = new Method();

    private String(Place place) {
      super(place);
    }

    /** The call signature of {@link Odd#string(java.lang.String, int)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      java.lang.String call(java.lang.String Input, int dev);
    }

    private static final class Method extends TaskMethod<Signature, String> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Odd.class, "string")
              .parameter("Input", java.lang.String.class)
              .parameter("dev", int.class);

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public String node(Place place) {
        return new String(place);
      }

      @Override
      public java.lang.String call(java.lang.String Input, int dev) {
        return Odd.string(Input, dev);
      }

      @Override
      public Object invoke(Signature signature, Object[] inputs) {
        return signature.call((java.lang.String) inputs[0], (int) inputs[1]);
      }
    }
  }

  /** A use of the task {@link Odd#method(Object)}. */
  @TaskParameters("odd")
  public static final class Method extends GeneratedNode<Object, Method.Signature, Method> {
    private Method(Place place) {
      super(place);
    }

    /** The call signature of {@link Odd#method(Object)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      Object call(Object odd);
    }

    private static final class MethodCall extends TaskMethod<Signature, Method>
        implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Odd.class, "method").parameter("odd", Object.class);

      @SuppressWarnings("serial")
      private final Odd odd;

      MethodCall(Odd odd) {
        this.odd = odd;
      }

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Method node(Place place) {
        return new Method(place);
      }

      @Override
      public Object call(Object odd_) {
        return odd.method(odd_);
      }

      @Override
      public Object invoke(Signature signature, Object[] inputs) {
        return signature.call(inputs[0]);
      }
    }
  }

  /** A use of the task {@link Odd#yield(int)}. */
  @TaskParameters("Odd")
  public static final class Yield extends GeneratedNode<Integer, Yield.Signature, Yield> {
    private static final Method METHOD = new Method();

    private Yield(Place place) {
      super(place);
    }

    /** The call signature of {@link Odd#yield(int)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      int call(int Odd);
    }

    private static final class Method extends TaskMethod<Signature, Yield> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Odd.class, "yield").parameter("Odd", int.class);

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Yield node(Place place) {
        return new Yield(place);
      }

      @Override
      public int call(int Odd_) {
        return Odd.yield(Odd_);
      }

      @Override
      public Object invoke(Signature signature, Object[] inputs) {
        return signature.call((int) inputs[0]);
      }
    }
  }
}
