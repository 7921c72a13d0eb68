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
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Builds flows from the tasks of {@link Etl}: each method adds one use of a task, and its arguments
 * are values or the nodes of other tasks.
 */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
public final class EtlFlow extends TaskFlow {
  private final Etl etl;

  /**
   * Makes an empty flow.
   *
   * @param etl the {@link Etl} whose tasks run
   */
  public EtlFlow(Etl etl) {
    super("Etl", 1, "0.1.0-SNAPSHOT");
    this.etl = Wiring.instance(etl, "etl");
  }

  private EtlFlow(EtlFlow original) {
    super(original);
    this.etl = original.etl;
  }

  /**
   * Adds the task {@link Etl#parse(String, int)}.
   *
   * @param text the value of {@code text}
   * @param radix the value of {@code radix}
   * @return the new node
   */
  public Parse parse(String text, int radix) {
    return parse(Input.of(text), Input.of(radix));
  }

  /**
   * Adds the task {@link Etl#parse(String, int)}.
   *
   * @param text where {@code text} comes from
   * @param radix where {@code radix} comes from
   * @return the new node
   */
  public Parse parse(Input<? extends String> text, Input<? extends Integer> radix) {
    return Wiring.add(this, Parse.METHOD, text, radix);
  }

  /**
   * Adds the task {@link Etl#parse(String, int)}.
   *
   * @param text the value of {@code text}
   * @param radix where {@code radix} comes from
   * @return the new node
   */
  public Parse parse(String text, Input<? extends Integer> radix) {
    return parse(Input.of(text), radix);
  }

  /**
   * Adds the task {@link Etl#parse(String, int)}.
   *
   * @param text where {@code text} comes from
   * @param radix the value of {@code radix}
   * @return the new node
   */
  public Parse parse(Input<? extends String> text, int radix) {
    return parse(text, Input.of(radix));
  }

  /**
   * Adds the task {@link Etl#parse(String, int)}, called once for each element.
   *
   * @param text {@code each(…)}, or an input that all calls share
   * @param radix {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<Integer, Parse.Signature> parse(
      Arg<? extends String> text, Arg<? extends Integer> radix) {
    return Wiring.map(this, Parse.METHOD, text, radix);
  }

  /**
   * Adds the task {@link Etl#print(int)}.
   *
   * @param value the value of {@code value}
   * @return the new node
   */
  public Print print(int value) {
    return print(Input.of(value));
  }

  /**
   * Adds the task {@link Etl#print(int)}.
   *
   * @param value where {@code value} comes from
   * @return the new node
   */
  public Print print(Input<? extends Integer> value) {
    return Wiring.add(this, new Print.Method(etl), value);
  }

  /**
   * Adds the task {@link Etl#print(int)}, called once for each element.
   *
   * @param value {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<Void, Print.Signature> print(Arg<? extends Integer> value) {
    return Wiring.map(this, new Print.Method(etl), value);
  }

  /**
   * Adds the task {@link Etl#first(List)}.
   *
   * @param <T> as the task has it
   * @param items the value of {@code items}
   * @return the new node
   */
  public <T> First<T> first(List<T> items) {
    return first(Input.of(items));
  }

  /**
   * Adds the task {@link Etl#first(List)}.
   *
   * @param <T> as the task has it
   * @param items where {@code items} comes from
   * @return the new node
   */
  public <T> First<T> first(Input<? extends List<T>> items) {
    return Wiring.add(this, new First.Method<T>(), items);
  }

  /**
   * Adds the task {@link Etl#first(List)}, called once for each element.
   *
   * @param <T> as the task has it
   * @param items {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public <T> MappedNode<T, First.Signature<T>> first(Arg<? extends List<T>> items) {
    return Wiring.map(this, new First.Method<T>(), items);
  }

  /**
   * Adds the task {@link Etl#sum(int...)}.
   *
   * @param xs the value of {@code xs}
   * @return the new node
   */
  public Sum sum(int... xs) {
    return sum(Input.of(xs));
  }

  /**
   * Adds the task {@link Etl#sum(int...)}.
   *
   * @param xs where {@code xs} comes from
   * @return the new node
   */
  public Sum sum(Input<? extends int[]> xs) {
    return Wiring.add(this, Sum.METHOD, xs);
  }

  /**
   * Adds the task {@link Etl#sum(int...)}, called once for each element.
   *
   * @param xs {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<Integer, Sum.Signature> sum(Arg<? extends int[]> xs) {
    return Wiring.map(this, Sum.METHOD, xs);
  }

  @Override
  public EtlFlow copy() {
    return new EtlFlow(this);
  }

  /** A use of the task {@link Etl#parse(String, int)}. */
  @TaskParameters({"text", "radix"})
  public static final class Parse extends GeneratedNode<Integer, Parse.Signature, Parse> {
    private static final Method METHOD = new Method();

    private Parse(Place place) {
      super(place);
    }

    /** The call signature of {@link Etl#parse(String, int)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      int call(String text, int radix) throws IOException;
    }

    private static final class Method extends TaskMethod<Signature, Parse> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Etl.class, "parse")
              .parameter("text", String.class)
              .parameter("radix", int.class);

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Parse node(Place place) {
        return new Parse(place);
      }

      @Override
      public int call(String text, int radix) throws IOException {
        return Etl.parse(text, radix);
      }

      @Override
      public Object invoke(Signature signature, Object[] inputs) throws IOException {
        return signature.call((String) inputs[0], (int) inputs[1]);
      }
    }
  }

  /** A use of the task {@link Etl#print(int)}. */
  @TaskParameters("value")
  public static final class Print extends GeneratedNode<Void, Print.Signature, Print> {
    private Print(Place place) {
      super(place);
    }

    /** The call signature of {@link Etl#print(int)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      void call(int value);
    }

    private static final class Method extends TaskMethod<Signature, Print> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Etl.class, "print")
              .named("print it")
              .tagged("out", "slow")
              .parameter("value", int.class);

      @SuppressWarnings("serial")
      private final Etl etl;

      Method(Etl etl) {
        this.etl = etl;
      }

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Print node(Place place) {
        return new Print(place);
      }

      @Override
      public void call(int value) {
        etl.print(value);
      }

      @Override
      public Object invoke(Signature signature, Object[] inputs) {
        signature.call((int) inputs[0]);
        return null;
      }
    }
  }

  /** A use of the task {@link Etl#first(List)}. */
  @TaskParameters("items")
  public static final class First<T> extends GeneratedNode<T, First.Signature<T>, First<T>> {
    private First(Place place) {
      super(place);
    }

    /** The call signature of {@link Etl#first(List)}. */
    @FunctionalInterface
    public interface Signature<T> extends Serializable {
      /** Calls the task, or what replaces it. */
      T call(List<T> items);
    }

    private static final class Method<T> extends TaskMethod<Signature<T>, First<T>>
        implements Signature<T> {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Etl.class, "first").parameter("items", List.class);

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public First<T> node(Place place) {
        return new First<>(place);
      }

      @Override
      public T call(List<T> items) {
        return Etl.first(items);
      }

      @Override
      @SuppressWarnings("unchecked")
      public Object invoke(Signature<T> signature, Object[] inputs) {
        return signature.call((List<T>) inputs[0]);
      }
    }
  }

  /** A use of the task {@link Etl#sum(int...)}. */
  @TaskParameters("xs")
  public static final class Sum extends GeneratedNode<Integer, Sum.Signature, Sum> {
    private static final Method METHOD = new Method();

    private Sum(Place place) {
      super(place);
    }

    /** The call signature of {@link Etl#sum(int...)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      int call(int... xs);
    }

    private static final class Method extends TaskMethod<Signature, Sum> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Etl.class, "sum").parameter("xs", int[].class);

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Sum node(Place place) {
        return new Sum(place);
      }

      @Override
      public int call(int... xs) {
        return Etl.sum(xs);
      }

      @Override
      public Object invoke(Signature signature, Object[] inputs) {
        return signature.call((int[]) inputs[0]);
      }
    }
  }
}
