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
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Builds flows from the tasks of {@link Box}: each method adds one use of a task, and its arguments
 * are values or the nodes of other tasks.
 *
 * @param <A> as the class has it
 * @param <B> as the class has it
 */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
final class BoxFlow<A extends List<B>, B> extends TaskFlow {
  private final Box<A, B> box;

  /**
   * Makes an empty flow.
   *
   * @param box the {@link Box} whose tasks run
   */
  BoxFlow(Box<A, B> box) {
    super("Box", 1, "0.1.0-SNAPSHOT");
    this.box = Wiring.instance(box, "box");
  }

  private BoxFlow(BoxFlow<A, B> original) {
    super(original);
    this.box = original.box;
  }

  /**
   * Adds the task {@link Box#same(List)}.
   *
   * @param items the value of {@code items}
   * @return the new node
   */
  public Same<A, B> same(A items) {
    return same(Input.of(items));
  }

  /**
   * Adds the task {@link Box#same(List)}.
   *
   * @param items where {@code items} comes from
   * @return the new node
   */
  public Same<A, B> same(Input<? extends A> items) {
    return Wiring.add(this, new Same.Method<A, B>(box), items);
  }

  /**
   * Adds the task {@link Box#same(List)}, called once for each element.
   *
   * @param items {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<A, Same.Signature<A, B>> same(Arg<? extends A> items) {
    return Wiring.map(this, new Same.Method<A, B>(box), items);
  }

  /**
   * Adds the task {@link Box#choose(Comparable, Object)}.
   *
   * @param <T> as the task has it
   * @param item the value of {@code item}
   * @param other the value of {@code other}
   * @return the new node
   */
  public <T extends Comparable<? super T>> Choose<B, T> choose(T item, B other) {
    return choose(Input.of(item), Input.of(other));
  }

  /**
   * Adds the task {@link Box#choose(Comparable, Object)}.
   *
   * @param <T> as the task has it
   * @param item where {@code item} comes from
   * @param other where {@code other} comes from
   * @return the new node
   */
  public <T extends Comparable<? super T>> Choose<B, T> choose(
      Input<? extends T> item, Input<? extends B> other) {
    return Wiring.add(this, new Choose.Method<B, T>(box), item, other);
  }

  /**
   * Adds the task {@link Box#choose(Comparable, Object)}.
   *
   * @param <T> as the task has it
   * @param item the value of {@code item}
   * @param other where {@code other} comes from
   * @return the new node
   */
  public <T extends Comparable<? super T>> Choose<B, T> choose(T item, Input<? extends B> other) {
    return choose(Input.of(item), other);
  }

  /**
   * Adds the task {@link Box#choose(Comparable, Object)}.
   *
   * @param <T> as the task has it
   * @param item where {@code item} comes from
   * @param other the value of {@code other}
   * @return the new node
   */
  public <T extends Comparable<? super T>> Choose<B, T> choose(Input<? extends T> item, B other) {
    return choose(item, Input.of(other));
  }

  /**
   * Adds the task {@link Box#choose(Comparable, Object)}, called once for each element.
   *
   * @param <T> as the task has it
   * @param item {@code each(…)}, or an input that all calls share
   * @param other {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public <T extends Comparable<? super T>> MappedNode<T, Choose.Signature<B, T>> choose(
      Arg<? extends T> item, Arg<? extends B> other) {
    return Wiring.map(this, new Choose.Method<B, T>(box), item, other);
  }

  /**
   * Adds the task {@link Box#choose(Comparable, Object)}, called once for each element.
   *
   * @param <T> as the task has it
   * @param item {@code each(…)}, or an input that all calls share
   * @param other where {@code other} comes from
   * @return the new node
   */
  public <T extends Comparable<? super T>> MappedNode<T, Choose.Signature<B, T>> choose(
      Arg<? extends T> item, Input<? extends B> other) {
    return Wiring.map(this, new Choose.Method<B, T>(box), item, other);
  }

  /**
   * Adds the task {@link Box#choose(Comparable, Object)}, called once for each element.
   *
   * @param <T> as the task has it
   * @param item where {@code item} comes from
   * @param other {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public <T extends Comparable<? super T>> MappedNode<T, Choose.Signature<B, T>> choose(
      Input<? extends T> item, Arg<? extends B> other) {
    return Wiring.map(this, new Choose.Method<B, T>(box), item, other);
  }

  /**
   * Adds the task {@link Box#listOf(Object...)}.
   *
   * @param <T> as the task has it
   * @param items the value of {@code items}
   * @return the new node
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final <T> ListOf<T> listOf(T... items) {
    return listOf(Input.of(items));
  }

  /**
   * Adds the task {@link Box#listOf(Object...)}.
   *
   * @param <T> as the task has it
   * @param items where {@code items} comes from
   * @return the new node
   */
  public <T> ListOf<T> listOf(Input<? extends T[]> items) {
    return Wiring.add(this, new ListOf.Method<T>(), items);
  }

  /**
   * Adds the task {@link Box#listOf(Object...)}, called once for each element.
   *
   * @param <T> as the task has it
   * @param items {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public <T> MappedNode<List<T>, ListOf.Signature<T>> listOf(Arg<? extends T[]> items) {
    return Wiring.map(this, new ListOf.Method<T>(), items);
  }

  /**
   * Adds the task {@link Box#plain()}.
   *
   * @return the new node
   */
  public Plain plain() {
    return Wiring.add(this, new Plain.Method(box));
  }

  @Override
  public BoxFlow<A, B> copy() {
    return new BoxFlow<>(this);
  }

  /** A use of the task {@link Box#same(List)}. */
  @TaskParameters("items")
  public static final class Same<A extends List<B>, B>
      extends GeneratedNode<A, Same.Signature<A, B>, Same<A, B>> {
    private Same(Place place) {
      super(place);
    }

    /** The call signature of {@link Box#same(List)}. */
    @FunctionalInterface
    public interface Signature<A extends List<B>, B> extends Serializable {
      /** Calls the task, or what replaces it. */
      A call(A items);
    }

    private static final class Method<A extends List<B>, B>
        extends TaskMethod<Signature<A, B>, Same<A, B>> implements Signature<A, B> {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Box.class, "same").parameter("items", List.class);

      @SuppressWarnings("serial")
      private final Box<A, B> box;

      Method(Box<A, B> box) {
        this.box = box;
      }

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Same<A, B> node(Place place) {
        return new Same<>(place);
      }

      @Override
      public A call(A items) {
        return box.same(items);
      }

      @Override
      @SuppressWarnings("unchecked")
      public Object invoke(Signature<A, B> signature, Object[] inputs) {
        return signature.call((A) inputs[0]);
      }
    }
  }

  /** A use of the task {@link Box#choose(Comparable, Object)}. */
  @TaskParameters({"item", "other"})
  public static final class Choose<B, T extends Comparable<? super T>>
      extends GeneratedNode<T, Choose.Signature<B, T>, Choose<B, T>> {
    private Choose(Place place) {
      super(place);
    }

    /** The call signature of {@link Box#choose(Comparable, Object)}. */
    @FunctionalInterface
    public interface Signature<B, T extends Comparable<? super T>> extends Serializable {
      /** Calls the task, or what replaces it. */
      T call(T item, B other);
    }

    private static final class Method<B, T extends Comparable<? super T>>
        extends TaskMethod<Signature<B, T>, Choose<B, T>> implements Signature<B, T> {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Box.class, "choose")
              .parameter("item", Comparable.class)
              .parameter("other", Object.class);

      @SuppressWarnings("serial")
      private final Box<?, B> box;

      Method(Box<?, B> box) {
        this.box = box;
      }

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Choose<B, T> node(Place place) {
        return new Choose<>(place);
      }

      @Override
      public T call(T item, B other) {
        return box.choose(item, other);
      }

      @Override
      @SuppressWarnings("unchecked")
      public Object invoke(Signature<B, T> signature, Object[] inputs) {
        return signature.call((T) inputs[0], (B) inputs[1]);
      }
    }
  }

  /** A use of the task {@link Box#listOf(Object...)}. */
  @TaskParameters("items")
  public static final class ListOf<T>
      extends GeneratedNode<List<T>, ListOf.Signature<T>, ListOf<T>> {
    private ListOf(Place place) {
      super(place);
    }

    /** The call signature of {@link Box#listOf(Object...)}. */
    @FunctionalInterface
    public interface Signature<T> extends Serializable {
      /** Calls the task, or what replaces it. */
      @SuppressWarnings("unchecked")
      List<T> call(T... items);
    }

    private static final class Method<T> extends TaskMethod<Signature<T>, ListOf<T>>
        implements Signature<T> {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Box.class, "listOf").parameter("items", Object[].class);

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public ListOf<T> node(Place place) {
        return new ListOf<>(place);
      }

      @Override
      @SuppressWarnings("unchecked")
      public List<T> call(T... items) {
        return Box.listOf(items);
      }

      @Override
      @SuppressWarnings("unchecked")
      public Object invoke(Signature<T> signature, Object[] inputs) {
        return signature.call((T[]) inputs[0]);
      }
    }
  }

  /** A use of the task {@link Box#plain()}. */
  public static final class Plain extends GeneratedNode<Void, Plain.Signature, Plain> {
    private Plain(Place place) {
      super(place);
    }

    /** The call signature of {@link Box#plain()}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      void call();
    }

    private static final class Method extends TaskMethod<Signature, Plain> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO = TaskInfo.of(Box.class, "plain");

      @SuppressWarnings("serial")
      private final Box<?, ?> box;

      Method(Box<?, ?> box) {
        this.box = box;
      }

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Plain node(Place place) {
        return new Plain(place);
      }

      @Override
      public void call() {
        box.plain();
      }

      @Override
      public Object invoke(Signature signature, Object[] inputs) {
        signature.call();
        return null;
      }
    }
  }
}
