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
 * Builds flows from the tasks of {@link Orders}: each method adds one use of a task, and its
 * arguments are values or the nodes of other tasks.
 */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
public final class OrdersFlow extends TaskFlow {
  /** Makes an empty flow. */
  public OrdersFlow() {
    super("Orders", 1, "0.1.0-SNAPSHOT");
  }

  private OrdersFlow(OrdersFlow original) {
    super(original);
  }

  /**
   * Adds the task {@link Orders#load(String, int)}.
   *
   * @param path the value of {@code path}
   * @param limit the value of {@code limit}
   * @return the new node
   */
  public Load load(String path, int limit) {
    return load(Input.of(path), Input.of(limit));
  }

  /**
   * Adds the task {@link Orders#load(String, int)}.
   *
   * @param path where {@code path} comes from
   * @param limit where {@code limit} comes from
   * @return the new node
   */
  public Load load(Input<? extends String> path, Input<? extends Integer> limit) {
    return Wiring.add(this, Load.METHOD, path, limit);
  }

  /**
   * Adds the task {@link Orders#load(String, int)}.
   *
   * @param path the value of {@code path}
   * @param limit where {@code limit} comes from
   * @return the new node
   */
  public Load load(String path, Input<? extends Integer> limit) {
    return load(Input.of(path), limit);
  }

  /**
   * Adds the task {@link Orders#load(String, int)}.
   *
   * @param path where {@code path} comes from
   * @param limit the value of {@code limit}
   * @return the new node
   */
  public Load load(Input<? extends String> path, int limit) {
    return load(path, Input.of(limit));
  }

  /**
   * Adds the task {@link Orders#load(String, int)}, called once for each element.
   *
   * @param path {@code each(…)}, or an input that all calls share
   * @param limit {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<List<String>, Load.Signature> load(
      Arg<? extends String> path, Arg<? extends Integer> limit) {
    return Wiring.map(this, Load.METHOD, path, limit);
  }

  /**
   * Adds the task {@link Orders#pick(List)}.
   *
   * @param <T> as the task has it
   * @param items the value of {@code items}
   * @return the new node
   */
  public <T> Pick<T> pick(List<T> items) {
    return pick(Input.of(items));
  }

  /**
   * Adds the task {@link Orders#pick(List)}.
   *
   * @param <T> as the task has it
   * @param items where {@code items} comes from
   * @return the new node
   */
  public <T> Pick<T> pick(Input<? extends List<T>> items) {
    return Wiring.add(this, new Pick.Method<T>(), items);
  }

  /**
   * Adds the task {@link Orders#pick(List)}, called once for each element.
   *
   * @param <T> as the task has it
   * @param items {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public <T> MappedNode<T, Pick.Signature<T>> pick(Arg<? extends List<T>> items) {
    return Wiring.map(this, new Pick.Method<T>(), items);
  }

  @Override
  public OrdersFlow copy() {
    return new OrdersFlow(this);
  }

  /** A use of the task {@link Orders#load(String, int)}. */
  @TaskParameters({"path", "limit"})
  public static final class Load extends GeneratedNode<List<String>, Load.Signature, Load> {
    private static final Method METHOD = new Method();

    private Load(Place place) {
      super(place);
    }

    /** The call signature of {@link Orders#load(String, int)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      List<String> call(String path, int limit) throws IOException;
    }

    private static final class Method extends TaskMethod<Signature, Load> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Orders.class, "load")
              .parameter("path", String.class)
              .parameter("limit", int.class);

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Load node(Place place) {
        return new Load(place);
      }

      @Override
      public List<String> call(String path, int limit) throws IOException {
        return Orders.load(path, limit);
      }

      @Override
      public Object invoke(Signature signature, Object[] inputs) throws IOException {
        return signature.call((String) inputs[0], (int) inputs[1]);
      }
    }
  }

  /** A use of the task {@link Orders#pick(List)}. */
  @TaskParameters("items")
  public static final class Pick<T> extends GeneratedNode<T, Pick.Signature<T>, Pick<T>> {
    private Pick(Place place) {
      super(place);
    }

    /** The call signature of {@link Orders#pick(List)}. */
    @FunctionalInterface
    public interface Signature<T> extends Serializable {
      /** Calls the task, or what replaces it. */
      T call(List<T> items);
    }

    private static final class Method<T> extends TaskMethod<Signature<T>, Pick<T>>
        implements Signature<T> {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Orders.class, "pick").parameter("items", List.class);

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Pick<T> node(Place place) {
        return new Pick<>(place);
      }

      @Override
      public T call(List<T> items) {
        return Orders.pick(items);
      }

      @Override
      @SuppressWarnings("unchecked")
      public Object invoke(Signature<T> signature, Object[] inputs) {
        return signature.call((List<T>) inputs[0]);
      }
    }
  }
}
